/** The single changes that would resolve a conflict: how far each of its statements would have to give way. */

import type { Problem } from '../problem.ts';
import { ruleOf } from '../rules/index.ts';
import { statements } from '../statements.ts';
import { smallestCounts } from '../tables/cover.ts';
import { smallestExcess } from '../tables/rates.ts';
import type { Conflict } from './asking.ts';
import { eased, room } from './ease.ts';
import type { HardStatement } from './hard-statements.ts';
import { verdictOf, type Oracle, type Verdict } from './oracle.ts';
import { pose } from './pose.ts';

export interface Relaxation {
  /** What would give way. */
  readonly statement: HardStatement;
  /** What would be left of it; nothing if it has to be lifted. */
  readonly becomes?: HardStatement;
  /** By how much it would give way, in its own unit; of what is lifted, by how much it would then be broken. */
  readonly amount: number;
  readonly unit: string;
  /** Whether it is proven that less would not do. */
  readonly least: boolean;
  /** Whether with it all else that binds can hold. If not, it resolves this conflict and others remain. */
  readonly enough: boolean;
  /** Whether the law asks for it: then it is not the planner's to change. */
  readonly statutory: boolean;
  /** The amount against the smallest by which the statement could ever be missed. */
  readonly cost: number;
}

/**
 * A relaxation for every statement of a conflict for which one is found, the cheapest first, what the law asks for
 * last. `rest` is what else has to hold.
 */
export async function relaxationsOf(
  problem: Problem,
  { statements: members }: Conflict,
  rest: readonly HardStatement[],
  oracle: Oracle,
): Promise<Relaxation[]> {
  const found: Relaxation[] = [];
  for (const statement of members) {
    const others = members.filter((other) => other !== statement);
    const besides = rest.filter((other) => !members.includes(other));
    for (const context of [[...others, ...besides], others]) {
      const relaxation = await relax(problem, statement, context, oracle);
      if (relaxation === undefined) continue;
      found.push({ ...relaxation, enough: context.length === others.length + besides.length });
      break;
    }
  }
  return found.sort((a, b) => Number(a.statutory) - Number(b.statutory) || a.cost - b.cost);
}

/** How far one statement gives way if all others hold; undefined if they do not, or nothing is known. */
async function relax(
  problem: Problem,
  statement: HardStatement,
  others: readonly HardStatement[],
  oracle: Oracle,
): Promise<Omit<Relaxation, 'enough'> | undefined> {
  const priced = pose(problem, others, statement);
  const { hard, points } = await oracle(priced);
  if (hard.reached > 0 || !Number.isFinite(points.reached)) return undefined;
  const given =
    statement.kind === 'demand'
      ? { amount: points.reached, least: true }
      : await leastAmount(points.reached, room(statement), async (amount) =>
          verdictOf(await oracle(pose(problem, [...others, eased(statement, amount)]))),
        );
  const amount = given?.amount ?? points.reached;
  return {
    statement,
    ...(given && { becomes: eased(statement, amount) }),
    amount,
    unit: unitOf(statement),
    least: (given?.least ?? true) && points.bound === points.reached,
    statutory: statement.kind === 'rule' && ruleOf(statement.stated.rule)?.source !== undefined,
    cost: amount / smallestMiss(priced, statement),
  };
}

interface Amount {
  readonly amount: number;
  /** Whether it is proven that less is not enough. */
  readonly least: boolean;
}

/**
 * The smallest amount, up to `most`, that is enough. Mostly it is the sum of what is broken: in one place exactly that,
 * in several the bound need give only as far as the worst of them asks. Undefined if no amount is enough.
 */
async function leastAmount(
  sum: number,
  most: number,
  ask: (amount: number) => Promise<Verdict>,
): Promise<Amount | undefined> {
  let least = true;
  const holds = async (amount: number): Promise<boolean> => {
    const verdict = await ask(amount);
    if (verdict === 'unknown') least = false;
    return verdict === 'yes';
  };
  let enough = Math.min(sum, most);
  let short = 0;
  while (enough > short && !(await holds(enough))) {
    short = enough;
    enough = Math.min(2 * enough, most);
  }
  if (enough === short) return undefined;
  for (let next = enough - 1; next > short; next = Math.floor((short + enough) / 2)) {
    if (await holds(next)) enough = next;
    else short = next;
  }
  return { amount: enough, least };
}

function unitOf(statement: HardStatement): string {
  if (statement.kind === 'demand') return 'units';
  return ruleOf(statement.stated.rule)?.unit ?? 'units';
}

/** The smallest excess the statement could ever show. */
function smallestMiss(posed: Problem, statement: HardStatement): number {
  if (statement.kind === 'demand') {
    return smallestCounts(posed)[posed.demands.findIndex(({ id }) => id === statement.id)]!;
  }
  const machines = statements(posed).flatMap((own) => own.filter(({ use }) => use === statement.stated.id));
  return Math.min(...machines.map(({ machine }) => smallestExcess(machine, posed.days)));
}
