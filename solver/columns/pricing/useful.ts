/** Which values of a counter are of use at the nodes of each boundary, worked out from the last day to the first. */

import type { AddedOn } from './added.ts';
import type { Counter } from './counter.ts';
import type { Arcs } from './layer.ts';
import { MANY, settlementAt } from './settlement.ts';
import type { Stage } from './stages.ts';

/** By node. */
export interface Useful {
  /** Fewer cannot meet what is asked; more than `ceiling` has gone too far. */
  readonly floor: Int32Array;
  readonly ceiling: Int32Array;
  /** Up to `safe` all values have the same future, and so have all from `enough` on. */
  readonly safe: Int32Array;
  readonly enough: Int32Array;
}

/** boundary → what is of use there */
export function useful<L extends Arcs>(
  counter: Counter,
  stages: readonly Stage<L>[],
  added: AddedOn<L>,
): Useful[] {
  const last = stages.at(-1)!;
  let now = indifferent(last.kind === 'day' ? last.layer.nextNodes : last.nodes);
  const all: Useful[] = [now];
  for (const stage of stages.toReversed()) {
    now = stage.kind === 'day' ? beforeDay(counter, stage, added, now) : beforeSettling(counter, stage, now);
    all.push(now);
  }
  return all.reverse();
}

function indifferent(nodes: number): Useful {
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
  after: Useful,
): Useful {
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

function beforeSettling(counter: Counter, { day, nodes }: Stage & { kind: 'settle' }, later: Useful): Useful {
  const after = counter.resets[day] === 1 ? indifferent(nodes) : later;
  const { from, to, flatTo, flatFrom } = settlementAt(counter, day);
  return {
    floor: after.floor.map((value) => Math.max(value, from)),
    ceiling: after.ceiling.map((value) => Math.min(value, to)),
    safe: after.safe.map((value) => Math.min(value, flatTo)),
    enough: after.enough.map((value) => Math.max(value, flatFrom)),
  };
}
