/**
 * Crews by Hall's theorem: rows that share one shortfall say exactly how many seats stay empty, with no column and no
 * state for who sits where.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { solveByLinear } from '../../solver/linear/solve.ts';
import type { Demand, Problem, Row } from '../../solver/problem.ts';
import { judge } from '../../solver/reference/judge.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import { runs } from '../laws.ts';
import { mostSeatsFilled } from '../oracles/matching.ts';

interface Crew {
  /** seat kind → how many seats */
  readonly seats: readonly number[];
  /** person → seat kind → able */
  readonly able: readonly (readonly boolean[])[];
  /** person → there */
  readonly there: readonly boolean[];
}

const crew: fc.Arbitrary<Crew> = fc.integer({ min: 1, max: 4 }).chain((kinds) =>
  fc.record({
    seats: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: kinds, maxLength: kinds }),
    able: fc.array(fc.array(fc.boolean(), { minLength: kinds, maxLength: kinds }), { maxLength: 7 }),
    there: fc.array(fc.constantFrom(true, true, false), { minLength: 7, maxLength: 7 }),
  }),
);

/** For every set of seat kinds: the people able to fill one of them ≥ the seats of these kinds. */
function hallRows({ seats, able }: Crew): Row[] {
  const sets = Array.from({ length: 2 ** seats.length - 1 }, (_, index) =>
    seats.map((_seat, kind) => ((index + 1) >> kind) % 2 === 1),
  );
  return sets.map((inSet) => ({
    need: seats.reduce((sum, count, kind) => sum + (inSet[kind]! ? count : 0), 0),
    terms: [
      {
        people: able.flatMap((skills, person) =>
          skills.some((can, kind) => can && inSet[kind]!) ? [`p${person}`] : [],
        ),
        options: ['on'],
        days: [[0, 1]],
        count: 1,
      },
    ],
  }));
}

/** One day; whoever is there may be on, and a tier asks as few as possible to be. */
function problemOf(it: Crew): Problem {
  const demand: Demand = {
    id: 'crew',
    kind: 'crew',
    strength: 'soft',
    tier: 'cover',
    rows: hallRows(it),
    under: 1,
  };
  const few: Demand = {
    id: 'few',
    kind: 'people',
    strength: 'soft',
    tier: 'people',
    rows: [{ need: 0, terms: [{ people: ['all'], options: ['on'], days: [[0, 1]], count: 1 }] }],
    over: 1,
  };
  return {
    format: 'muster-problem',
    version: 1,
    name: 'crew',
    days: 1,
    firstWeekday: 0,
    tiers: [
      { name: 'cover', steer: 10 },
      { name: 'people', steer: 1 },
    ],
    options: [{ id: 'off' }, { id: 'on' }],
    people: it.able.map((_, person) => ({ id: `p${person}`, options: it.there[person]! ? ['on'] : [] })),
    rules: [],
    demands: [demand, few],
  };
}

const emptySeats = (it: Crew, there: readonly boolean[]): number =>
  it.seats.reduce((sum, count) => sum + count, 0) -
  mostSeatsFilled(
    it.able.filter((_, person) => there[person]),
    it.seats,
  );

test('the largest shortfall of the Hall rows is the number of seats nobody can fill', () => {
  const met = { complete: 0, one: 0, more: 0 };
  fc.assert(
    fc.property(crew, (it) => {
      const rows = it.able.map((_, person) => [it.there[person]! ? 1 : 0]);
      const expected = emptySeats(it, it.there);
      expect(judge(problemOf(it), rows).missing.get('crew')).toBe(expected);
      met[expected === 0 ? 'complete' : expected === 1 ? 'one' : 'more']++;
    }),
    { numRuns: runs(500, 20_000) },
  );
  for (const count of Object.values(met)) expect(count).toBeGreaterThan(20);
});

test('the model leaves as many seats empty as must be, and asks no more people than sit', async () => {
  const backend = highsBackend();
  let crewed = 0;
  await fc.assert(
    fc.asyncProperty(crew, async (it) => {
      const found = await solveByLinear(problemOf(it), backend);
      if (found.status !== 'answered') throw new Error(`expected an answer, found ${found.status}`);
      const empty = emptySeats(it, it.there);
      const filled = it.seats.reduce((sum, count) => sum + count, 0) - empty;
      if (filled > 1) crewed++;
      expect(found.answer.summary.tiers.map(({ penalty }) => penalty)).toEqual([empty, filled]);
    }),
    { numRuns: runs(100, 1000) },
  );
  expect(crewed).toBeGreaterThan(20);
});
