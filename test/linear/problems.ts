/** Random tiny whole problems: mixes of rules with history, shared rows, price tables and unmet terms. */
import fc from 'fast-check';
import type { Demand, Price, Problem, Row, RuleUse, Term } from '../../solver/problem.ts';
import { ruleUse, tinyWorld } from '../solver/arbitraries.ts';

const tiers = [
  { name: 'first', steer: 100 },
  { name: 'only', steer: 1 },
];

/** People, days, options; few enough to try every rota. */
interface Shape {
  readonly people: number;
  readonly days: number;
  readonly options: number;
}

const shapes = fc.constantFrom<Shape>(
  { people: 1, days: 7, options: 3 },
  { people: 1, days: 5, options: 4 },
  { people: 2, days: 3, options: 4 },
  { people: 2, days: 4, options: 3 },
  { people: 3, days: 2, options: 4 },
);

/** Convex, concave, stepped and flat; all non-decreasing from 0. */
const price: fc.Arbitrary<Price> = fc.oneof(
  fc.integer({ min: 1, max: 9 }),
  fc
    .record({
      steps: fc.array(fc.constantFrom(0, 0, 1, 4, 10), { minLength: 1, maxLength: 4 }),
      beyond: fc.nat(5),
    })
    .map(({ steps, beyond }) => {
      const at = [0];
      for (const step of steps) at.push(at.at(-1)! + step);
      return { at, beyond };
    }),
);

const peopleTerm = ({ people, days }: Shape): fc.Arbitrary<Term> =>
  fc.record({
    people: fc.constantFrom(['all'], ['p0'], people > 1 ? ['p1'] : ['p0']),
    options: fc.constantFrom(['E'], ['N'], ['work'], ['day', 'N'], ['off'], ['any']),
    days: fc
      .record({ from: fc.integer({ min: -2, max: days - 1 }), length: fc.integer({ min: 1, max: 3 }) })
      .map(({ from, length }) => [[from, from + length] as const]),
    count: fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(1, 1, 1, 2, -1) },
      { weight: 1, arbitrary: fc.record({ value: fc.constant('weight'), times: fc.constantFrom(1, 2) }) },
    ),
  });

/** Terms of the demand with this number may count the shortfalls of earlier ones, so there are no circles. */
const row = (shape: Shape, demand: number): fc.Arbitrary<Row> =>
  fc.record({
    need: fc.integer({ min: -1, max: 4 }),
    terms: fc
      .record({
        counted: fc.array(peopleTerm(shape), { minLength: 1, maxLength: 2 }),
        unmet: fc.option(fc.record({ unmet: fc.nat(10), count: fc.constantFrom(-2, -1, 1, 2) }), { freq: 2 }),
      })
      .map(({ counted, unmet }): Term[] =>
        demand === 0 || unmet === null
          ? counted
          : [...counted, { ...unmet, unmet: `d${unmet.unmet % demand}` }],
      ),
  });

const demand = (shape: Shape, index: number): fc.Arbitrary<Demand> =>
  fc
    .record({
      rows: fc.array(row(shape, index), { minLength: 1, maxLength: 3 }),
      hard: fc.boolean().map((yes) => yes && index % 3 === 0),
      tier: fc.constantFrom('first', 'only'),
      under: fc.option(price, { nil: undefined }),
      over: fc.option(price, { nil: undefined }),
    })
    .map(({ rows, hard, tier, under, over }) => ({
      id: `d${index}`,
      kind: 'test',
      strength: hard ? ('hard' as const) : ('soft' as const),
      tier,
      rows,
      ...(under !== undefined && { under }),
      ...(over !== undefined && rows.length === 1 && { over }),
    }));

/** `rules` may be given; otherwise up to three random ones. */
export function wholeProblem(rules?: fc.Arbitrary<readonly RuleUse[]>): fc.Arbitrary<Problem> {
  return shapes.chain((shape) =>
    fc
      .record({
        world: tinyWorld(shape.days, shape.people),
        rules: rules ?? fc.array(ruleUse, { maxLength: 3 }),
        demands: fc.tuple(
          ...[0, 1, 2].map((index) => fc.option(demand(shape, index), { freq: 4, nil: undefined })),
        ),
        first: fc.nat(2),
      })
      .filter(({ rules: uses }) => shape.options === 4 || !JSON.stringify(uses).includes('"A"'))
      .map(({ world, rules: uses, demands, first }): Problem => {
        const kept = demands.filter((each) => each !== undefined);
        const ids = new Set(kept.map(({ id }) => id));
        return {
          ...world,
          tiers,
          // With three options the last one exists only in history and in tags.
          people: world.people.map((person) => ({
            ...person,
            ...(shape.options === 3 && { options: ['off', 'E', 'N'] }),
          })),
          rules: uses.map((use, index) =>
            use.strength === 'soft' && index === first ? { ...use, tier: 'first' } : use,
          ),
          demands: kept.map((each) => ({
            ...each,
            rows: each.rows.map(({ need, terms }) => ({
              need,
              terms: terms.filter((term) => !('unmet' in term) || ids.has(term.unmet)),
            })),
          })),
        };
      }),
  );
}
