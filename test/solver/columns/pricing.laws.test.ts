/** Exact pricing finds what trying every row finds: whatever the rules, the weights, and what the table leaves out. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PricingSettings } from '../../../solver/columns/pricing/graphs.ts';
import { catalogue } from '../../../solver/rules/index.ts';
import { runs } from '../../laws.ts';
import { ruleUseOf, tinyWorld } from '../arbitraries.ts';
import { sortedRows } from './every-row.ts';
import {
  days,
  expectCheapest,
  mix,
  plenty,
  prepare,
  prices,
  pricesOf,
  problemOf,
  settings,
} from './pricing-cases.ts';

const longer = 6;
const counted = fc.constantFrom(
  'hours',
  'count',
  'weekends',
  'weekend-share',
  'night-share',
  'average-hours',
);

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
