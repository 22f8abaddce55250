import { expect, it } from 'vitest';
import { everybodyIn, fewProblem } from '../../../solver/repair/few.ts';
import { tabulate } from '../../../solver/tables.ts';
import { tinyProblem } from '../tiny.ts';

it('counts what people did before the period as given, and what others do in it', () => {
  // Three earlies in all: one the day before, one by the other person, so one is left to do.
  const tables = tabulate({
    ...tinyProblem({ days: 1, histories: [['E'], []] }),
    demands: [
      {
        ...{ id: 'earlies', kind: 'test', strength: 'soft', tier: 'only', under: 1 },
        rows: [
          {
            need: 3,
            terms: [
              { people: ['all'], options: ['E'], days: [[-1, 0]], count: 1 },
              { people: ['all'], options: ['E'], days: [[0, 1]], count: 1 },
            ],
          },
        ],
      },
    ],
  });
  const [off, early] = [0, 1];
  const { demands } = fewProblem(everybodyIn(tables, Int32Array.of(off, early)), [0], 1, () => true);
  expect(demands[0]!.rows).toEqual([
    { need: 1, terms: [{ people: ['all'], options: ['E'], days: [[0, 1]], count: 1 }] },
  ]);
});
