/**
 * What a rota is worth, read straight off the problem: every breach and every row of every demand, without tables.
 * Slow and short; engines are held against it on small problems.
 */

import { breachesOf } from '../explain/breaches.ts';
import { calendarOf, historyOf } from '../patterns/view.ts';
import type { Demand, PeopleTerm, Price, Problem, Row } from '../problem.ts';
import { selectPeople } from '../selectors.ts';

export interface Verdict {
  /** Places where a hard rule is broken, and hard demands with a shortfall. */
  readonly hardBreaches: number;
  /** tier → penalty */
  readonly penalties: readonly number[];
  /** demand → units missing, by id */
  readonly missing: ReadonlyMap<string, number>;
}

/** person → day → option index */
export type Rows = readonly (readonly number[])[];

/** Judges a whole rota. */
export function judge(problem: Problem, rows: Rows): Verdict {
  const penalties = problem.tiers.map(() => 0);
  const charge = (tier: string | undefined, points: number): void => {
    const index = problem.tiers.findIndex(({ name }) => name === tier);
    if (index >= 0) penalties[index]! += points;
  };
  let hardBreaches = 0;
  for (const { strength, use, penalty } of breachesOf(problem, rows)) {
    if (strength === 'hard') hardBreaches++;
    else
      charge(
        problem.rules.find((rule, index) => (rule.id ?? `${rule.rule}#${index}`) === use)?.tier,
        penalty,
      );
  }
  const { missing, surplus } = coverOf(problem, rows);
  for (const { id, strength, tier, under, over } of problem.demands) {
    const lacking = missing.get(id)!;
    if (strength === 'hard' && lacking > 0) hardBreaches++;
    if (strength === 'soft' && under !== undefined) charge(tier, priceOf(under, lacking));
    if (over !== undefined) charge(tier, priceOf(over, surplus.get(id)!));
  }
  return { hardBreaches, penalties, missing };
}

/** The best rota of a tiny problem, by trying every rota there is. */
export function bruteForce(problem: Problem): { readonly rows: Rows; readonly verdict: Verdict } {
  const { days, people, options } = problem;
  const cells = days * people.length;
  let best: { rows: Rows; verdict: Verdict } | undefined;
  for (let number = 0; number < options.length ** cells; number++) {
    const digit = (cell: number): number => Math.floor(number / options.length ** cell) % options.length;
    const rows = people.map((_, person) =>
      Array.from({ length: days }, (_day, day) => digit(person * days + day)),
    );
    const verdict = judge(problem, rows);
    if (best === undefined || better(verdict, best.verdict)) best = { rows, verdict };
  }
  return best!;
}

/** Fewer hard breaches first, then tier by tier. */
export function better(a: Verdict, b: Verdict): boolean {
  const difference = [
    a.hardBreaches - b.hardBreaches,
    ...a.penalties.map((points, tier) => points - b.penalties[tier]!),
  ];
  return (difference.find((points) => points !== 0) ?? 0) < 0;
}

function coverOf(
  problem: Problem,
  rows: Rows,
): { missing: Map<string, number>; surplus: Map<string, number> } {
  const missing = new Map<string, number>();
  const surplus = new Map<string, number>();
  const settle = ({ id, rows: asked }: Demand): number => {
    const known = missing.get(id);
    if (known !== undefined) return known;
    const lacking = asked.map((row) => row.need - have(row));
    missing.set(id, Math.max(0, ...lacking));
    surplus.set(id, asked.length === 1 ? Math.max(0, -lacking[0]!) : 0);
    return missing.get(id)!;
  };
  const have = ({ terms }: Row): number =>
    terms.reduce((sum, term) => {
      if (!('unmet' in term)) return sum + contribution(problem, rows, term);
      const other = problem.demands.find(({ id }) => id === term.unmet)!;
      return sum + (settle(other) > 0 ? term.count : 0);
    }, 0);
  problem.demands.forEach(settle);
  return { missing, surplus };
}

function contribution(problem: Problem, rows: Rows, { people, options, days, count }: PeopleTerm): number {
  const { select, amounts } = calendarOf(problem);
  const selected = select(options);
  let sum = 0;
  for (const person of selectPeople(problem, people)) {
    const history = historyOf(problem, problem.people[person]!);
    for (const [from, to] of days) {
      for (let day = Math.max(from, -history.length); day < Math.min(to, problem.days); day++) {
        const option = day < 0 ? history.at(day)! : rows[person]![day]!;
        if (!selected[option]) continue;
        sum += typeof count === 'number' ? count : amounts(count.value).at(day, option) * (count.times ?? 1);
      }
    }
  }
  return sum;
}

function priceOf(price: Price, units: number): number {
  if (typeof price === 'number') return price * units;
  const last = price.at.length - 1;
  return price.at[Math.min(units, last)]! + price.beyond * Math.max(0, units - last);
}
