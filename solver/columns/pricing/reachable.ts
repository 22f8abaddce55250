/** Which values of a counter can be reached at the nodes of each boundary, worked out from the first day to the last. */

import type { AddedOn } from './added.ts';
import type { Counter } from './counter.ts';
import type { Arcs } from './layer.ts';
import { MANY, settlementAt } from './settlement.ts';
import type { Stage } from './stages.ts';

/** By node, the smallest and the largest value; MANY and −1 if it cannot be reached. */
export interface Reachable {
  readonly least: Int32Array;
  readonly most: Int32Array;
}

/** boundary → what can be reached there */
export function reachable<L extends Arcs>(
  counter: Counter,
  stages: readonly Stage<L>[],
  added: AddedOn<L>,
  entry: number,
): Reachable[] {
  const first = stages[0]!;
  let now = nothing(first.kind === 'day' ? first.layer.nodes : first.nodes);
  now.least[entry] = 0;
  now.most[entry] = 0;
  const all: Reachable[] = [now];
  for (const stage of stages) {
    now = stage.kind === 'day' ? afterDay(counter, stage, added, now) : afterSettling(counter, stage, now);
    all.push(now);
  }
  return all;
}

function nothing(nodes: number): Reachable {
  return { least: new Int32Array(nodes).fill(MANY), most: new Int32Array(nodes).fill(-1) };
}

function afterDay<L extends Arcs>(
  counter: Counter,
  { day, layer }: Stage<L> & { kind: 'day' },
  added: AddedOn<L>,
  before: Reachable,
): Reachable {
  const top = counter.top[day]!;
  const forbids = counter.forbids[day] === 1;
  const units = added(day, layer);
  const after = nothing(layer.nextNodes);
  for (let node = 0; node < layer.nodes; node++) {
    if (before.least[node]! > before.most[node]!) continue;
    for (let arc = layer.arcStart[node]!; arc < layer.arcStart[node + 1]!; arc++) {
      const least = before.least[node]! + units.least[arc]!;
      if (forbids && least > top) continue;
      const to = layer.arcTo[arc]!;
      after.least[to] = Math.min(after.least[to]!, least, top);
      after.most[to] = Math.max(after.most[to]!, Math.min(top, before.most[node]! + units.most[arc]!));
    }
  }
  return after;
}

function afterSettling(
  counter: Counter,
  { day, nodes }: Stage & { kind: 'settle' },
  before: Reachable,
): Reachable {
  const { from, to } = settlementAt(counter, day);
  const resets = counter.resets[day] === 1;
  const after = nothing(nodes);
  for (let node = 0; node < nodes; node++) {
    const least = Math.max(before.least[node]!, from);
    const most = Math.min(before.most[node]!, to);
    if (least > most) continue;
    after.least[node] = resets ? 0 : least;
    after.most[node] = resets ? 0 : most;
  }
  return after;
}
