/** Problems, prices and graph settings for the laws of pricing, and what they hold against them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { PricingGraphs, type PricingSettings } from '../../../solver/columns/pricing/graphs.ts';
import { Pricer, type Priced, type RowPrices } from '../../../solver/columns/pricing/pricer.ts';
import type { SearchLimits } from '../../../solver/columns/pricing/search.ts';
import type { Problem, RuleUse } from '../../../solver/problem.ts';
import { tabulate, type Tables } from '../../../solver/tables.ts';
import { ruleUse } from '../arbitraries.ts';
import { sortedRows, type CostedRow } from './every-row.ts';

/** Days of a tiny world; four options a day. */
export const days = 4;
/** Labels enough for any of these. */
export const plenty: SearchLimits = { rows: 1, labels: 1_000_000 };

/** Tables of every make: all rules in them, few of them, none of them. */
export const settings: fc.Arbitrary<Partial<PricingSettings>> = fc.constantFrom<Partial<PricingSettings>[]>(
  {},
  {},
  { cells: 60 },
  { eager: 0 },
  { eager: 0, plain: true },
  { cells: 0 },
  { states: 6 },
  { states: 1, cells: 0 },
);

const weight = fc.constantFrom(0, 1, 3, Infinity, Infinity, 0.25);
const cost = fc.oneof({ weight: 9, arbitrary: fc.integer({ min: -40, max: 40 }) }, fc.constant(Infinity));

/** Weights of three slots, and costs of four options on so many days. */
export function pricesOf(length: number): fc.Arbitrary<RowPrices> {
  return fc
    .record({
      weights: fc.tuple(weight, weight, weight),
      costs: fc.array(cost, { minLength: length * 4, maxLength: length * 4 }),
    })
    .map(({ weights, costs }) => ({
      weights: Float64Array.from(weights),
      costs: Float64Array.from(costs, (points) => points / 4),
    }));
}

export const prices: fc.Arbitrary<RowPrices> = pricesOf(days);
/** Three to six rules, and whether each is of the second tier. */
export const mix: fc.Arbitrary<[RuleUse, boolean][]> = fc.array(fc.tuple(ruleUse, fc.boolean()), {
  minLength: 3,
  maxLength: 6,
});

/** The world with these rules; those marked are of the second tier, where they are soft. */
export function problemOf(world: Problem, rules: readonly (readonly [RuleUse, boolean])[]): Problem {
  return {
    ...world,
    tiers: [
      { name: 'only', steer: 1 },
      { name: 'second', steer: 1 },
    ],
    rules: rules.map(([use, second], index) => ({
      ...use,
      id: `${use.rule}-${index}`,
      ...(second && use.strength === 'soft' && { tier: 'second' }),
    })),
  };
}

interface Prepared {
  readonly tables: Tables;
  readonly pricer: Pricer;
  readonly all: readonly CostedRow[];
}

/** A pricer of the first person, and all their rows, cheapest first. */
export function prepare(problem: Problem, asked: RowPrices, graphs: Partial<PricingSettings>): Prepared {
  const tables = tabulate(problem);
  const pricer = new Pricer(tables, 0, new PricingGraphs(tables, graphs));
  return { tables, pricer, all: sortedRows(tables, asked) };
}

/** Rows are what they cost, the cheapest ones come, in order, and there is none iff there is none. */
export function expectCheapest(
  { bound, rows, exact }: Priced,
  all: readonly CostedRow[],
  wanted: number,
): void {
  expect(exact).toBe(true);
  expect(bound).toBe(all[0]?.cost ?? Infinity);
  const costs = new Map(all.map(({ row, cost: known }) => [row.join(), known]));
  expect(rows.map((row) => row.cost)).toEqual(all.slice(0, wanted).map((row) => row.cost));
  for (const row of rows) expect(costs.get(row.options.join())).toBe(row.cost);
  expect(new Set(rows.map((row) => row.options.join())).size).toBe(rows.length);
}
