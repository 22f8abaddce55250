/** What else exact pricing says beside the cheapest row: more rows, bounds where labels run out, bounds through every cell,
 * and the same where options are barred. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FREE, Restriction } from '../../../solver/columns/restriction.ts';
import { runs } from '../../laws.ts';
import { tinyWorld } from '../arbitraries.ts';
import { rowsThrough } from './every-row.ts';
import { days, expectCheapest, mix, prepare, prices, problemOf, settings } from './pricing-cases.ts';

const cellCount = days * 4;

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

describe('under a restriction', () => {
  const hold = fc.record({ day: fc.nat(days - 1), place: fc.nat(3), fixed: fc.boolean() });
  // What is fixed comes first: nobody bars the option that a cell is fixed to.
  const holds = fc
    .array(hold, { maxLength: 2 * days })
    .map((list) => list.toSorted((a, b) => Number(b.fixed) - Number(a.fixed)));
  const calls = fc.array(holds, { minLength: 2, maxLength: 3 });

  test('the rows are the cheapest of those that it allows, call after call', () => {
    const seen = { none: 0, one: 0, some: 0, fewer: 0 };
    const property = fc.property(
      tinyWorld(days),
      mix,
      prices,
      settings,
      calls,
      (world, rules, asked, graphs, restrictions) => {
        const { tables, pricer, all } = prepare(problemOf(world, rules), asked, graphs);
        for (const held of restrictions) {
          const restriction = new Restriction(tables);
          for (const { day, place, fixed } of held) {
            const option = pricer.able[place % pricer.able.length]!;
            if (fixed) restriction.fix(0, day, option);
            else if (restriction.fixed[day] === FREE) restriction.bar(0, day, option, true);
          }
          const costs = asked.costs.slice();
          restriction.applyTo(costs, 0, pricer.able);
          const allowed = all.filter(({ row }) => restriction.allows(0, row));
          const priced = pricer.price({ ...asked, costs }, { rows: 5, labels: 1_000_000 });
          expectCheapest(priced, allowed, Math.min(5, allowed.length));
          if (allowed.length === 0) seen.none++;
          else if (allowed.length === 1) seen.one++;
          else seen.some++;
          if (allowed.length < all.length) seen.fewer++;
        }
      },
    );
    fc.assert(property, { numRuns: runs(200, 2000) });
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });
});
