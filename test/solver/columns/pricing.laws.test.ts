/** Exact pricing finds what trying every row finds: whatever the rules, the weights, and what the table leaves out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PricingGraphs, type PricingSettings } from '../../../solver/columns/pricing/graphs.ts';
import { Pricer, type Priced, type RowPrices } from '../../../solver/columns/pricing/pricer.ts';
import type { Problem, RuleUse } from '../../../solver/problem.ts';
import { catalogue } from '../../../solver/rules/index.ts';
import { tabulate, type Tables } from '../../../solver/tables.ts';
import { runs } from '../../laws.ts';
import { ruleUse, ruleUseOf, tinyWorld } from '../arbitraries.ts';
import { rowsThrough, sortedRows, type CostedRow } from './every-row.ts';

const days = 4;
const longer = 6;
const cellCount = days * 4;
const plenty = { rows: 1, labels: 1_000_000 };

/** Tables of every make: all rules in them, few of them, none of them. */
const settings: fc.Arbitrary<Partial<PricingSettings>> = fc.constantFrom<Partial<PricingSettings>[]>(
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

function pricesOf(length: number): fc.Arbitrary<RowPrices> {
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

const prices = pricesOf(days);
const counted = fc.constantFrom(
  'hours',
  'count',
  'weekends',
  'weekend-share',
  'night-share',
  'average-hours',
);
const mix = fc.array(fc.tuple(ruleUse, fc.boolean()), { minLength: 3, maxLength: 6 });

function problemOf(world: Problem, rules: readonly (readonly [RuleUse, boolean])[]): Problem {
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

interface Priced1 {
  readonly tables: Tables;
  readonly pricer: Pricer;
  readonly all: readonly CostedRow[];
}

function prepare(problem: Problem, asked: RowPrices, graphs: Partial<PricingSettings>): Priced1 {
  const tables = tabulate(problem);
  const pricer = new Pricer(tables, 0, new PricingGraphs(tables, graphs));
  return { tables, pricer, all: sortedRows(tables, asked) };
}

/** Rows are what they cost, the cheapest ones come, in order, and there is none iff there is none. */
function expectCheapest({ bound, rows, exact }: Priced, all: readonly CostedRow[], wanted: number): void {
  expect(exact).toBe(true);
  expect(bound).toBe(all[0]?.cost ?? Infinity);
  const costs = new Map(all.map(({ row, cost: known }) => [row.join(), known]));
  expect(rows.map((row) => row.cost)).toEqual(all.slice(0, wanted).map((row) => row.cost));
  for (const row of rows) expect(costs.get(row.options.join())).toBe(row.cost);
  expect(new Set(rows.map((row) => row.options.join())).size).toBe(rows.length);
}

describe('the cheapest row', () => {
  test.each(catalogue.map(({ id }) => id))('under %s alone', (rule) => {
    let some = 0;
    let none = 0;
    const property = fc.property(
      tinyWorld(days),
      ruleUseOf(rule),
      prices,
      settings,
      (world, use, asked, graphs) => {
        const { pricer, all } = prepare(problemOf(world, [[use, false]]), asked, graphs);
        expectCheapest(pricer.price(asked, plenty), all, 1);
        if (all.length > 0) some++;
        else none++;
      },
    );
    fc.assert(property, { numRuns: runs(40, 400) });
    expect(some).toBeGreaterThan(5);
    expect(none).toBeLessThan(some);
  });

  test('under three to six rules at once, hard and soft, however little the table holds', () => {
    const seen = { rows: 0, none: 0, barred: 0, soft: 0, again: 0 };
    const property = fc.property(
      tinyWorld(days),
      mix,
      fc.array(prices, { minLength: 1, maxLength: 3 }),
      settings,
      (world, rules, calls, graphs) => {
        const problem = problemOf(world, rules);
        const { tables, pricer } = prepare(problem, calls[0]!, graphs);
        calls.forEach((asked, call) => {
          const all = sortedRows(tables, asked);
          expectCheapest(pricer.price(asked, plenty), all, 1);
          if (all.length === 0) seen.none++;
          else seen.rows++;
          if (asked.weights[0] === Infinity) seen.barred++;
          else seen.soft++;
          if (call > 0) seen.again++;
        });
      },
    );
    fc.assert(property, { numRuns: runs(200, 2000) });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(20);
  });
});

describe('limits of what is counted', () => {
  test('are kept exactly whether the table counts them or not, call after call', () => {
    const seen = { rows: 0, none: 0, turns: 0 };
    const limits = fc.array(fc.tuple(counted.chain(ruleUseOf), fc.boolean()), { minLength: 2, maxLength: 4 });
    const property = fc.property(
      tinyWorld(longer),
      limits,
      fc.array(pricesOf(longer), { minLength: 2, maxLength: 3 }),
      fc.constantFrom<Partial<PricingSettings>[]>({ eager: 0 }, { cells: 0 }, { cells: 0, states: 1 }),
      (world, rules, calls, graphs) => {
        const problem = problemOf(world, rules);
        const { tables, pricer } = prepare(problem, calls[0]!, graphs);
        const optima = calls.map((asked) => {
          const all = sortedRows(tables, asked);
          expectCheapest(pricer.price(asked, plenty), all, 1);
          if (all.length === 0) seen.none++;
          else seen.rows++;
          return all[0]?.cost;
        });
        if (optima[0] !== optima[1]) seen.turns++;
      },
    );
    fc.assert(property, { numRuns: runs(40, 600) });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(3);
  });
});

describe('several rows', () => {
  test('are the cheapest ones, each once', () => {
    let full = 0;
    let short = 0;
    const property = fc.property(
      tinyWorld(days),
      mix,
      prices,
      settings,
      fc.integer({ min: 2, max: 12 }),
      (world, rules, asked, graphs, wanted) => {
        const { pricer, all } = prepare(problemOf(world, rules), asked, graphs);
        expectCheapest(pricer.price(asked, { rows: wanted, labels: 1_000_000 }), all, wanted);
        if (all.length >= wanted) full++;
        else if (all.length > 0) short++;
      },
    );
    fc.assert(property, { numRuns: runs(200, 2000) });
    expect(full).toBeGreaterThan(50);
    expect(short).toBeGreaterThan(0);
  });

  test('within a distance of the cheapest are all there are', () => {
    const seen = { all: 0, some: 0, cut: 0 };
    const property = fc.property(
      tinyWorld(days),
      mix,
      prices,
      settings,
      fc.nat(40),
      fc.integer({ min: 5, max: 60 }),
      (world, rules, asked, graphs, quarters, rows) => {
        const { pricer, all } = prepare(problemOf(world, rules), asked, graphs);
        const within = quarters / 4;
        const priced = pricer.price(asked, { rows, labels: 1_000_000, within });
        const near = all.filter(({ cost: known }) => known <= all[0]!.cost + within);
        expectCheapest(priced, near, Math.min(rows, near.length));
        if (priced.complete) expect(priced.rows.length).toBe(near.length);
        else expect(priced.rows.length).toBe(rows);
        if (!priced.complete) seen.cut++;
        else if (near.length === all.length) seen.all++;
        else seen.some++;
      },
    );
    fc.assert(property, { numRuns: runs(200, 2000) });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(5);
  });
});

describe('few labels', () => {
  test('still give a bound below the optimum and a row above it', () => {
    const seen = { bounds: 0, rows: 0, cut: 0 };
    const property = fc.property(
      tinyWorld(days),
      mix,
      prices,
      settings,
      fc.integer({ min: 0, max: 6 }),
      (world, rules, asked, graphs, labels) => {
        const { pricer, all } = prepare(problemOf(world, rules), asked, graphs);
        const { bound, rows, exact } = pricer.price(asked, { rows: 1, labels });
        const optimum = all[0]?.cost ?? Infinity;
        expect(bound).toBeLessThanOrEqual(optimum);
        seen.bounds++;
        if (exact) expect(rows[0]?.cost ?? Infinity).toBe(optimum);
        else seen.cut++;
        for (const row of rows) {
          const known = all.find((one) => one.row.join() === row.options.join());
          expect(known?.cost).toBe(row.cost);
          seen.rows++;
        }
      },
    );
    fc.assert(property, { numRuns: runs(200, 2000) });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });
});

describe('through every cell', () => {
  test.each([true, false])(
    'goes no cheaper row than it says; with all in the table (%s) one does',
    (whole) => {
      const seen = { equal: 0, none: 0, below: 0 };
      const property = fc.property(tinyWorld(days), mix, prices, settings, (world, rules, asked, graphs) => {
        const { tables, pricer } = prepare(problemOf(world, rules), asked, whole ? {} : graphs);
        const into = new Float64Array(cellCount).fill(NaN);
        pricer.throughCells(asked, into);
        const least = rowsThrough(tables, asked);
        for (let cell = 0; cell < cellCount; cell++) {
          if (whole) expect(into[cell]).toBe(least[cell]);
          else expect(into[cell]).toBeLessThanOrEqual(least[cell]!);
          if (least[cell] === Infinity) seen.none++;
          if (into[cell] === least[cell]) seen.equal++;
          else seen.below++;
        }
      });
      fc.assert(property, { numRuns: runs(200, 2000) });
      expect(seen.equal).toBeGreaterThan(500);
      expect(seen.none).toBeGreaterThan(0);
      if (!whole) expect(seen.below).toBeGreaterThan(0);
    },
  );
});
