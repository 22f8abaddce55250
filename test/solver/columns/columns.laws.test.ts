/** Columns are what the rows they stand for are: in points, in what they add to demands, and each only once. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnPool } from '../../../solver/columns/columns.ts';
import { extentsOf } from '../../../solver/columns/extents.ts';
import { createFormulation } from '../../../solver/columns/formulation.ts';
import { repertoire } from '../../../solver/selectors.ts';
import { scoreFromScratch } from '../../../solver/score/scratch.ts';
import { tabulate } from '../../../solver/tables.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { everyRow, NaiveCounts, rulePoints } from './enumerate.ts';

const problems = tinyProblems({ days: 4, people: 2 });

test('points and entries are those of the row', () => {
  const met = { points: 0, entries: 0, again: 0 };
  fc.assert(
    fc.property(problems, fc.array(fc.nat(30), { minLength: 1, maxLength: 30 }), (problem, picks) => {
      const tables = tabulate(problem);
      const { slots } = tables;
      const pool = new ColumnPool(tables);
      const counts = new NaiveCounts(tables);
      const known = new Map<string, number>();
      picks.forEach((pick, index) => {
        const person = index % 2;
        const rows = everyRow(tables, person);
        const row = rows[(pick * 37) % rows.length]!;
        const key = `${person}: ${row.join()}`;
        const column = pool.add(person, row);
        if (known.has(key)) met.again++;
        expect(column).toBe(known.get(key) ?? known.size);
        known.set(key, column);

        expect(pool.personOf(column)).toBe(person);
        expect([...pool.optionsOf(column)]).toEqual(row);
        const points = [...pool.points.slice(column * slots, (column + 1) * slots)];
        expect(points).toEqual(rulePoints(tables, person, row));
        if (points.some((amount) => amount > 0)) met.points++;

        const have = new Float64Array(tables.cover.rowCount);
        const touched = [...pool.rows.slice(pool.start[column], pool.start[column + 1])];
        touched.forEach((coverRow, entry) => (have[coverRow] = pool.counts[pool.start[column]! + entry]!));
        expect([...have]).toEqual(counts.of(person, row).map((count) => count + 0));
        expect(touched).toEqual([...new Set(touched)].sort((a, b) => a - b));
        if (touched.length > 0) met.entries++;
      });
      expect(pool.size).toBe(known.size);
      for (const person of [0, 1])
        expect(pool.columnsOf(person).length).toBe(
          [...known.keys()].filter((key) => key.startsWith(`${person}`)).length,
        );
    }),
    { numRuns: runs(200, 2000) },
  );
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(runs(30, 300));
});

test('the points of a rota are those of its columns and its demands', () => {
  fc.assert(
    fc.property(problems, fc.nat(999), fc.nat(999), (problem, a, b) => {
      const tables = tabulate(problem);
      const pool = new ColumnPool(tables);
      const rota = [a, b].flatMap((pick, person) => {
        const rows = everyRow(tables, person);
        return rows[pick % rows.length]!;
      });
      const scored = scoreFromScratch(tables, Int32Array.from(rota));
      const columns = [0, 1].map((person) => pool.add(person, rota.slice(person * 4, (person + 1) * 4)));
      const points = Float64Array.from(scored.amounts, (_, slot) =>
        columns.reduce((sum, column) => sum + pool.points[column * tables.slots + slot]!, 0),
      );
      for (const each of scored.demandPoints) each.forEach((amount, slot) => (points[slot]! += amount));
      expect(points).toEqual(scored.amounts);
    }),
    { numRuns: runs(200, 2000) },
  );
});

test('the reduced cost is the cost less what the days are worth, however it is added up', () => {
  let worth = 0;
  fc.assert(
    fc.property(
      problems,
      fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 60, maxLength: 60 }),
      fc.nat(999),
      (problem, numbers, pick) => {
        const tables = tabulate(problem);
        const weights = Float64Array.of(100, 10, 1);
        const formulation = createFormulation(tables, weights);
        const duals = Float64Array.from({ length: formulation.rowCount }, (_, row) => numbers[row % 60]!);
        const pool = new ColumnPool(tables);
        for (const person of [0, 1]) {
          const rows = everyRow(tables, person);
          const row = rows[pick % rows.length]!;
          const able = repertoire(problem, problem.people[person]!);
          const costs = new Float64Array(tables.days * able.length);
          formulation.costsOf(person, able, duals, costs);
          const days = row.reduce(
            (sum, option, day) => sum + costs[day * able.length + able.indexOf(option)]!,
            0,
          );
          const column = pool.add(person, row);
          const cost = pool.costOf(column, weights) + days;
          const own = duals[formulation.convexityRow(person)]!;
          expect(formulation.reducedCost(pool, column, duals) + 0).toBe(cost - own + 0);
          const { cost: price, rows: masterRows, counts } = formulation.masterColumn(pool, column);
          const taken = masterRows.reduce((sum, row, entry) => sum + duals[row]! * counts[entry]!, 0);
          expect(price - taken + 0).toBe(cost - own + 0);
          if (days !== 0) worth++;
        }
      },
    ),
    { numRuns: runs(200, 2000) },
  );
  expect(worth).toBeGreaterThan(runs(50, 500));
});

test('what a person adds to a demand lies in their extent, and reaches its ends', () => {
  let wide = 0;
  fc.assert(
    fc.property(problems, (problem) => {
      const tables = tabulate(problem);
      const counts = new NaiveCounts(tables);
      const { rows, least, most } = extentsOf(tables).of(1);
      const added = everyRow(tables, 1).map((row) => counts.of(1, row));
      counts.past.forEach((_, row) => {
        const place = rows.indexOf(row);
        const amounts = added.map((each) => each[row]!);
        expect(Math.min(...amounts) + 0).toBe(place < 0 ? 0 : least[place]! + 0);
        expect(Math.max(...amounts) + 0).toBe(place < 0 ? 0 : most[place]! + 0);
        if (place >= 0 && least[place]! < most[place]!) wide++;
      });
    }),
    { numRuns: runs(100, 1000) },
  );
  expect(wide).toBeGreaterThan(runs(100, 1000));
});
