/** Why what binds in a problem cannot all hold, and what would help. */

import type { Problem } from '../problem.ts';
import type { Conflict } from './asking.ts';
import { conflictsOf, type ConflictLimits, type Oracles } from './conflicts.ts';
import type { HardDemand } from './hard-statements.ts';
import { missingPeople, type MissingPeople } from './missing-people.ts';
import type { Verdict } from './oracle.ts';
import { relaxationsOf, type Relaxation } from './relaxations.ts';

export interface ExplainedConflict extends Conflict {
  /** Single changes that would resolve it, the cheapest first. */
  readonly relaxations: readonly Relaxation[];
  /** Newcomers who would; none where people's own rules conflict, or no number of one kind is enough. */
  readonly missing: readonly MissingPeople[];
}

export interface Impossible {
  readonly conflicts: readonly ExplainedConflict[];
  /** Whether what is left without the conflicts can hold. `yes` and no conflict: nothing binding need be broken. */
  readonly rest: Verdict;
}

export interface ExplainLimits extends ConflictLimits {
  /** Newcomers of one kind that are tried. */
  readonly newcomers: number;
}

/** Every conflict of a problem up to a limit, with what would resolve it. */
export async function explainImpossible(
  problem: Problem,
  oracles: Oracles,
  limits: ExplainLimits,
): Promise<Impossible> {
  const { conflicts, rest, holds } = await conflictsOf(problem, oracles, limits);
  const explained: ExplainedConflict[] = [];
  for (const conflict of conflicts) {
    const demands = conflict.statements.filter((one): one is HardDemand => one.kind === 'demand');
    const people = new Set(conflict.statements.flatMap((one) => (one.kind === 'rule' ? [one.person] : [])));
    const own = rest.filter((one) => one.kind === 'rule' && people.has(one.person));
    const alone = demands.length === 0;
    explained.push({
      ...conflict,
      relaxations: await relaxationsOf(
        problem,
        conflict,
        alone ? own : rest,
        alone ? oracles.alone : oracles.together,
      ),
      missing: alone ? [] : await missingPeople(problem, demands, rest, oracles.together, limits.newcomers),
    });
  }
  return { conflicts: explained, rest: holds };
}
