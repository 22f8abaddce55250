/** What a chain says at the end of a task holds whatever its tasks were before. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inlinePricing } from '../../../solver/columns/inline-pricing.ts';
import { NO_ROWS } from '../../../solver/columns/packed.ts';
import { Chain, type ColumnsTask } from '../../../solver/columns/task.ts';
import { Random } from '../../../solver/random.ts';
import { construct } from '../../../solver/search/construct.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { everyRota, everyRow, weigh } from './enumerate.ts';

const createMaster = await loadHighsMaster();

const work = fc.integer({ min: 4, max: 30 });
/** Roots and dives by turns, none of which need end, and now and then bounds of single tiers. */
const order = fc
  .array(fc.tuple(work, work, fc.option(work, { freq: 3 })), { minLength: 2, maxLength: 4 })
  .map((turns) =>
    turns.flatMap(([root, improve, bounds]): Pick<ColumnsTask, 'kind' | 'work'>[] => [
      { kind: 'root', work: root },
      { kind: 'improve', work: improve },
      ...(bounds === null ? [] : [{ kind: 'bounds' as const, work: bounds }]),
    ]),
  );

test('no rota that keeps all hard rules is below its bound, in whatever order it is asked for what', () => {
  const seen = { rootsAgain: 0, tight: 0, raised: 0 };
  fc.assert(
    fc.property(tinyProblems({ days: 2, people: 3 }), order, fc.nat(1), (problem, tasks, chain) => {
      const tables = tabulate(problem);
      const weights = Float64Array.from(
        { length: tables.slots },
        (_, slot) => 64 ** (tables.slots - 1 - slot),
      );
      const rota = Int32Array.from(construct(tables, new Random(1, 0), weights, 80_000).rota);
      const world = { createMaster, now: () => 0, interrupted: () => false, observe: () => undefined };
      const own = new Chain(tables, { ...world, pricePeople: inlinePricing(tables) });
      const rows = problem.people.map((_, person) => everyRow(tables, person));
      const least = everyRota(tables, rows)
        .filter(([hard]) => hard === 0)
        .reduce((best, points) => Math.min(best, weigh(weights, points)), Infinity);
      const common = {
        chain,
        seed: 1,
        weights,
        rota,
        helped: false,
        columns: NO_ROWS,
        known: [],
        bound: -Infinity,
      };
      let bound = -Infinity;
      let improved = false;
      for (const task of tasks) {
        const before = bound;
        const result = own.run({ ...common, ...task, duals: undefined, check: 'each-phase' });
        ({ bound } = result);
        expect(bound).toBeGreaterThanOrEqual(before);
        expect(bound).toBeLessThanOrEqual(least);
        if (task.kind === 'root' && improved) seen.rootsAgain++;
        if (task.kind === 'root' && improved && bound > before) seen.raised++;
        improved ||= task.kind === 'improve';
      }
      if (bound === least && least > 0) seen.tight++;
    }),
    { numRuns: runs(100, 1000) },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs(5, 50));
});
