/**
 * Machines of one person, run side by side, as a layered graph: a node per day and reachable state, an arc per
 * symbol. Nodes from which everything that can still happen costs the same are one node, so that a run far from its
 * limit, or any state on the last day, does not multiply the model.
 */

import type { Machine, State } from '../patterns/machine.ts';
import type { Rate } from '../tables/rates.ts';

/** One machine, with what its excess costs; `null` forbids any. */
export interface Part {
  readonly machine: Machine;
  /** On the morning of day 0. */
  readonly entry: State;
  readonly rate: Rate | null;
}

export interface Arc {
  /** Options that no part tells apart. */
  readonly options: readonly number[];
  /** Node of the next day. */
  readonly to: number;
  /** Points by slot; absent slots are free. */
  readonly points: ReadonlyMap<number, number>;
}

/** day → node → arcs. Day 0 has one node, and so has the day after the last. */
export type Graph = readonly (readonly (readonly Arc[])[])[];

/**
 * Unrolls the parts over the days; `able` lists the options the person could ever do. Undefined if more than `limit`
 * nodes can be reached. If everything is forbidden the graph has no arcs.
 */
export function unroll(
  parts: readonly Part[],
  able: readonly number[],
  days: number,
  limit: number,
): Graph | undefined {
  const layers = reach(parts, classesOf(parts, able), days, limit);
  if (layers === undefined) return undefined;

  // Backwards: state → the node it becomes and what is charged on the way there.
  const graph: (readonly Arc[])[][] = [];
  let next = layers.ends.map((states) => {
    const points = pointsOf(parts, (part, index) => part.machine.finish(states[index]!));
    return { node: points === null ? DEAD : 0, points: points ?? FREE };
  });
  for (let day = days - 1; day >= 0; day--) {
    const nodes: (readonly Arc[])[] = [];
    const known = new Map<string, number>();
    next = layers.steps[day]!.map((steps) => {
      const arcs = steps.flatMap(({ options, to, points }): Arc[] => {
        const after = next[to]!;
        return after.node === DEAD ? [] : [{ options, to: after.node, points: sum(points, after.points) }];
      });
      if (arcs.length === 0) return { node: DEAD, points: FREE };
      const future = arcs.map((arc) => [arc.options[0], arc.to, ...[...arc.points].flat()].join(' ')).join();
      let node = known.get(future);
      if (node === undefined) {
        known.set(future, (node = nodes.length));
        nodes.push(arcs);
      }
      return { node, points: FREE };
    });
    graph.unshift(nodes);
  }
  return next[0]!.node === DEAD ? graph.map(() => [[]]) : graph;
}

const DEAD = -1;
const FREE: ReadonlyMap<number, number> = new Map();

/** The options by what all parts see of them. */
function classesOf(parts: readonly Part[], able: readonly number[]): (readonly number[])[] {
  const classes = new Map<string, number[]>();
  for (const option of able) {
    const symbols = parts.map(({ machine }) => machine.symbols[option]!).join();
    const known = classes.get(symbols);
    if (known === undefined) classes.set(symbols, [option]);
    else known.push(option);
  }
  return [...classes.values()];
}

/** Forwards: day → reached state → its steps to states of the next day, and the states after the last day. */
function reach(
  parts: readonly Part[],
  classes: readonly (readonly number[])[],
  days: number,
  limit: number,
): { readonly steps: readonly Arc[][][]; readonly ends: readonly (readonly State[])[] } | undefined {
  const steps: Arc[][][] = [];
  let today: (readonly State[])[] = [parts.map(({ entry }) => entry)];
  let count = 1;
  for (let day = 0; day < days; day++) {
    const tomorrow: State[][] = [];
    const places = new Map<string, number>();
    steps.push(
      today.map((states) =>
        classes.flatMap((options): Arc[] => {
          const after = parts.map(({ machine }, index) =>
            machine.extend(states[index]!, day, machine.symbols[options[0]!]!),
          );
          const points = pointsOf(parts, (_, index) => after[index]!.excess);
          if (points === null) return [];
          const key = after.map(({ state }) => state.join(' ')).join();
          let to = places.get(key);
          if (to === undefined) {
            places.set(key, (to = tomorrow.length));
            tomorrow.push(after.map(({ state }) => state));
          }
          return [{ options, to, points }];
        }),
      ),
    );
    today = tomorrow;
    count += tomorrow.length;
    if (count > limit) return undefined;
  }
  return { steps, ends: today };
}

/** Σ weight × excess of the parts by slot; null if a part forbids it. */
function pointsOf(
  parts: readonly Part[],
  excessOf: (part: Part, index: number) => number,
): ReadonlyMap<number, number> | null {
  const points = new Map<number, number>();
  for (const [index, part] of parts.entries()) {
    const excess = excessOf(part, index);
    if (excess === 0) continue;
    if (part.rate === null) return null;
    const { slot, weight } = part.rate;
    points.set(slot, (points.get(slot) ?? 0) + weight * excess);
  }
  return points;
}

function sum(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): ReadonlyMap<number, number> {
  if (b.size === 0) return a;
  const total = new Map(a);
  for (const [slot, points] of b) total.set(slot, (total.get(slot) ?? 0) + points);
  return total;
}
