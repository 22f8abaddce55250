/** A cell that is barred is in no rota that is better than the best, and comes back when the bars are lifted. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { barCells } from '../../../solver/columns/barred-cells.ts';
import { ColumnPool } from '../../../solver/columns/columns.ts';
import { createFormulation } from '../../../solver/columns/formulation.ts';
import { generate } from '../../../solver/columns/generate.ts';
import { inlinePricing } from '../../../solver/columns/inline-pricing.ts';
import { RestrictedMaster } from '../../../solver/columns/restricted-master.ts';
import { Restriction } from '../../../solver/columns/restriction.ts';
import { tabulate, type Tables } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { demandPoints, everyRow, rulePoints, weigh } from './enumerate.ts';

const createMaster = await loadHighsMaster();

interface Valued {
  readonly rows: readonly number[][]; // person → row
  readonly value: number;
}

/** Every rota without hard points: only such are meant where everybody can keep their rules. */
function everyCleanRota(tables: Tables, weights: Float64Array): Valued[] {
  const choices = tables.problem.people.map((_, person) =>
    everyRow(tables, person).map((row) => ({ row, points: rulePoints(tables, person, row) })),
  );
  const chosen = choices.reduce<(typeof choices)[number][]>(
    (begun, own) => begun.flatMap((rota) => own.map((choice) => [...rota, choice])),
    [[]],
  );
  return chosen.flatMap((rota) => {
    const rows = rota.map(({ row }) => row);
    const points = demandPoints(tables, rows);
    for (const choice of rota) choice.points.forEach((amount, slot) => (points[slot]! += amount));
    return points[0] === 0 ? [{ rows, value: weigh(weights, points) }] : [];
  });
}

test('no barred cell is in a rota that is worth having', () => {
  const met = { useful: 0, allowed: 0, narrow: 0 };
  fc.assert(
    fc.property(
      tinyProblems({ days: 2, people: 3 }),
      fc.nat({ max: 3 }),
      fc.nat({ max: 6 }),
      (problem, rank, iterations) => {
        const tables = tabulate(problem);
        const weights = Float64Array.from(
          { length: tables.slots },
          (_, slot) => 64 ** (tables.slots - 1 - slot),
        );
        const rotas = everyCleanRota(tables, weights);
        // The target is what one of the best few rotas costs.
        const values = [...new Set(rotas.map(({ value }) => value))].sort((a, b) => a - b);
        const target = values[Math.min(rank, values.length - 1)];
        if (target === undefined) return;
        const formulation = createFormulation(tables, weights);
        const restriction = new Restriction(tables);
        const pricePeople = inlinePricing(tables);
        const pool = new ColumnPool(tables);
        const master = new RestrictedMaster(createMaster, formulation, pool, restriction, 1e6);
        try {
          // Early ends give bounds that are not the best there are.
          const { duals } = generate(master, {
            pricePeople,
            iterations: 1 + 3 * iterations,
            rows: 1,
            smoothing: 0.5,
            target: Infinity,
            stop: () => false,
          });
          if (duals === undefined) return;
          const allow = barCells(master, { pricePeople, duals, target });
          let forbidden = 0;
          for (const { rows, value } of rotas) {
            const allowed = rows.every((row, person) => restriction.allows(person, row));
            if (value <= target) {
              expect(allowed).toBe(true);
              met.useful++;
            } else if (allowed) met.allowed++;
            else forbidden++;
          }
          if (forbidden > 0) met.narrow++;
          allow();
          for (const { rows } of rotas)
            expect(rows.every((row, person) => restriction.allows(person, row))).toBe(true);
        } finally {
          master.dispose();
        }
      },
    ),
    { numRuns: runs(60, 600) },
  );
  expect(met.narrow).toBeGreaterThan(runs(6, 80));
  expect(met.useful).toBeGreaterThan(runs(50, 500));
  expect(met.allowed).toBeGreaterThan(0);
});
