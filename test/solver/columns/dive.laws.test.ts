/** A dive that pauses goes on as if it had not. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ColumnEngine } from '../../../solver/columns/engine.ts';
import { inlinePricing } from '../../../solver/columns/inline-pricing.ts';
import type { Problem } from '../../../solver/problem.ts';
import { Random } from '../../../solver/random.ts';
import { construct } from '../../../solver/search/construct.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';

const createMaster = await loadHighsMaster();

/** Rounds end by themselves, so that a pause in one does not change how long it may be. */
const style = { share: 0.4, dear: 0.003, iterations: 1000 };

interface Dived {
  readonly rota: readonly number[];
  /** Points of each better rota it met, in order. */
  readonly met: readonly string[];
  readonly pauses: number;
}

/** A dive from the root that may ask `patience` times whether to stop before it must. */
function dived(problem: Problem, patience: number): Dived {
  const tables = tabulate(problem);
  const weights = Float64Array.from({ length: tables.slots }, (_, slot) => 64 ** (tables.slots - 1 - slot));
  const start = construct(tables, new Random(1, 0), weights, 80_000);
  let left = Infinity;
  const met: string[] = [];
  const engine = new ColumnEngine(start, Int32Array.from(start.rota), weights, {
    createMaster,
    pricePeople: inlinePricing(tables),
    stop: () => left-- <= 0,
    observe: () => met.push(engine.best.amounts.join()),
  });
  engine.solveRoot();
  met.length = 0;
  left = patience;
  let pauses = 0;
  for (const job = engine.dive(style); job.next().done !== true && !engine.proven; pauses++) left = patience;
  engine.dispose();
  return { rota: [...engine.best.rota], met, pauses };
}

test('the rotas it meets are the same, however often it pauses', () => {
  const seen = { paused: 0, better: 0 };
  fc.assert(
    fc.property(tinyProblems({ days: 3, people: 4 }), fc.integer({ min: 2, max: 6 }), (problem, patience) => {
      const whole = dived(problem, Infinity);
      const paused = dived(problem, patience);
      expect(whole.pauses).toBe(0);
      expect({ ...paused, pauses: 0 }).toEqual(whole);
      if (paused.pauses > 0) seen.paused++;
      if (whole.met.length > 0) seen.better++;
    }),
    { numRuns: runs(80, 800) },
  );
  for (const count of Object.values(seen)) expect(count).toBeGreaterThan(runs(3, 35));
});
