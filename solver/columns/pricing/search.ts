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
  /** Whether more labels would have found more, or more exactly. */
  readonly cut: boolean;
}

export interface SearchLimits {
  readonly rows: number;
  readonly labels: number;
  /** Rows that cost more than the cheapest by more than this are of no use. */
  readonly within?: number;
}

/**
 * The cheapest rows of a graph whose table is filled. If the labels do not suffice for a row, `some` asks for any row
 * that can be had quickly.
 */
export function search(
  graph: Graph,
  successors: Successors,
  { labels, visited }: SearchSpace,
  { rows: wanted, labels: limit, within = Infinity }: SearchLimits,
  some: boolean,
): Found {
  const end = graph.stages.length;
  const rows: { places: Int32Array; cost: number }[] = [];
  labels.clear(successors.width);
  visited.clear();
  successors.begin(labels);
  let bound = Infinity;
  for (let pops = 0; labels.top >= 0 && rows.length < wanted; pops++) {
    const label = labels.top;
    if (rows.length === 0) bound = labels.total[label]!;
    if (rows.length > 0 && labels.total[label]! > rows[0]!.cost + within)
      return { bound, rows, exact: true, complete: true, cut: false };
    if (pops >= limit) {
      if (rows.length === 0 && some) rows.push(...anyRow(graph, successors, labels, end, limit));
      return { bound, rows, exact: rows[0]?.cost === bound, complete: false, cut: true };
    }
    labels.pop();
    if (labels.boundary[label] === end) {
      rows.push({ places: placesOf(labels, label, graph.days), cost: labels.total[label]! });
      continue;
    }
    const paid = successors.paid(labels, label);
    if (visited.note(labels, label, paid, successors.monotone, wanted)) successors.extend(labels, label);
  }
  return { bound: rows[0]?.cost ?? Infinity, rows, exact: true, complete: labels.top < 0, cut: false };
}

/** Goes on from the most promising label alone, deepest first; nothing if that leads to no row within the limit. */
function anyRow(
  graph: Graph,
  successors: Successors,
  labels: Labels,
  end: number,
  limit: number,
): { places: Int32Array; cost: number }[] {
  const stack = [labels.top];
  for (let tries = 0; stack.length > 0 && tries < limit + end; tries++) {
    const label = stack.pop()!;
    if (labels.boundary[label] === end)
      return [{ places: placesOf(labels, label, graph.days), cost: labels.total[label]! }];
    const first = labels.count;
    successors.extend(labels, label);
    const children = Array.from({ length: labels.count - first }, (_, index) => first + index);
    children.sort((a, b) => labels.total[b]! - labels.total[a]! || b - a);
    stack.push(...children);
  }
  return [];
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
