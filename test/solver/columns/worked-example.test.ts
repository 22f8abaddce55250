/** The numbers of the example in docs/column-generation.md. */
import { beforeAll, expect, test } from 'vitest';
import { ColumnPool } from '../../../solver/columns/columns.ts';
import { createFormulation } from '../../../solver/columns/formulation.ts';
import { inlinePricing } from '../../../solver/columns/inline-pricing.ts';
import { lagrangian } from '../../../solver/columns/lagrangian.ts';
import type { CreateMaster } from '../../../solver/columns/master.ts';
import { Restriction } from '../../../solver/columns/restriction.ts';
import { solveByLinear } from '../../../solver/linear/solve.ts';
import type { Problem } from '../../../solver/problem.ts';
import { tabulate } from '../../../solver/tables.ts';
import { loadHighsMaster } from '../../../src/backends/highs-master.ts';
import { highsBackend } from '../../../src/backends/highs.ts';
import { early, leave, on, rule, sketched } from '../explain/sketch.ts';
import { solveOver } from './masters.ts';

const problem: Problem = sketched({
  days: 3,
  people: [early('Ann'), early('Bob')],
  rules: [
    {
      rule: 'longest-run',
      people: ['Ann'],
      strength: 'soft',
      tier: 'only',
      weight: 6,
      params: { longest: 1, of: ['E'] },
    },
    rule('one', 'Bob', 'count', { of: ['E'], most: 1 }),
    leave('Bob', 2),
  ],
  demands: [1, 2, 1].map((need, day) => ({
    id: `day ${day}`,
    kind: 'staffing',
    strength: 'soft',
    tier: 'only',
    under: 10,
    rows: [{ need, terms: [on(day)] }],
  })),
});

const tables = tabulate(problem);
const formulation = createFormulation(tables, Float64Array.of(1000, 1));
const pool = new ColumnPool(tables);
const column = (person: number, row: string): number => pool.add(person, row.split('').map(Number));

let createMaster: CreateMaster;
beforeAll(async () => {
  createMaster = await loadHighsMaster();
});

/** Objective and duals of the days with these rows. */
function master(ann: readonly string[], bob: readonly string[]): { objective: number; duals: number[] } {
  const columns = [ann.map((row) => column(0, row)), bob.map((row) => column(1, row))];
  const { objective, rowDuals } = solveOver(createMaster, formulation, pool, columns);
  return { objective, duals: Array.from(formulation.coverRow, (row) => rowDuals[row]! + 0) };
}

/** Under duals of the three days: everybody's rows that cost least, or up to `within` more, what they cost, the bound. */
function priced(days: readonly number[], within = 0): { rows: string[][]; costs: number[]; bound: number } {
  const duals = new Float64Array(formulation.rowCount);
  formulation.coverRow.forEach((row, day) => (duals[row] = days[day]!));
  const people = inlinePricing(tables)({
    formulation,
    duals,
    people: formulation.people,
    restriction: new Restriction(tables),
    rows: 20,
    within,
  });
  const costs = people.map(({ bound }) => bound);
  return {
    rows: people.map(({ rows }) => rows.map(({ options }) => options.join('')).sort()),
    costs,
    bound: lagrangian(formulation, duals, costs),
  };
}

test('beginning with everybody off', () => {
  expect(master(['000'], ['000'])).toEqual({ objective: 40, duals: [10, 10, 10] });
});

test('pricing and the bound', () => {
  expect(priced([10, 10, 10])).toEqual({ rows: [['101'], ['010', '100']], costs: [-20, -10], bound: 10 });
  const costs = new Map(
    ['000', '100', '110', '101', '111'].map((row) => [
      row,
      pool.costOf(column(0, row), formulation.weights) - 10 * row.replaceAll('0', '').length,
    ]),
  );
  expect(Object.fromEntries(costs)).toEqual({ '000': 0, '100': -10, '110': -14, '101': -20, '111': -18 });
});

test('the second round, and smoothing', () => {
  const { objective, duals } = master(['000', '101'], ['000', '100']);
  expect(objective).toBe(20);
  expect(duals.slice(0, 2)).toEqual([0, 10]);
  expect(priced([0, 10, 10])).toMatchObject({ rows: [['011'], ['010']], costs: [-14, -10], bound: 6 });
  expect(priced([6, 10, 10])).toMatchObject({ rows: [['101'], ['010']], costs: [-16, -10], bound: 10 });
});

test('the end: the bound is reached', async () => {
  expect(master(['000', '101'], ['000', '100', '010']).objective).toBe(10);
  const solved = await solveByLinear(problem, highsBackend());
  expect(solved).toMatchObject({ status: 'answered', answer: { summary: { cost: 10 } } });
});

test('ended early at 12: what a better rota could hold', () => {
  expect(pool.costOf(column(0, '111'), formulation.weights)).toBe(12);
  expect(formulation.step).toBe(2);
  expect(priced([10, 10, 10], 12 - formulation.step - 10).rows).toEqual([['101'], ['010', '100']]);
  const all = priced([10, 10, 10], 100).rows;
  expect(all.map((rows) => rows.length)).toEqual([8, 3]);
});
