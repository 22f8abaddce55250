/** What is proven of a tier holds for every rota that is no worse on what comes before it. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnPool } from '../../../solver/columns/columns.ts';
import { inlinePricing } from '../../../solver/columns/inline-pricing.ts';
import { TierBounds } from '../../../solver/columns/tier-bounds.ts';
import type { Problem } from '../../../solver/problem.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { everyRota, everyRow } from './enumerate.ts';

const createMaster = await loadHighsMaster();

/** Every rota of a tiny problem with its points by slot, best first. */
function rotasOf(problem: Problem): { readonly rota: Int32Array; readonly points: readonly number[] }[] {
  const tables = tabulate(problem);
  const rows = problem.people.map((_, person) => everyRow(tables, person));
  const points = everyRota(tables, rows);
  const choices = rows.reduce<number[][]>(
    (partial, list) => partial.flatMap((chosen) => list.map((_, choice) => [...chosen, choice])),
    [[]],
  );
  return choices
    .map((chosen, index) => ({
      rota: Int32Array.from(chosen.flatMap((choice, person) => rows[person]![choice]!)),
      points: points[index]!,
    }))
    .sort((a, b) => compare(a.points, b.points));
}

function compare(a: readonly number[], b: readonly number[]): number {
  const slot = a.findIndex((value, index) => value !== b[index]);
  return slot < 0 ? 0 : a[slot]! - b[slot]!;
}

test('no rota that is as good on all earlier tiers has fewer points than a tier’s bound', () => {
  const met = { bounds: 0, tight: 0, second: 0, broken: 0 };
  fc.assert(
    fc.property(tinyProblems({ days: 2, people: 3 }), fc.constantFrom(0, 0, 1, 5, 40), (problem, rank) => {
      const tables = tabulate(problem);
      const rotas = rotasOf(problem);
      const ours = rotas[Math.min(rank, rotas.length - 1)]!;
      const world = { createMaster, pricePeople: inlinePricing(tables), stop: () => false };
      const tiers = new TierBounds(tables, new ColumnPool(tables), world);
      const { bounds, done } = tiers.raise(ours.rota, Float64Array.from(ours.points));
      expect(done).toBe(true);
      expect(bounds.map(({ slot }) => slot)).toEqual([1, 2].filter((slot) => ours.points[slot]! > 0));
      for (const { slot, held, bound } of bounds) {
        expect([...held]).toEqual(ours.points.slice(0, slot));
        const least = rotas
          .filter(({ points }) => held.every((most, earlier) => points[earlier]! <= most))
          .reduce((best, { points }) => Math.min(best, points[slot]!), Infinity);
        expect(bound).toBeLessThanOrEqual(least);
        if (least > 0) met.bounds++;
        if (least > 0 && bound === least) met.tight++;
        if (slot === 2 && bound > 0) met.second++;
        if (ours.points[0]! > 0 && bound > 0) met.broken++;
      }
    }),
    { numRuns: runs(200, 2000) },
  );
  // A bound of 0 would keep the law above as well.
  expect(met.tight).toBeGreaterThan(met.bounds / 2);
  expect(met.second).toBeGreaterThan(runs(20, 200));
  expect(met.broken).toBeGreaterThan(runs(10, 100));
});
