/** What the scenario's records say about single people, as uses of the solver's rules. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../solver/solve.ts';
import { validate } from '../../solver/validate.ts';
import { calendarOf } from '../../solver/patterns/view.ts';
import type { Problem, RuleUse } from '../../solver/problem.ts';
import { compile } from '../../src/compile/compile.ts';
import { standbyIn } from '../../src/compile/option-book.ts';
import { toRota } from '../../src/compile/rota.ts';
import type { Organisation, Person, Role, Scenario } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { WEEK_PARTS } from '../../src/time/week-parts.ts';
import { pcso, world } from './world.ts';

const HOUR = 60;

function uses(scenario: Scenario, rule: string): RuleUse[] {
  const { problem } = compile(scenario);
  expect(validate(problem)).toEqual([]);
  return problem.rules.filter((use) => use.rule === rule);
}

const paramsOf = (scenario: Scenario, rule: string): unknown[] =>
  uses(scenario, rule).map(({ id, strength, tier, weight, params }) => ({
    id,
    strength,
    tier,
    weight,
    ...params,
  }));

describe('contracts', () => {
  const hired = (more: Partial<Role> = {}): Person =>
    pcso('a', 'town', {
      roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', weeklyHours: 37, ...more }],
    });

  it('ask for weekly hours over four weeks, two hours either way', () => {
    const scenario = world({ period: { from: '2026-06-01', days: 28 }, people: [hired()] });
    expect(paramsOf(scenario, 'hours')).toEqual([
      {
        id: 'contract-under/a',
        strength: 'soft',
        tier: 'contracts',
        weight: 3,
        value: 'paid',
        windows: [[0, 28]],
        least: 146 * HOUR,
      },
      {
        id: 'contract-over/a',
        strength: 'soft',
        tier: 'contracts',
        weight: 5,
        value: 'paid',
        windows: [[0, 28]],
        most: 150 * HOUR,
      },
    ]);
  });
  it('ask nothing for days on leave, and all for days in training or before the last of four weeks', () => {
    const scenario = world({
      period: { from: '2026-06-01', days: 42 },
      people: [hired()],
      leave: [
        { person: 'a', kind: 'annual', from: '2026-06-01', through: '2026-06-07' },
        { person: 'a', kind: 'training', from: '2026-06-08', through: '2026-06-14' },
      ],
    });
    const least = uses(scenario, 'hours').map(({ params }) => params['least']);
    expect(least).toEqual([(3 * 37 - 2) * HOUR, undefined, (2 * 37 - 2) * HOUR, undefined]);
  });
  it('ask for the band of readiness as an average over the period', () => {
    const firefighter: Person = {
      id: 'f',
      name: 'F',
      roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'S', readiness: { min: 60, max: 90 } }],
      skills: [{ skill: 'BA' }],
    };
    const scenario = world({
      people: [firefighter],
      availability: [{ person: 'f', state: 'offered', when: {} }],
    });
    expect(paramsOf(scenario, 'hours')).toEqual([
      {
        id: 'readiness-band/f',
        strength: 'soft',
        tier: 'contracts',
        weight: 1,
        value: 'standby',
        windows: [[0, 14]],
        least: 120 * HOUR,
        most: 180 * HOUR,
      },
    ]);
  });
});

const optionNamed = ({ options }: Problem, id: string): number =>
  options.findIndex((option) => option.id === id);

describe('the spread of readiness over the week', () => {
  const firefighter = (spread: NonNullable<Role['readiness']>['spread']): Scenario =>
    world({
      people: [
        {
          id: 'f',
          name: 'F',
          roles: [
            { organisation: 'FIRE', kind: 'on-call', station: 'S', readiness: { min: 0, max: 84, spread } },
          ],
          skills: [{ skill: 'BA' }],
        },
      ],
      availability: [{ person: 'f', state: 'offered', when: {} }],
    });
  it('is asked for as hours of each part that the contract names', () => {
    const stated = uses(firefighter({ weekdayDay: 44, weekend: 36 }), 'hours').map(({ id, params }) => [
      id,
      params['value'],
      params['least'],
    ]);
    expect(stated).toEqual([
      ['readiness-band/f', 'standby', undefined],
      ['readiness-weekdayDay/f', 'standby:weekdayDay', 2 * 44 * HOUR],
      ['readiness-weekend/f', 'standby:weekend', 2 * 36 * HOUR],
    ]);
  });
  it('counts a Friday night from midnight on as weekend, and a Sunday night only until then', () => {
    const { problem } = compile(firefighter({ weekend: 36 }));
    const on = (day: number, id: string): number[] =>
      WEEK_PARTS.map(
        (part) => calendarOf(problem).amounts(standbyIn(part)).at(day, optionNamed(problem, id)) / HOUR,
      );
    expect([0, 4, 5, 6].map((day) => on(day, '~19-07'))).toEqual([
      [0, 12, 0],
      [0, 5, 7],
      [0, 0, 12],
      [0, 7, 5],
    ]);
    expect([0, 5].map((day) => on(day, '~07-19'))).toEqual([
      [12, 0, 0],
      [0, 0, 12],
    ]);
  });
  it('moves readiness to where the contract wants it', async () => {
    const compiled = compile(firefighter({ weekdayDay: 12, weekend: 24 }));
    const { problem } = compiled;
    const settings = { limit: { work: 20 }, seed: 1, threads: 1, check: 'never' } as const;
    const world = { now: () => 0, interrupted: () => false, observe: () => undefined };
    const answer = await solve(problem, settings, world);
    const rota = toRota(compiled, answer, { engine: 'test', limits: {} });
    const { spread } = hoursReport(rota).find(({ person }) => person === 'f')!;
    expect(spread.map(({ part, least }) => [part, least / HOUR])).toEqual([
      ['weekdayDay', 24],
      ['weekend', 48],
    ]);
    for (const { least, minutes } of spread) expect(minutes).toBeGreaterThanOrEqual(least);
  });
});

describe('a volunteer’s hours', () => {
  const volunteer = (more: Partial<Role>): Person => ({
    id: 'v',
    name: 'V',
    roles: [
      {
        organisation: 'POL',
        kind: 'volunteer',
        beat: 'town',
        requiredHours: { hours: 16, per: 'month', cap: 40 },
        ...more,
      },
    ],
  });
  const scenarioOf = (person: Person, days: number, more: Partial<Scenario> = {}): Scenario =>
    world({
      period: { from: '2026-06-01', days },
      people: [person],
      availability: [{ person: 'v', state: 'offered', when: {} }],
      ...more,
    });
  const bounds = (scenario: Scenario): unknown[] =>
    uses(scenario, 'hours').map(({ params: { least, most, windows } }) => [windows, least ?? most]);

  it('are 8 of 16 for somebody who joined on the 16th of a month of 30 days', () => {
    expect(bounds(scenarioOf(volunteer({ from: '2026-06-16' }), 30))).toEqual([
      [[[0, 30]], 8 * HOUR],
      [[[0, 30]], 20 * HOUR],
    ]);
  });
  it('are asked by calendar month, pro rata where the period ends', () => {
    expect(bounds(scenarioOf(volunteer({}), 40))).toEqual([
      [[[0, 30]], 16 * HOUR],
      [[[0, 30]], 40 * HOUR],
      [[[30, 40]], Math.round((16 * HOUR * 10) / 31)],
      [[[30, 40]], Math.round((40 * HOUR * 10) / 31)],
    ]);
  });
  it('count what was done in the month before the period, where the history tells', () => {
    const late = {
      period: { from: '2026-06-16', days: 15 },
      history: [{ person: 'v', date: '2026-06-01', duty: 'E', beat: 'town' }],
    };
    expect(bounds(scenarioOf(volunteer({}), 15, late))[0]).toEqual([[[-15, 15]], 16 * HOUR]);
    expect(bounds(scenarioOf(volunteer({}), 15, { ...late, history: [] }))[0]).toEqual([[[0, 15]], 8 * HOUR]);
  });
});

describe('days', () => {
  it('locked to a record are locked; in leave only off is open', () => {
    const scenario = world({
      people: [pcso('a', 'town')],
      locked: [{ person: 'a', date: '2026-06-03', duty: 'L', beat: 'town' }],
      leave: [{ person: 'a', kind: 'annual', from: '2026-06-05', through: '2026-06-06' }],
    });
    expect(uses(scenario, 'locked')[0]!.params).toEqual({ days: [{ day: 2, option: 'L@town' }] });
    expect(uses(scenario, 'availability')[0]!.params).toEqual({ days: [{ day: 4, to: 6, only: ['off'] }] });
  });
  it('of a fixed pattern are as the pattern says; of another they are wished for', () => {
    const patterned = (fixed: boolean): Scenario =>
      world({
        people: [
          pcso('a', 'town', {
            roles: [
              {
                organisation: 'POL',
                kind: 'pcso',
                beat: 'town',
                pattern: { id: 'two', anchor: '2026-06-01', fixed },
              },
            ],
          }),
        ],
        period: { from: '2026-06-02', days: 3 },
        patterns: [{ id: 'two', cycle: ['E', 'late', 'off'] }],
      });
    expect(uses(patterned(true), 'availability')[0]!.params).toEqual({
      days: [
        { day: 0, to: 1, only: ['L@town'] },
        { day: 1, to: 2, only: ['off'] },
        { day: 2, to: 3, only: ['E@town'] },
      ],
    });
    expect(uses(patterned(false), 'requests')[0]).toMatchObject({
      id: 'pattern/a',
      params: {
        list: [
          { day: 0, options: ['late'], want: true, points: 20 },
          { day: 1, options: ['work'], want: false, points: 20 },
          { day: 2, options: ['E'], want: true, points: 20 },
        ],
      },
    });
  });
  it('lacking a skill name it, for as long as it is lacking', () => {
    const scenario = world({
      people: [pcso('a', 'town', { skills: [{ skill: 'BA', through: '2026-06-04' }] })],
      duties: [{ ...world({ people: [] }).duties![0]!, skills: ['BA'] }],
    });
    expect(uses(scenario, 'eligibility')[0]!.params).toEqual({
      gaps: [{ from: 4, not: ['E'], reason: 'skill BA not valid' }],
    });
  });
  it('of a published rota are kept, those without a record as off', () => {
    const scenario = world({
      people: [pcso('a', 'town')],
      period: { from: '2026-06-01', days: 3 },
      baseline: [{ person: 'a', date: '2026-06-02', duty: 'L', beat: 'town' }],
    });
    expect(uses(scenario, 'keep')[0]).toMatchObject({
      weight: 50,
      params: { row: ['off', 'L@town', 'off'] },
    });
  });
  it('of a published rota with days off in it are kept as far as it goes', () => {
    const scenario = world({
      people: [pcso('a', 'town')],
      period: { from: '2026-06-01', days: 5 },
      baseline: [
        { person: 'a', date: '2026-06-02', duty: 'L', beat: 'town' },
        { person: 'a', date: '2026-06-03', duty: 'off' },
        { person: 'a', date: '2026-06-05', duty: 'off' },
      ],
      wholeBaseline: true,
    });
    expect(uses(scenario, 'keep').map(({ params }) => params)).toEqual([
      { row: ['L@town', 'off'], from: 1 },
      { row: ['off'], from: 4 },
    ]);
  });
});

describe('what organisations state', () => {
  const stated = (organisation: Partial<Organisation>): Scenario => {
    const scenario = world({ people: [pcso('a', 'town'), pcso('b', 'town', { optOut: {} })] });
    return {
      ...scenario,
      organisations: [{ ...scenario.organisations[0]!, ...organisation }, scenario.organisations[1]!],
    };
  };
  it('holds for those it names, with the rule’s own strength and parameters', () => {
    const scenario = stated({
      ruleSets: [
        {
          id: 'law',
          rules: [
            { rule: 'daily-rest', params: { shortest: 720 } },
            {
              rule: 'longest-run',
              for: ['a'],
              strength: 'soft',
              weight: 4,
              params: { of: ['work'], longest: 6 },
            },
            { rule: 'average-hours' },
          ],
        },
      ],
    });
    expect(uses(scenario, 'daily-rest')).toMatchObject([
      { people: ['all'], strength: 'hard', params: { shortest: 720 } },
    ]);
    expect(uses(scenario, 'longest-run')).toMatchObject([
      { people: ['a'], strength: 'soft', tier: 'preferences', weight: 4 },
    ]);
    // Whoever has opted out in writing is left out.
    expect(uses(scenario, 'average-hours')).toMatchObject([{ people: ['a'] }]);
  });
  it('is of the set in force; a set in force in part is applied to all, with a note', () => {
    const sets = stated({
      ruleSets: [
        { id: 'old', through: '2026-05-31', rules: [{ rule: 'daily-rest', params: { shortest: 600 } }] },
        { id: 'new', from: '2026-06-03', rules: [{ rule: 'daily-rest', params: { shortest: 660 } }] },
      ],
    });
    expect(uses(sets, 'daily-rest').map(({ params }) => params['shortest'])).toEqual([660]);
    expect(compile(sets).index.notes).toEqual([
      'Rule set new is in force for part of the period only; it is applied to all of it.',
    ]);
  });
  it('has windows by the calendar, which reach out of the period', () => {
    const params = { most: 40 * HOUR, windows: 'four-weeks', anchor: '2026-05-25' };
    const scenario = stated({ ruleSets: [{ id: 'local', rules: [{ rule: 'hours', params }] }] });
    expect(uses(scenario, 'hours').map(({ params: compiled }) => compiled)).toContainEqual({
      most: 40 * HOUR,
      windows: [[-7, 21]],
    });
  });
  it('is not said twice of somebody two organisations say it of', () => {
    const rules = [{ id: 'law', rules: [{ rule: 'daily-rest' }] }];
    const scenario = stated({ ruleSets: rules });
    const both = {
      ...scenario,
      organisations: scenario.organisations.map((one) => ({ ...one, ruleSets: rules })),
      people: scenario.people.map((person) => ({
        ...person,
        roles: [...person.roles, { organisation: 'FIRE', kind: 'wholetime' as const }],
      })),
    };
    expect(uses(both, 'daily-rest')).toHaveLength(1);
  });
});
