/** Which hard statements cannot hold together: small sets of which no member can be left out. */

import type { Problem } from '../problem.ts';
import { hardDemands, hardRules, type HardRule, type HardStatement } from './hard-statements.ts';
import { verdictOf, type Oracle, type Verdict } from './oracle.ts';
import { pose } from './pose.ts';
import { quickXplain } from './quick-xplain.ts';

export interface Conflict {
  /** Proven: these cannot hold together. */
  readonly statements: readonly HardStatement[];
  /** Whether it is proven too that without any one of them the others can hold. */
  readonly minimal: boolean;
}

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

/**
 * Up to `most` conflicts of a problem. Those about one person share no statement; those about several share no demand.
 * Give it only problems in which `validate` finds nothing.
 */
export async function conflictsOf(problem: Problem, oracles: Oracles, most: number): Promise<Conflicts> {
  const conflicts: Conflict[] = [];
  let rules: readonly HardRule[] = [];
  let holds: Verdict = 'yes';
  for (const own of byPerson(hardRules(problem))) {
    const asking = new Asking(problem, oracles.alone);
    let left = own;
    while (conflicts.length < most) {
      const found = await asking.conflict([], left);
      if (found === undefined) break;
      conflicts.push(found);
      left = left.filter((rule) => !found.statements.includes(rule));
    }
    holds = worse(holds, await asking.verdict(left));
    rules = [...rules, ...left];
  }
  const asking = new Asking(problem, oracles.together);
  let demands = hardDemands(problem);
  while (conflicts.length < most && demands.length > 0 && holds !== 'no') {
    const found = await demandConflict(asking, rules, demands);
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

/** Asks one oracle about parts of one problem. */
class Asking {
  readonly #problem: Problem;
  readonly #oracle: Oracle;
  readonly #known = new Map<string, Verdict>();

  constructor(problem: Problem, oracle: Oracle) {
    this.#problem = problem;
    this.#oracle = oracle;
  }

  async verdict(statements: readonly HardStatement[]): Promise<Verdict> {
    if (statements.length === 0) return 'yes';
    const key = JSON.stringify(statements.map(({ id }) => id).sort());
    const verdict = this.#known.get(key) ?? verdictOf(await this.#oracle(pose(this.#problem, statements)));
    this.#known.set(key, verdict);
    return verdict;
  }

  /** Which of the candidates, single statements or several at a time, conflict with each other and the background. */
  async conflict(
    background: readonly HardStatement[],
    candidates: readonly (HardStatement | readonly HardStatement[])[],
  ): Promise<Conflict | undefined> {
    let minimal = true;
    const found = await quickXplain([background], candidates.map(several), async (chosen) => {
      const verdict = await this.verdict(chosen.flat());
      if (verdict === 'unknown') minimal = false;
      return verdict !== 'no';
    });
    return found && { statements: found.flat(), minimal };
  }
}

function several<T extends object>(one: T | readonly T[]): readonly T[] {
  return Array.isArray(one) ? (one as readonly T[]) : [one as T];
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
