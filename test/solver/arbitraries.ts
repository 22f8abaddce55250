/** Random uses of every rule, in the tiny world. A test holds the keys against the catalogue. */
import fc from 'fast-check';
import type { Problem, RuleUse, Selector } from '../../solver/problem.ts';
import { catalogue } from '../../solver/rules/index.ts';
import { tinyProblem } from './tiny.ts';

type Params = fc.Arbitrary<Readonly<Record<string, unknown>>>;

const selector: fc.Arbitrary<Selector> = fc.subarray(['E', 'N', 'A', 'off', 'day', 'night', 'work'], {
  minLength: 1,
  maxLength: 2,
});
const day = fc.integer({ min: -1, max: 4 });
const windows = fc.constantFrom<unknown>(
  'period',
  'weeks',
  [[-2, 2]],
  [
    [0, 2],
    [2, 9],
  ],
  [
    [0, 3],
    [1, 4],
  ],
);
const share = (unit: number): Params =>
  fc.record({ share: fc.nat(3).map((number) => number * unit), windows }, { requiredKeys: ['share'] });

const bounds = (unit: number, extra: Readonly<Record<string, fc.Arbitrary<unknown>>>): Params =>
  fc
    .record({ least: fc.nat(2), more: fc.nat(2), sides: fc.constantFrom('least', 'most', 'both'), ...extra })
    .map(({ least, more, sides, ...rest }) => ({
      ...rest,
      ...(sides !== 'most' && { least: least * unit }),
      ...(sides !== 'least' && { most: (least + more) * unit }),
    }));

/** rule → parameters */
export const ruleParams: Readonly<Record<string, Params>> = {
  overlap: fc.constant({}),
  availability: fc.record({
    days: fc.array(fc.record({ day, only: selector }), { minLength: 1, maxLength: 3 }),
  }),
  eligibility: fc.record({
    gaps: fc.array(fc.record({ from: day, not: selector }), { minLength: 1, maxLength: 2 }),
  }),
  locked: fc.record({
    days: fc.array(fc.record({ day, option: fc.constantFrom('-', 'E', 'N') }), {
      minLength: 1,
      maxLength: 2,
    }),
  }),
  'daily-rest': fc.record({ shortest: fc.constantFrom(600, 660, 1200, 3000) }),
  'weekly-rest': fc.record({
    shortest: fc.constantFrom(600, 1440, 2000, 2880),
    every: fc.integer({ min: 1, max: 4 }),
    from: day,
  }),
  'longest-shift': fc.record({ longest: fc.constantFrom(400, 500, 690) }),
  'longest-run': fc.record({ longest: fc.integer({ min: 1, max: 3 }), of: selector }),
  'shortest-run': fc.record({ shortest: fc.integer({ min: 1, max: 3 }), of: selector }),
  'shortest-off': fc.record({ shortest: fc.integer({ min: 1, max: 3 }) }),
  hours: bounds(480, { windows }),
  'average-hours': fc.record({
    weekly: fc.constantFrom(480, 960, 1400),
    weeks: fc.constantFrom(1, 2),
    daily: fc.boolean(),
  }),
  'night-average': fc.record({ most: fc.constantFrom(80, 160, 230), weeks: fc.constantFrom(1, 2) }),
  count: bounds(1, { of: selector, windows }),
  weekends: bounds(1, { windows, days: fc.constantFrom([5, 6], [6, 0], [1]) }),
  succession: fc.record({
    pairs: fc.array(fc.record({ first: selector, then: selector }), { minLength: 1, maxLength: 2 }),
  }),
  'forward-rotation': fc.constant({ order: [['E'], ['A'], ['N']] }),
  'unwanted-sequence': fc.record({ word: fc.array(selector, { minLength: 1, maxLength: 3 }) }),
  requests: fc.record({
    list: fc.array(
      fc.record({ day, options: selector, want: fc.boolean(), points: fc.integer({ min: 1, max: 9 }) }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
  }),
  keep: fc
    .record({ row: fc.array(fc.constantFrom('-', 'E', 'N', 'A'), { minLength: 1, maxLength: 4 }) })
    .map(({ row }) => (row.length % 2 === 0 ? { row, once: true } : { row })),
  'weekend-share': share(1),
  'night-share': share(1),
};

/** One use of a random rule, hard or soft. */
export const ruleUse: fc.Arbitrary<RuleUse> = fc
  .constantFrom(...Object.keys(ruleParams))
  .chain((rule) => ruleUseOf(rule));

/** One use of this rule, hard or soft. */
export function ruleUseOf(rule: string): fc.Arbitrary<RuleUse> {
  return fc
    .record({ params: ruleParams[rule]!, hard: fc.boolean(), weight: fc.integer({ min: 1, max: 20 }) })
    .map(({ params, hard, weight }) => ({
      rule,
      people: ['all'],
      params,
      ...(hard ? { strength: 'hard' as const } : { strength: 'soft' as const, tier: 'only', weight }),
    }));
}

/** The same of a rule of which some days are excepted. */
export const exceptedUse: fc.Arbitrary<RuleUse> = fc
  .record({
    use: fc
      .constantFrom(...catalogue.filter(({ showsByDay }) => showsByDay === true))
      .chain(({ id }) => ruleUseOf(id)),
    except: fc.constantFrom<NonNullable<RuleUse['except']>>(
      [[1, 2]],
      [
        [0, 1],
        [2, 9],
      ],
      [[-1, 1]],
    ),
  })
  .map(({ use, except }) => ({ ...use, except }));

/** The tiny world with a random past and a random first weekday; its days are few enough to try every row. */
export function tinyWorld(days: number, people = 1): fc.Arbitrary<Problem> {
  const history = fc.array(fc.constantFrom('-', 'E', 'N', 'A'), { maxLength: 3 });
  const carried = fc.option(
    fc.array(fc.constantFrom(0, 480, 660), { maxLength: 9 }).map((minutes) => ({ minutes })),
    { nil: undefined, freq: 4 },
  );
  return fc
    .record({
      histories: fc.array(history, { minLength: people, maxLength: people }),
      firstWeekday: fc.nat(6),
      carried,
    })
    .map(({ carried: amounts, ...shape }) =>
      tinyProblem({ days, ...shape, ...(amounts && { carried: amounts }) }),
    );
}
