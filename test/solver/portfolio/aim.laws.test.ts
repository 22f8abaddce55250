/** What is proven of the master's one number, aimed at a tier, holds for the tier. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnEngine } from '../../../solver/columns/engine.ts';
import { inlinePricing } from '../../../solver/columns/inline-pricing.ts';
import { Aim } from '../../../solver/portfolio/aim.ts';
import { masterWeights } from '../../../solver/portfolio/weights.ts';
import { Score } from '../../../solver/score.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';
import { everyRota, everyRow } from '../columns/enumerate.ts';
import { tinyProblems } from '../demands.ts';

const createMaster = await loadHighsMaster();

function compare(a: readonly number[], b: readonly number[]): number {
  const slot = a.findIndex((value, index) => value !== b[index]);
  return slot < 0 ? 0 : a[slot]! - b[slot]!;
}

test('no rota that keeps all hard rules and is as good before the aim has fewer points there', () => {
  const met = { tight: 0, second: 0 };
  fc.assert(
    fc.property(tinyProblems({ days: 2, people: 3 }), fc.constantFrom(0, 0, 1, 5, 40), (problem, rank) => {
      const tables = tabulate(problem);
      const rows = problem.people.map((_, person) => everyRow(tables, person));
      const points = everyRota(tables, rows).sort(compare);
      const ours = Float64Array.from(points[Math.min(rank, points.length - 1)]!);
      const start = Int32Array.from(rows.flatMap((list) => list[0]!));
      for (let slot = 1; slot < tables.slots; slot++) {
        const weights = masterWeights(tables, ours, 10, slot);
        expect([...weights.subarray(slot)]).toEqual(
          Array.from({ length: tables.slots - slot }, (_, later) => (later === 0 ? 1 : 0)),
        );
        const engine = new ColumnEngine(new Score(tables, start), start, weights, {
          createMaster,
          pricePeople: inlinePricing(tables),
          stop: () => false,
          observe: () => undefined,
        });
        const aim = new Aim(tables, slot, weights);
        aim.raise(engine.solveRoot().bound, engine.duals);
        engine.dispose();
        const bound = aim.boundFor(ours);
        if (ours[0]! > 0) {
          expect(bound).toBe(0);
          continue;
        }
        const least = points
          .filter((each) => each.every((amount, earlier) => earlier >= slot || amount <= ours[earlier]!))
          .reduce((best, each) => Math.min(best, each[slot]!), Infinity);
        expect(bound).toBeLessThanOrEqual(least);
        if (least > 0 && bound === least) met.tight++;
        if (slot === 2 && bound > 0) met.second++;
      }
    }),
    { numRuns: runs(60, 600) },
  );
  // A bound of 0 would keep the law above as well.
  expect(met.tight).toBeGreaterThan(runs(5, 50));
  expect(met.second).toBeGreaterThan(runs(2, 25));
});
