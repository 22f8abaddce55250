/** How many more people, and of which kind, would let demands be met together with everything else that binds. */

import type { Problem } from '../problem.ts';
import type { HardDemand, HardStatement } from './hard-statements.ts';
import { kindsOf, type Kind } from './kinds.ts';
import { PERSONAL, withNewcomers } from './newcomers.ts';
import { verdictOf, type Oracle } from './oracle.ts';
import { pose } from './pose.ts';

export interface MissingPeople {
  readonly kind: Kind;
  readonly count: number;
  /** Whether it is proven that fewer would not do. */
  readonly least: boolean;
}

/**
 * For each kind of people that could add to these demands, the fewest newcomers of that kind alone, up to `most`, with
 * whom the demands and `rest` can hold together; fewest first. Kinds of whom that many are not enough, or not known to
 * be, are left out.
 */
export async function missingPeople(
  problem: Problem,
  demands: readonly HardDemand[],
  rest: readonly HardStatement[],
  oracle: Oracle,
  most: number,
): Promise<MissingPeople[]> {
  const statements = [...rest, ...demands.filter((demand) => !rest.includes(demand))];
  const posed = pose(problem, statements);
  const found: MissingPeople[] = [];
  for (const kind of kindsOf(pose(problem, demands), (id) => statedOf(statements, id))) {
    let least = true;
    for (let count = 1; count <= most; count++) {
      const models = new Array<string>(count).fill(kind.people[0]!);
      const verdict = verdictOf(await oracle(withNewcomers(posed, models)));
      if (verdict === 'yes') found.push({ kind, count, least });
      if (verdict === 'yes') break;
      if (verdict === 'unknown') least = false;
    }
  }
  return found.sort((a, b) => a.count - b.count);
}

/** How much is stated of a person that a newcomer like them would have to keep. */
function statedOf(statements: readonly HardStatement[], id: string): number {
  return statements.filter(
    (one) => one.kind === 'rule' && one.person === id && !PERSONAL.has(one.stated.rule),
  ).length;
}
