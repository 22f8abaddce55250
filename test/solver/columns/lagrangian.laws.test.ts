/** The Lagrangian bound: below every rota for all duals, as good as the master at its own, and exact. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFormulation, type Formulation } from '../../../solver/columns/formulation.ts';
import { lagrangian } from '../../../solver/columns/lagrangian.ts';
import { cheapestRow } from '../../../solver/reference/cheapest-row.ts';
import { repertoire } from '../../../solver/selectors.ts';
import { tabulate, type Tables } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';
import { everyRota, everyRow, weigh } from './enumerate.ts';
import { minimaOver, poolOf, solveOver, weightsArbitrary } from './masters.ts';

const create = await loadHighsMaster();

/** Duals of all sizes and both signs, many of them 0. */
const anyDuals = fc.array(
  fc.oneof(
    fc.constant(0),
    fc.double({ min: -40, max: 40, noNaN: true }),
    fc.integer({ min: -3000, max: 3000 }),
  ),
  { minLength: 40, maxLength: 40 },
);

/** Sometimes a slot is held at what some rota has there. */
const anyHeld = fc.option(fc.record({ slot: fc.nat(2), rank: fc.nat(3) }));

test('no rota costs less, whatever the duals; minima by the reference pricing', () => {
  let positive = 0;
  let held = 0;
  fc.assert(
    fc.property(
      tinyProblems({ days: 2, people: 2 }),
      weightsArbitrary,
      anyDuals,
      anyHeld,
      (problem, weights, numbers, holding) => {
        const tables = tabulate(problem);
        const rotas = everyRota(
          tables,
          problem.people.map((_, person) => everyRow(tables, person)),
        );
        const reached = [...new Set(rotas.map((points) => points[holding?.slot ?? 0]!))].sort(
          (a, b) => a - b,
        );
        const most = reached[Math.min(holding?.rank ?? 0, reached.length - 1)]!;
        const limit = holding === null ? [] : [{ slot: holding.slot, most }];
        const formulation = createFormulation(tables, weights, { held: limit });
        const duals = formulation.roundDuals(dualsOf(formulation, numbers));
        const minima = formulation.people.map((person) => cheapest(tables, formulation, person, duals));
        const bound = lagrangian(formulation, duals, minima);
        const kept = rotas.filter((points) => limit.every(({ slot }) => points[slot]! <= most));
        const best = Math.min(...kept.map((points) => weigh(weights, points)));
        expect(bound).toBeLessThanOrEqual(best);
        expect(formulation.roundUp(bound)).toBeLessThanOrEqual(best);
        if (bound > 0) positive++;
        if (holding !== null) held++;
      },
    ),
    { numRuns: runs(200, 2000) },
  );
  expect(positive).toBeGreaterThan(runs(30, 300));
  expect(held).toBeGreaterThan(runs(30, 300));
});

test('at the duals of the master it is the objective of the master', () => {
  let proven = 0;
  fc.assert(
    fc.property(tinyProblems({ days: 2, people: 2 }), weightsArbitrary, (problem, weights) => {
      const tables = tabulate(problem);
      const rows = problem.people.map((_, person) => everyRow(tables, person));
      const { pool, columns } = poolOf(tables, rows);
      const formulation = createFormulation(tables, weights);
      const { objective, rowDuals } = solveOver(create, formulation, pool, columns);
      const duals = formulation.roundDuals(rowDuals);
      const bound = lagrangian(formulation, duals, minimaOver(formulation, pool, columns, duals));
      expect(Math.abs(objective - bound)).toBeLessThanOrEqual(1e-3 * Math.max(1, Math.abs(objective)));
      const best = Math.min(...everyRota(tables, rows).map((points) => weigh(weights, points)));
      expect(formulation.roundUp(bound)).toBeLessThanOrEqual(best);
      if (best > 0 && formulation.roundUp(bound) === best) proven++;
    }),
    { numRuns: runs(200, 2000) },
  );
  expect(proven).toBeGreaterThan(runs(30, 300));
});

test('it is the sum that integers give, to the last bit', () => {
  let exact = 0;
  fc.assert(
    fc.property(
      tinyProblems({ days: 2, people: 2 }),
      weightsArbitrary,
      anyDuals,
      (problem, weights, numbers) => {
        const tables = tabulate(problem);
        const rows = problem.people.map((_, person) => everyRow(tables, person));
        const { pool, columns } = poolOf(tables, rows);
        const formulation = createFormulation(tables, weights);
        const duals = formulation.roundDuals(dualsOf(formulation, numbers));
        const minima = minimaOver(formulation, pool, columns, duals);
        const bound = lagrangian(formulation, duals, minima);
        if (formulation.slacks.whole.includes(0)) return;
        exact++;
        expect(inUnits(bound)).toBe(integerBound(formulation, duals, minima));
      },
    ),
    { numRuns: runs(200, 2000) },
  );
  expect(exact).toBeGreaterThan(runs(50, 500));
});

function dualsOf(formulation: Formulation, numbers: readonly number[]): Float64Array {
  return Float64Array.from({ length: formulation.rowCount }, (_, row) => numbers[row % numbers.length]!);
}

/** The least cost of a row under these duals, from machines and single days alone. */
function cheapest(tables: Tables, formulation: Formulation, person: number, duals: Float64Array): number {
  const { problem, days, cells, histories, statements, rates, options } = tables;
  const able = repertoire(problem, problem.people[person]!);
  const costs = new Float64Array(days * able.length);
  formulation.costsOf(person, able, duals, costs);
  const weights = formulation.pricingWeights(duals);
  const { hardExcess, cost } = cheapestRow({
    days,
    history: histories[person]!,
    statements: statements[person]!.map((statement, index) => {
      const { slot, weight } = rates[person]![index]!;
      // In a slot held at nothing no row may have a point.
      if (weights[slot] === Infinity) return { ...statement, strength: 'hard' };
      return { ...statement, strength: 'soft', weight: weights[slot]! * weight };
    }),
    options: able,
    reward: (day, option) => {
      const choice = cells.choiceOf[person * days + day]!;
      const allowed = cells.allowed[choice * options + option] === 1;
      return allowed ? -costs[day * able.length + able.indexOf(option)]! : -Infinity;
    },
  });
  return hardExcess > 0 ? Infinity : cost;
}

/** A number as a whole number of units of 2^−20. */
function inUnits(value: number): bigint {
  return BigInt(value * 2 ** 20);
}

function integerBound(formulation: Formulation, duals: Float64Array, minima: Float64Array): bigint {
  const { rows, slacks, people, constant } = formulation;
  let bound = inUnits(constant);
  for (const minimum of minima) bound += inUnits(minimum);
  rows.forEach(({ lower, upper }, row) => {
    const dual = inUnits(duals[row]!);
    if (row >= people.length && dual !== 0n) bound += dual * BigInt(dual > 0n ? lower : upper);
  });
  for (let slack = 0; slack < slacks.count; slack++) {
    let reduced = inUnits(slacks.cost[slack]!);
    for (let entry = slacks.start[slack]!; entry < slacks.start[slack + 1]!; entry++)
      reduced -= inUnits(duals[slacks.rows[entry]!]!) * BigInt(slacks.counts[entry]!);
    if (reduced < 0n) bound += reduced * BigInt(slacks.upper[slack]!);
  }
  return bound;
}
