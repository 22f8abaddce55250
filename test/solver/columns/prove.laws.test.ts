/** What dividing the rotas proves holds for all of them, and what it finds is best. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnPool } from '../../../solver/columns/columns.ts';
import { ColumnEngine } from '../../../solver/columns/engine.ts';
import { inlinePricing } from '../../../solver/columns/inline-pricing.ts';
import type { Master } from '../../../solver/columns/master.ts';
import { Random } from '../../../solver/random.ts';
import { construct } from '../../../solver/search/construct.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { everyRota, everyRow, weigh } from './enumerate.ts';

const createMaster = await loadHighsMaster();

/** `every`: asked so many times the world says stop; `oneOf`: one of so many solves is interrupted; 0: never. */
const anyPausedProblem = fc.record({
  problem: tinyProblems({ days: 2, people: 3 }),
  every: fc.constantFrom(0, 2, 3, 5, 10),
  oneOf: fc.constantFrom(0, 2, 3, 7),
});

/** A master some of whose solves come to no end. */
function interruptible(master: Master, interrupt: () => boolean): Master {
  const solve = master.solve.bind(master);
  master.solve = () => {
    const solution = solve();
    if (!interrupt()) return solution;
    const nothing = { rowDuals: solution.rowDuals.fill(NaN), values: solution.values.fill(NaN) };
    return { ...solution, ...nothing, status: 'interrupted', objective: NaN };
  };
  return master;
}

test('what is proven best is best, also if the proof pauses or masters are interrupted', () => {
  const met = { proven: 0, open: 0, interrupted: 0 };
  fc.assert(
    fc.property(anyPausedProblem, ({ problem, every, oneOf }) => {
      const tables = tabulate(problem);
      const weights = Float64Array.from(
        { length: tables.slots },
        (_, slot) => 64 ** (tables.slots - 1 - slot),
      );
      const score = construct(tables, new Random(1, 0), weights, 80_000);
      let asked = 0;
      let solves = 0;
      let over = false;
      const interrupt = (): boolean => {
        over = oneOf > 0 && ++solves % oneOf === 0;
        if (over) met.interrupted++;
        return over;
      };
      const engine = new ColumnEngine(
        score,
        Int32Array.from(score.rota),
        weights,
        {
          createMaster: () => interruptible(createMaster(), interrupt),
          pricePeople: inlinePricing(tables),
          // Every so many times it is asked it stops for once; the oftener, the less is generated in a part.
          stop: () => over || (every > 0 && ++asked % every === 0),
          observe: () => undefined,
        },
        new ColumnPool(tables),
      );
      const job = engine.prove();
      let step = job.next();
      while (step.done !== true) {
        over = false;
        step = job.next();
      }
      engine.dispose();
      const rows = problem.people.map((_, person) => everyRow(tables, person));
      const least = everyRota(tables, rows)
        .filter(([hard]) => hard === 0)
        .reduce((best, points) => Math.min(best, weigh(weights, points)), Infinity);
      expect(engine.bound).toBeLessThanOrEqual(least);
      if (step.value && engine.best.amounts[0] === 0) {
        expect(engine.best.value).toBe(least);
        met.proven++;
      } else met.open++;
    }),
    { numRuns: runs(80, 800) },
  );
  expect(met.proven).toBeGreaterThan(runs(15, 180));
  expect(met.interrupted).toBeGreaterThan(runs(15, 180));
});
