/**
 * Which values of a counter can occur at a node and still matter. Values that cannot be reached, or from which what is
 * asked cannot be met any more, are left out; values whose futures are all the same are held as one of them.
 */

import type { Counter } from './counter.ts';
import type { Arcs } from './layers.ts';
import type { Stage } from './stages.ts';

/** Larger than any value, and still an Int32 after a day is added. */
export const MANY: number = 2 ** 29;

/**
 * At one boundary, by node: values from `lo` to `hi` are told apart. A day may arrive at smaller ones, down to
 * `floor`, which count as `lo`, and at larger ones, up to `cap`, which count as `hi`; below `floor` nothing can be
 * met any more. A node that cannot be reached has lo > hi.
 */
export interface Band {
  readonly lo: Int32Array;
  readonly hi: Int32Array;
  readonly floor: Int32Array;
  readonly cap: Int32Array;
}

/** The least and the most that the arcs of a day add. */
export interface Added {
  readonly least: Int32Array; // arc → units
  readonly most: Int32Array; // arc → units
}

/** What the arcs of a day add to the counter in question. */
export type AddedOn<L extends Arcs> = (day: number, layer: L) => Added;

/** boundary → band */
export function bandsOf<L extends Arcs>(
  counter: Counter,
  stages: readonly Stage<L>[],
  added: AddedOn<L>,
  entry: number,
): Band[] {
  const reached = forwards(counter, stages, added, entry);
  const wanted = backwards(counter, stages, added);
  return reached.map(({ least, most }, boundary) => {
    const { floor, ceiling, safe, enough } = wanted[boundary]!;
    const before = stages[boundary - 1];
    const lo = new Int32Array(least.length).fill(1);
    const hi = new Int32Array(least.length);
    const cap = ceiling.slice();
    for (let node = 0; node < least.length; node++) {
      if (before?.kind === 'day') {
        const top = counter.top[before.day]!;
        cap[node] = counter.forbids[before.day] === 1 ? Math.min(top, ceiling[node]!) : top;
      }
      if (least[node]! > most[node]!) continue;
      const highest = Math.min(most[node]!, ceiling[node]!);
      lo[node] = Math.max(least[node]!, floor[node]!, Math.min(safe[node]!, highest));
      hi[node] = Math.min(highest, Math.max(enough[node]!, lo[node]!));
    }
    return { lo, hi, floor, cap };
  });
}

interface Reached {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

function forwards<L extends Arcs>(
  counter: Counter,
  stages: readonly Stage<L>[],
  added: AddedOn<L>,
  entry: number,
): Reached[] {
  const first = stages[0]!;
  const nodes = first.kind === 'day' ? first.layer.nodes : first.nodes;
  let now = { least: new Int32Array(nodes).fill(MANY), most: new Int32Array(nodes).fill(-1) };
  now.least[entry] = 0;
  now.most[entry] = 0;
  const all: Reached[] = [now];
  for (const stage of stages) {
    if (stage.kind === 'day') {
      const { day, layer } = stage;
      const top = counter.top[day]!;
      const forbids = counter.forbids[day] === 1;
      const units = added(day, layer);
      const next = {
        least: new Int32Array(layer.nextNodes).fill(MANY),
        most: new Int32Array(layer.nextNodes).fill(-1),
      };
      for (let node = 0; node < layer.nodes; node++) {
        if (now.least[node]! > now.most[node]!) continue;
        for (let arc = layer.arcStart[node]!; arc < layer.arcStart[node + 1]!; arc++) {
          const least = now.least[node]! + units.least[arc]!;
          if (forbids && least > top) continue;
          const to = layer.arcTo[arc]!;
          next.least[to] = Math.min(next.least[to]!, least, top);
          next.most[to] = Math.max(next.most[to]!, Math.min(top, now.most[node]! + units.most[arc]!));
        }
      }
      now = next;
    } else {
      const allowed = settlementAt(counter, stage.day);
      const resets = counter.resets[stage.day] === 1;
      const next = { least: now.least.slice(), most: now.most.slice() };
      for (let node = 0; node < stage.nodes; node++) {
        const least = Math.max(now.least[node]!, allowed.from);
        const most = Math.min(now.most[node]!, allowed.to);
        const alive = least <= most;
        next.least[node] = !alive ? MANY : resets ? 0 : least;
        next.most[node] = !alive ? -1 : resets ? 0 : most;
      }
      now = next;
    }
    all.push(now);
  }
  return all;
}

interface Wanted {
  /** Fewer cannot meet what is asked; more than `ceiling` has gone too far. */
  readonly floor: Int32Array;
  readonly ceiling: Int32Array;
  /** Up to `safe` all values have the same future, and so have all from `enough` on. */
  readonly safe: Int32Array;
  readonly enough: Int32Array;
}

function backwards<L extends Arcs>(
  counter: Counter,
  stages: readonly Stage<L>[],
  added: AddedOn<L>,
): Wanted[] {
  const last = stages.at(-1)!;
  let now = indifferent(last.kind === 'day' ? last.layer.nextNodes : last.nodes);
  const all: Wanted[] = [now];
  for (const stage of stages.toReversed()) {
    now = stage.kind === 'day' ? beforeDay(counter, stage, added, now) : beforeSettling(counter, stage, now);
    all.push(now);
  }
  return all.reverse();
}

function indifferent(nodes: number): Wanted {
  return {
    floor: new Int32Array(nodes),
    ceiling: new Int32Array(nodes).fill(MANY),
    safe: new Int32Array(nodes).fill(MANY),
    enough: new Int32Array(nodes),
  };
}

function beforeDay<L extends Arcs>(
  counter: Counter,
  { day, layer }: Stage<L> & { kind: 'day' },
  added: AddedOn<L>,
  after: Wanted,
): Wanted {
  const { nodes } = layer;
  const top = counter.top[day]!;
  const forbids = counter.forbids[day] === 1;
  const free = !forbids && counter.overflowOf[day] === 0;
  const units = added(day, layer);
  const floor = new Int32Array(nodes).fill(MANY);
  const ceiling = new Int32Array(nodes).fill(-MANY);
  const safe = new Int32Array(nodes).fill(MANY);
  const enough = new Int32Array(nodes);
  for (let node = 0; node < nodes; node++) {
    for (let arc = layer.arcStart[node]!; arc < layer.arcStart[node + 1]!; arc++) {
      const to = layer.arcTo[arc]!;
      const least = units.least[arc]!;
      const most = units.most[arc]!;
      const high = forbids ? Math.min(top, after.ceiling[to]!) - least : MANY;
      const low = Math.min(top, after.safe[to]!) - most;
      const full = free ? Math.min(top, after.enough[to]!) - least : MANY;
      floor[node] = Math.min(floor[node]!, Math.max(0, after.floor[to]! - most));
      ceiling[node] = Math.max(ceiling[node]!, high);
      safe[node] = Math.min(safe[node]!, low);
      enough[node] = Math.max(enough[node]!, full);
    }
  }
  return { floor, ceiling, safe, enough };
}

function beforeSettling(counter: Counter, { day, nodes }: Stage & { kind: 'settle' }, later: Wanted): Wanted {
  const after = counter.resets[day] === 1 ? indifferent(nodes) : later;
  const { from, to, flatTo, flatFrom } = settlementAt(counter, day);
  return {
    floor: after.floor.map((value) => Math.max(value, from)),
    ceiling: after.ceiling.map((value) => Math.min(value, to)),
    safe: after.safe.map((value) => Math.min(value, flatTo)),
    enough: after.enough.map((value) => Math.max(value, flatFrom)),
  };
}

interface Settlement {
  /** Values that are not forbidden. */
  readonly from: number;
  readonly to: number;
  /** Values up to here cost the same, and so do values from `flatFrom` on. */
  readonly flatTo: number;
  readonly flatFrom: number;
}

function settlementAt(counter: Counter, day: number): Settlement {
  const id = counter.settlementOf[day]!;
  if (id < 0) return { from: 0, to: MANY, flatTo: MANY, flatFrom: 0 };
  const lists = counter.settlements[id]!.map(({ points }) => points);
  const top = lists[0]!.length - 1;
  const allowed = (value: number): boolean => lists.every((points) => points[value]! < Infinity);
  const alike = (a: number, b: number): boolean => lists.every((points) => points[a] === points[b]);
  let from = 0;
  while (from <= top && !allowed(from)) from++;
  let to = top;
  while (to >= from && !allowed(to)) to--;
  let flatTo = 0;
  while (flatTo < top && alike(0, flatTo + 1)) flatTo++;
  let flatFrom = top;
  while (flatFrom > 0 && alike(flatFrom - 1, top)) flatFrom--;
  return { from, to: to === top ? MANY : to, flatTo: flatTo === top ? MANY : flatTo, flatFrom };
}
