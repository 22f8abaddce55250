/**
 * One person's rules in a linear model. Tallies are sums with slack; what depends on a single day is charged to its
 * options; all other machines are unrolled. Machines unrolled together make a tighter model than one by one (the
 * relaxation cannot follow each of them along a different path), so as many as stay small are.
 */

import type { ModelBuilder } from './builder.ts';
import { encodeTally } from './encode-tally.ts';
import { encodeFlow, type Cells } from './flow.ts';
import { unroll, type Graph, type Part } from './unroll.ts';

export interface NamedPart extends Part {
  readonly id: string;
}

export interface StateLimits {
  /** States one machine may unroll to; beyond it the problem is refused. */
  readonly alone: number;
  /** States up to which machines of one person are unrolled together. */
  readonly together: number;
}

/** Writes the rules of one person; returns the id of the first machine with too many states, if there is one. */
export function encodePerson(
  builder: ModelBuilder,
  parts: readonly NamedPart[],
  able: readonly number[],
  cells: Cells,
  limits: StateLimits,
): string | undefined {
  const days = cells.length;
  const automata: NamedPart[] = [];
  for (const part of parts) {
    const { face } = part.machine;
    if (face.kind === 'tally') encodeTally(builder, part.id, part.machine, face, part.rate, cells);
    else if (face.kind === 'cells')
      encodeFlow(builder, part.id, unroll([part], able, days, limits.alone)!, cells);
    else automata.push(part);
  }
  let group: readonly NamedPart[] = [];
  let graph: Graph | undefined;
  const close = (): void => {
    if (graph !== undefined) encodeFlow(builder, group.map(({ id }) => id).join(' & '), graph, cells);
  };
  for (const part of automata) {
    const joined = group.length === 0 ? undefined : unroll([...group, part], able, days, limits.together);
    if (joined !== undefined) {
      group = [...group, part];
      graph = joined;
      continue;
    }
    close();
    group = [part];
    graph = unroll(group, able, days, limits.alone);
    if (graph === undefined) return part.id;
  }
  close();
  return undefined;
}
