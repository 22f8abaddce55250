/** Which hard statements cannot hold together: small sets of which no member can be left out. */

import type { Problem } from '../problem.ts';
import {
  hardDemands,
  hardRules,
  type HardDemand,
  type HardRule,
  type HardStatement,
} from './hard-statements.ts';
import { Asking, type Conflict } from './asking.ts';
import type { Oracle, Verdict } from './oracle.ts';
import { pose } from './pose.ts';

export interface Conflicts {
  readonly conflicts: readonly Conflict[];
  /** What is left when the conflicts about one person are taken out, and of the others the demands. */
  readonly rest: readonly HardStatement[];
  /** Whether the rest can hold. `no` only if more conflicts were there than asked for. */
  readonly holds: Verdict;
}

export interface Oracles {
  /** Asked about one person's rules. */
  readonly alone: Oracle;
  /** Asked about several people and what is demanded of them. */
  readonly together: Oracle;
}

export interface ConflictLimits {
  readonly conflicts: number;
  /** Ids of people whose own rules are known to hold together, because some rota keeps them; they are not asked about. */
  readonly holding?: ReadonlySet<string>;
}

/**
 * The conflicts of a problem, up to a limit. Those about one person share no statement; those about several share no
 * demand. Give it only problems in which `validate` finds nothing.
 */
export async function conflictsOf(
  problem: Problem,
  oracles: Oracles,
  { conflicts: most, holding }: ConflictLimits,
): Promise<Conflicts> {
  const conflicts: Conflict[] = [];
  let rules: readonly HardRule[] = [];
  let holds: Verdict = 'yes';
  for (const own of byPerson(hardRules(problem))) {
    const asking = new Asking(problem, oracles.alone);
    let left = own;
    while (conflicts.length < most && holding?.has(own[0]!.person) !== true) {
      const found = await asking.conflict([], left);
      if (found === undefined) break;
      conflicts.push(found);
      left = left.filter((rule) => !found.statements.includes(rule));
    }
    if (left.length < own.length) holds = worse(holds, await asking.verdict(left));
    rules = [...rules, ...left];
  }
  const asking = new Asking(problem, oracles.together);
  let demands = hardDemands(problem);
  while (conflicts.length < most && demands.length > 0) {
    const found =
      (await demandConflict(asking, rules, demands)) ?? (await anyAlone(problem, asking, rules, demands));
    if (found === undefined) break;
    conflicts.push(found);
    const without = demands.filter((demand) => !found.statements.includes(demand));
    // Rules of one person of whom it was not known whether they hold.
    if (without.length === demands.length) rules = rules.filter((rule) => !found.statements.includes(rule));
    demands = without;
  }
  const rest = [...rules, ...demands];
  return { conflicts, rest, holds: worse(holds, demands.length > 0 ? await asking.verdict(rest) : 'yes') };
}

/** Where all at once is too much to judge: a conflict of a single demand with the rules of those who could add to it. */
async function anyAlone(
  problem: Problem,
  asking: Asking,
  rules: readonly HardRule[],
  demands: readonly HardDemand[],
): Promise<Conflict | undefined> {
  if ((await asking.verdict([...rules, ...demands])) === 'yes') return undefined;
  for (const demand of demands) {
    const near = new Set(pose(problem, [demand]).people.map(({ id }) => id));
    const found = await demandConflict(
      asking,
      rules.filter(({ person }) => near.has(person)),
      [demand],
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

/**
 * A conflict of demands with rules: first which demands, given all rules; then which people's rules, given those; then
 * which of their rules. A set that is smallest given more than is needed is smallest given what is needed.
 */
async function demandConflict(
  asking: Asking,
  rules: readonly HardRule[],
  demands: readonly HardStatement[],
): Promise<Conflict | undefined> {
  const asked = await asking.conflict(rules, demands);
  if (asked === undefined) return undefined;
  const people = await asking.conflict(asked.statements, byPerson(rules));
  const found = await asking.conflict(asked.statements, people?.statements ?? rules);
  return {
    statements: [...asked.statements, ...(found?.statements ?? [])],
    minimal: asked.minimal && found?.minimal === true,
  };
}

function byPerson(rules: readonly HardRule[]): HardRule[][] {
  const people = new Map<string, HardRule[]>();
  for (const rule of rules) {
    const own = people.get(rule.person);
    if (own === undefined) people.set(rule.person, [rule]);
    else own.push(rule);
  }
  return [...people.values()];
}

function worse(one: Verdict, other: Verdict): Verdict {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'yes' && other === 'yes' ? 'yes' : 'unknown';
}
