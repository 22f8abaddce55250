/** What passes for an answer and what does not. */
import { expect, test } from 'vitest';
import type { LinearModel } from '../../solver/linear/model.ts';
import { verify, type Claim } from '../../solver/linear/verify.ts';

/** min 2x + 3z with x + z ≥ 4.5, 0 ≤ x, z ≤ 10, z whole. */
const model: LinearModel = {
  columns: [
    { id: 'x', cost: 2, lower: 0, upper: 10, integer: false },
    { id: 'z', cost: 3, lower: 0, upper: 10, integer: true },
  ],
  rows: [
    {
      id: 'enough',
      lower: 4.5,
      upper: Infinity,
      terms: [
        [0, 1],
        [1, 1],
      ],
    },
  ],
};
const right: Claim = { status: 'optimal', values: [4.5, 0], objective: 9, bound: 9 };

const failuresOf = (claim: Partial<Claim>): readonly string[] => {
  const outcome = verify(model, { ...right, ...claim });
  return outcome.status === 'wrong' ? outcome.failures.map(({ kind, where }) => `${kind} ${where}`) : [];
};

test('a right answer passes, with whole numbers made exactly whole', () => {
  expect(verify(model, { ...right, values: [3.5, 1.000_000_4], objective: 10, bound: 9 })).toEqual({
    status: 'optimal',
    values: [3.5, 1],
    objective: 10,
    bound: 9,
  });
});

test.each<[string, Partial<Claim>, string[]]>([
  ['a fraction in a whole column', { values: [4, 0.5], objective: 9.5 }, ['integrality z']],
  ['a column outside its bounds', { values: [10.5, 0], objective: 21 }, ['column-bound x']],
  ['a row that does not hold', { values: [3, 1], objective: 9 }, ['row enough']],
  [
    'a row that holds only before rounding',
    { values: [3.499_98, 1.000_009], objective: 9.999_99 },
    ['row enough'],
  ],
  ['an objective that is not that of the values', { objective: 8 }, ['objective ']],
  ['a bound above the objective', { bound: 9.5 }, ['bound ']],
  ['no number', { values: [Number.NaN, 0] }, ['not-a-number x']],
  ['too few values', { values: [4.5] }, ['length ']],
])('%s is wrong', (_, claim, failures) => {
  expect(failuresOf(claim)).toEqual(failures);
});
