/** Rule sets as organisations state them. */
import fc from 'fast-check';
import { ruleOf } from '../../solver/rules/index.ts';
import type { RuleSet, RuleStatement } from '../../src/domain/index.ts';
import { dateAfter, type PlannedPeriod } from './period.ts';

const HOUR = 60;

type Params = Readonly<Record<string, unknown>>;

/** Parameters tight enough to be broken by a rota drawn at random, and loose enough to be kept by one. */
const PARAMS: Readonly<Record<string, fc.Arbitrary<Params>>> = {
  'daily-rest': fc.constantFrom<Params>(
    {},
    { shortest: 9 * HOUR },
    { shortest: 12 * HOUR },
    { shortest: 40 * HOUR },
  ),
  'weekly-rest': fc.constantFrom<Params>(
    {},
    { shortest: 48 * HOUR, every: 7 },
    { shortest: 36 * HOUR, every: 5, from: 1 },
    { shortest: 48 * HOUR, every: 6, from: -3 },
  ),
  'longest-shift': fc.constantFrom<Params>(
    { longest: 8 * HOUR },
    { longest: 9 * HOUR, of: ['night'] },
    { longest: 12 * HOUR },
  ),
  'longest-run': fc.constantFrom<Params>(
    { longest: 3 },
    { longest: 1, of: ['night'] },
    { longest: 2, of: ['late', 'E'] },
  ),
  'shortest-run': fc.constantFrom<Params>({}, { shortest: 2, of: ['night'] }, { shortest: 3 }),
  'shortest-off': fc.constantFrom<Params>({}, { shortest: 3 }),
  hours: fc.constantFrom<Params>(
    { most: 30 * HOUR, windows: 'weeks' },
    { least: 10 * HOUR, most: 40 * HOUR },
    {
      most: 14 * HOUR,
      windows: [
        [-3, 3],
        [2, 6],
      ],
    },
    { least: 8 * HOUR, windows: [[-2, 4]], value: 'standby' },
    { most: 40 * HOUR, windows: 'months' },
    { least: 30 * HOUR, most: 60 * HOUR, windows: 'four-weeks', anchor: '2026-03-27' },
  ),
  'average-hours': fc.constantFrom<Params>(
    {},
    { weekly: 24 * HOUR, weeks: 1 },
    { weekly: 20 * HOUR, weeks: 2, daily: true },
  ),
  'night-average': fc.constantFrom<Params>({}, { most: 4 * HOUR, weeks: 1 }, { most: 3 * HOUR, weeks: 2 }),
  count: fc.constantFrom<Params>(
    { of: ['night'], most: 1 },
    { of: ['work'], least: 2, windows: 'weeks' },
    { of: ['late', 'night'], least: 1, most: 3, windows: 'months' },
  ),
  weekends: fc.constantFrom<Params>(
    { most: 0 },
    { most: 1, windows: [[-7, 7]] },
    { least: 1, days: [4, 5, 6] },
    { most: 1, windows: 'four-weeks', anchor: '2026-10-23' },
    {
      most: 0,
      windows: [
        ['2026-03-20', '2026-04-05'],
        ['2026-10-20', '2026-10-31'],
      ],
    },
  ),
  succession: fc.constantFrom<Params>(
    { pairs: [{ first: ['late'], then: ['early'] }] },
    {
      pairs: [
        { first: ['night'], then: ['work'] },
        { first: ['off'], then: ['late'] },
      ],
    },
  ),
};

/** Who a statement is for: mostly everybody in the organisation. */
const bound: fc.Arbitrary<{ for?: string[] }> = fc.constantFrom(
  {},
  {},
  {},
  { for: ['pcso'] },
  { for: ['volunteer', 'special'] },
  { for: ['p1'] },
);

const statement: fc.Arbitrary<RuleStatement> = fc.constantFrom(...Object.keys(PARAMS)).chain((rule) =>
  fc.record({ params: PARAMS[rule]!, whom: bound }).map(({ params, whom }): RuleStatement => ({
    rule,
    strength: 'hard',
    ...whom,
    ...(ruleOf(rule)?.showsByDay === true && { overridable: true }),
    ...(Object.keys(params).length === 0 ? {} : { params }),
  })),
);

/**
 * One rule set without dates, or one that ended the day before the period and one that began on its first day. A change
 * within the period is not drawn: the solver holds a period to one set, and says so.
 */
function setsOf({ from }: PlannedPeriod, organisation: string): fc.Arbitrary<RuleSet[]> {
  const rules = fc.array(statement, { minLength: 1, maxLength: 6 }).map(numbered);
  const one = rules.map((stated): RuleSet[] => [{ id: `${organisation}-rules`, rules: stated }]);
  const two = fc.tuple(rules, rules).map(([before, after]): RuleSet[] => [
    { id: `${organisation}-old`, through: dateAfter(from, -1), rules: before },
    { id: `${organisation}-new`, from, rules: after },
  ]);
  return fc.oneof({ weight: 4, arbitrary: one }, { weight: 1, arbitrary: two });
}

/** Where a set states a rule more than once, each statement has a name. */
function numbered(stated: RuleStatement[]): RuleStatement[] {
  return stated.map((one, index) => ({ ...one, id: `${one.rule}-${index + 1}` }));
}

/** Rule sets of the three organisations. */
export function ruleSets(planned: PlannedPeriod): fc.Arbitrary<Record<'POL' | 'FIRE' | 'CCL', RuleSet[]>> {
  return fc.record({
    POL: setsOf(planned, 'POL'),
    FIRE: setsOf(planned, 'FIRE'),
    CCL: setsOf(planned, 'CCL'),
  });
}
