/** Random demands over the tiny world: shared rows, price tables, shortfalls of other demands, days of history. */
import fc from 'fast-check';
import type { Demand, PeopleTerm, Price, Problem, Row, Term } from '../../solver/problem.ts';
import { ruleUse, tinyWorld } from './arbitraries.ts';

const price: fc.Arbitrary<Price> = fc.oneof(
  fc.integer({ min: 1, max: 30 }),
  fc.record({ steps: fc.array(fc.nat(20), { maxLength: 3 }), beyond: fc.nat(9) }).map(({ steps, beyond }) => {
    let sum = 0;
    return { at: [0, ...steps.map((step) => (sum += step))], beyond };
  }),
);

function peopleTerm(days: number): fc.Arbitrary<PeopleTerm> {
  const range = fc
    .tuple(fc.integer({ min: -2, max: days - 1 }), fc.integer({ min: 1, max: 3 }))
    .map(([from, length]) => [from, Math.min(days, from + length)] as const);
  return fc.record({
    people: fc.constantFrom(['all'], ['p0'], ['p1', 'p0'], ['even']),
    options: fc.constantFrom(['E'], ['N'], ['day'], ['E', 'night'], ['off'], ['any']),
    days: fc.array(range, { minLength: 1, maxLength: 2 }),
    count: fc.constantFrom<PeopleTerm['count'][]>(
      1,
      1,
      2,
      -1,
      { value: 'minutes' },
      { value: 'weight', times: 2 },
    ),
  });
}

/** Up to `most` demands; one may contain the shortfall of an earlier one, so there is no circle. */
export function tinyDemands(days: number, most: number): fc.Arbitrary<Demand[]> {
  const row = fc.record({
    need: fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constant(700)),
    terms: fc.array(peopleTerm(days), { minLength: 1, maxLength: 2 }),
    unmet: fc.option(fc.record({ demand: fc.nat(9), count: fc.integer({ min: -2, max: 2 }) }), { freq: 2 }),
  });
  const demand = fc.record({
    rows: fc.array(row, { minLength: 1, maxLength: 3 }),
    strength: fc.constantFrom('hard' as const, 'soft' as const, 'soft' as const),
    tier: fc.constantFrom('only', 'second'),
    under: price,
    over: fc.option(price),
  });
  return fc.array(demand, { maxLength: most }).map((list) =>
    list.map(({ rows, over, ...rest }, index): Demand => ({
      id: `d${index}`,
      kind: 'test',
      ...rest,
      ...(over !== null && rows.length === 1 && { over }),
      rows: rows.map(({ need, terms, unmet }): Row => {
        const all: Term[] = [...terms];
        if (unmet !== null && index > 0) all.push({ unmet: `d${unmet.demand % index}`, count: unmet.count });
        return { need, terms: all };
      }),
    })),
  );
}

/** A whole random problem: people with pasts, rules of every kind, demands of every kind, two tiers. */
export function tinyProblems({
  days,
  people,
  rules = 5,
  demands = 4,
}: {
  readonly days: number;
  readonly people: number;
  readonly rules?: number;
  readonly demands?: number;
}): fc.Arbitrary<Problem> {
  return fc
    .record({
      world: tinyWorld(days, people),
      rules: fc.array(ruleUse, { maxLength: rules }),
      demands: tinyDemands(days, demands),
      some: fc.boolean(),
    })
    .map(({ world, rules: uses, demands: asked, some }) => ({
      ...world,
      tiers: [
        { name: 'only', steer: 3 },
        { name: 'second', steer: 1 },
      ],
      people: world.people.map((person, index) => ({
        ...person,
        ...(index % 2 === 0 && { groups: ['even'] }),
        ...(some && index === 1 && { options: ['E', 'N'] }),
      })),
      rules: uses.map((use, index) => ({
        ...use,
        id: `r${index}`,
        people: index % 3 === 2 ? ['even'] : ['all'],
      })),
      demands: asked,
    }));
}
