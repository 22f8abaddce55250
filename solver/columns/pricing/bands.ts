/**
 * Which values of a counter can occur at a node and still matter. Values that cannot be reached, or from which what is
 * asked cannot be met any more, are left out; values whose futures are all the same are held as one of them.
 */

import type { AddedOn } from './added.ts';
import type { Counter } from './counter.ts';
import type { Arcs } from './layer.ts';
import { reachable } from './reachable.ts';
import type { Stage } from './stages.ts';
import { useful } from './useful.ts';

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

/** boundary → band */
export function bandsOf<L extends Arcs>(
  counter: Counter,
  stages: readonly Stage<L>[],
  added: AddedOn<L>,
  entry: number,
): Band[] {
  const before = reachable(counter, stages, added, entry);
  const after = useful(counter, stages, added);
  return before.map(({ least, most }, boundary) => {
    const { floor, ceiling, safe, enough } = after[boundary]!;
    const last = stages[boundary - 1];
    const lo = new Int32Array(least.length).fill(1);
    const hi = new Int32Array(least.length);
    const cap = ceiling.slice();
    for (let node = 0; node < least.length; node++) {
      if (last?.kind === 'day') {
        const top = counter.top[last.day]!;
        cap[node] = counter.forbids[last.day] === 1 ? Math.min(top, ceiling[node]!) : top;
      }
      if (least[node]! > most[node]!) continue;
      const highest = Math.min(most[node]!, ceiling[node]!);
      lo[node] = Math.max(least[node]!, floor[node]!, Math.min(safe[node]!, highest));
      hi[node] = Math.min(highest, Math.max(enough[node]!, lo[node]!));
    }
    return { lo, hi, floor, cap };
  });
}
