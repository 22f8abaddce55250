/**
 * A rota that is kept but for what has come between, as a problem of its own: what it lacked before is nobody's to mend now,
 * what it lacks since then is. Among rotas that mend as much, the fewest people change, then the fewest of their days.
 */

import type { Demand, Price, Problem, RuleUse, Tier } from '../problem.ts';

export interface Kept {
  /** person id → option id a day. Everybody is in it; what somebody cannot do any longer is no departure of theirs. */
  readonly rows: Readonly<Record<string, readonly string[]>>;
  /** demand id → units that it lacks however little is changed; left out: none. */
  readonly missing: ReadonlyMap<string, number>;
  /** The last tier that counts for more than leaving people alone. */
  readonly after: string;
}

/** Tiers of what a repair changes: people who are not left alone, then days on which they do something else. */
export const PEOPLE_CHANGED = 'people changed';
export const DAYS_CHANGED = 'days changed';

/** The problem of repairing a rota of this one. Throws if `after` is none of its tiers. */
export function repairProblem(problem: Problem, { rows, missing, after }: Kept): Problem {
  const place = problem.tiers.findIndex(({ name }) => name === after);
  if (place < 0) throw new Error(`No tier is called ${after}.`);
  const counted = new Set(
    problem.demands.flatMap((demand) =>
      demand.rows.flatMap(({ terms }) => terms.flatMap((term) => ('unmet' in term ? [term.unmet] : []))),
    ),
  );
  return {
    ...problem,
    tiers: [...problem.tiers.slice(0, place + 1), ...CHANGES, ...problem.tiers.slice(place + 1)],
    rules: [...problem.rules, ...Object.entries(rows).flatMap(([person, row]) => keeping(person, row))],
    demands: problem.demands.map((demand) => {
      const lacks = missing.get(demand.id) ?? 0;
      if (lacks === 0) return demand;
      return counted.has(demand.id) || demand.over !== undefined
        ? forgiven(demand, lacks)
        : lowered(demand, lacks);
    }),
    initial: rows,
  };
}

const CHANGES: readonly Tier[] = [
  { name: PEOPLE_CHANGED, steer: 40 },
  { name: DAYS_CHANGED, steer: 10 },
];

function keeping(person: string, row: readonly string[]): RuleUse[] {
  const kept = { rule: 'keep', people: [person], strength: 'soft', weight: 1 } as const;
  return [
    { ...kept, id: `changed/${person}`, tier: PEOPLE_CHANGED, params: { row, once: true } },
    { ...kept, id: `days-changed/${person}`, tier: DAYS_CHANGED, params: { row } },
  ];
}

/** Asks for less: then what it lacks is what it lacks more. */
function lowered(demand: Demand, lacks: number): Demand {
  return {
    ...demand,
    rows: demand.rows.map((row) => ({ ...row, need: row.need - lacks })),
    ...(demand.under !== undefined && { under: pricedFrom(demand.under, lacks) }),
  };
}

/** Others count whether it is met, so it asks for as much as before, and the first units cost nothing; of one that binds they do. */
function forgiven(demand: Demand, lacks: number): Demand {
  if (demand.under === undefined) return demand;
  const { at, beyond } = tableOf(pricedFrom(demand.under, lacks));
  return { ...demand, under: { at: [...Array.from({ length: lacks }, () => 0), ...at], beyond } };
}

/** The price of units on top of those that are lacking anyway. */
function pricedFrom(price: Price, lacks: number): Price {
  if (typeof price === 'number') return price;
  const { at, beyond } = price;
  const last = at.length - 1;
  const first = at[Math.min(lacks, last)] ?? 0;
  return lacks >= last ? beyond : { at: at.slice(lacks).map((points) => points - first), beyond };
}

function tableOf(price: Price): { readonly at: readonly number[]; readonly beyond: number } {
  return typeof price === 'number' ? { at: [0], beyond: price } : price;
}
