import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sizesOf } from '../../bench/scale/sizes.ts';
import { grown, type Shape } from '../../bench/scale/grown.ts';
import { MODELS } from '../../bench/versus/models.ts';
import { judge } from '../../solver/reference/judge.ts';
import type { Problem } from '../../solver/problem.ts';
import { validate } from '../../solver/validate.ts';
import { runs } from '../laws.ts';

const shapes: fc.Arbitrary<Shape> = fc.oneof(
  fc
    .record({
      people: fc.integer({ min: 1, max: 30 }),
      weeks: fc.integer({ min: 1, max: 9 }),
      seed: fc.nat(),
    })
    .map(({ people, weeks, seed }) => ({ people, days: 7 * weeks, seed })),
  fc.record({
    people: fc.integer({ min: 1, max: 6 }),
    days: fc.integer({ min: 1, max: 9 }),
    seed: fc.nat(),
    few: fc.constant(true),
  }),
);

/** Early on the first days of every week: five of them full-time, three part-time, three if few rules bind. */
function plainRows({ people, options, days }: Problem, few: boolean): number[][] {
  const early = options.findIndex(({ id }) => id === 'E');
  return people.map(({ groups = [] }) => {
    const worked = few || groups.includes('part') ? 3 : 5;
    return Array.from({ length: days }, (_, day) => (day % 7 < worked ? early : 0));
  });
}

describe('the grown ward', () => {
  test('is valid, and everybody can keep everything that binds', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        const problem = grown(shape);
        expect(validate(problem)).toEqual([]);
        expect(judge(problem, plainRows(problem, shape.few === true)).hardBreaches).toBe(0);
      }),
      { numRuns: runs(30, 200) },
    );
  });

  test('is the same for the same shape and another for another seed', () => {
    const shape: Shape = { people: 12, days: 28, seed: 5 };
    expect(grown(shape)).toEqual(grown(shape));
    const { name: _, ...one } = grown(shape);
    const { name: __, ...other } = grown({ ...shape, seed: 6 });
    expect(one).not.toEqual(other);
  });

  test('asks for less than its contracts give, and for more than half of it', () => {
    const { people, demands, days } = grown({ people: 300, days: 28, seed: 1 });
    const needed = demands.reduce((sum, { rows }) => sum + rows[0]!.need, 0);
    const given = people.reduce(
      (sum, { groups = [] }) => sum + ((groups.includes('part') ? 3 : 5) * days) / 7,
      0,
    );
    expect(needed).toBeLessThan(given);
    expect(needed).toBeGreaterThan(given / 2);
  });
});

test('models of the comparison are valid', () => {
  for (const model of MODELS) expect(validate(grown({ ...model, seed: 3 }))).toEqual([]);
});

describe('sizes', () => {
  test('are people and whole weeks', () => {
    expect(sizesOf('10x28,50x364')).toEqual([
      { people: 10, days: 28 },
      { people: 50, days: 364 },
    ]);
    for (const bad of ['10', '10x', '10x27', '0x28', 'x28', '10x28,'])
      expect(() => sizesOf(bad), bad).toThrow(bad);
  });
});
