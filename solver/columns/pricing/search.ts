/**
 * Cheapest rows first: best-first search from the morning of day 0, led by the table of least costs to the end. What is
 * not in the table is carried exactly by the labels, so the table never promises too little, and a row that is
 * complete when it comes off the heap is the cheapest of those not yet found.
 */

import type { Graph } from './graph.ts';
import type { Labels } from './labels.ts';
import type { Successors } from './successors.ts';
import type { Visited } from './visited.ts';

/** Arrays that searches of all people use one after another. */
export interface SearchSpace {
  readonly labels: Labels;
  readonly visited: Visited;
}

export interface Found {
  readonly bound: number;
  /** Places by day, cheapest first. */
  readonly rows: readonly { readonly places: Int32Array; readonly cost: number }[];
  readonly exact: boolean;
  /** Whether the rows are all there are within what was asked for. */
  readonly complete: boolean;
}

export interface SearchLimits {
  readonly rows: number;
  readonly labels: number;
  /** Rows that cost more than the cheapest by more than this are of no use. */
  readonly within?: number;
}

/** The cheapest rows of a graph whose table is filled. */
export function search(
  graph: Graph,
  successors: Successors,
  { labels, visited }: SearchSpace,
  limits: SearchLimits,
): Found {
  const end = graph.stages.length;
  const { within = Infinity } = limits;
  const rows: { places: Int32Array; cost: number }[] = [];
  labels.clear(successors.width);
  visited.clear();
  successors.begin(labels);
  let bound = Infinity;
  let complete = false;
  for (let pops = 0; labels.top >= 0 && rows.length < limits.rows; pops++) {
    const label = labels.top;
    if (rows.length === 0) bound = labels.total[label]!;
    complete = labels.total[label]! - bound > within;
    if (complete || pops >= limits.labels) break;
    labels.pop();
    if (labels.boundary[label] === end) {
      rows.push({ places: placesOf(labels, label, graph.days), cost: labels.total[label]! });
      continue;
    }
    if (visited.note(labels, label, successors.monotone, limits.rows)) successors.extend(labels, label);
  }
  complete ||= labels.top < 0;
  if (rows.length === 0) {
    if (labels.top < 0) return { bound: Infinity, rows, exact: true, complete };
    const label = finishBest(successors, labels, end, limits.labels);
    if (label >= 0) rows.push({ places: placesOf(labels, label, graph.days), cost: labels.total[label]! });
    return { bound, rows, exact: label >= 0 && labels.total[label] === bound, complete };
  }
  return { bound, rows, exact: true, complete };
}

/** Goes on from the most promising label alone, deepest first; −1 if that leads to no row within the limit. */
function finishBest(successors: Successors, labels: Labels, end: number, limit: number): number {
  const stack = [labels.top];
  for (let tries = 0; stack.length > 0 && tries < limit + end; tries++) {
    const label = stack.pop()!;
    if (labels.boundary[label] === end) return label;
    const first = labels.count;
    successors.extend(labels, label);
    const children = Array.from({ length: labels.count - first }, (_, index) => first + index);
    children.sort((a, b) => labels.total[b]! - labels.total[a]! || b - a);
    stack.push(...children);
  }
  return -1;
}

function placesOf(labels: Labels, label: number, days: number): Int32Array {
  const places = new Int32Array(days);
  let at = label;
  for (let day = days - 1; day >= 0; day--) {
    places[day] = labels.place[at]!;
    at = labels.parent[at]!;
  }
  return places;
}
