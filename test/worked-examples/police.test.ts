/** Worked examples about police work, by number: 9, 10, 16, with two on working alone; the others are in the files beside this one. */
import { describe, expect, it } from 'vitest';
import { breachesOf } from '../../solver/explain/breaches.ts';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { greedyAnswer } from '../../solver/solve.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Duty, Person, Rota, Scenario } from '../../src/domain/index.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { checkNaively } from '../naive/index.ts';
import { rotaOf, small } from './small.ts';

const beats: Scenario['beats'] = [
  {
    id: 'town',
    name: 'Town',
    organisation: 'POL',
    parishes: [{ id: 'parish', name: 'Parish', place: 'square' }],
  },
];
const places: Scenario['places'] = [{ id: 'square', name: 'Square', lat: 50, lon: -5 }];
const duty = (id: string, start: string, end: string, role: 'pcso' | 'volunteer' = 'pcso'): Duty => ({
  id,
  name: `Duty ${id}`,
  organisation: 'POL',
  roles: [role],
  activity: 'patrol',
  family: 'late',
  start,
  end,
});
const pcso: Person = {
  id: 'pia',
  name: 'Pia Poole',
  roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town' }],
};

/** Hard and soft demands of one kind that the rota does not meet. */
function missed(rota: Rota, kind: string): number {
  const compiled = compile(rota.scenario);
  return shortfallsOf(compiled.problem, optionRows(compiled, rota)).filter((one) => one.kind === kind).length;
}

describe('9 a volunteer who may not patrol alone, 18–22, with a PCSO', () => {
  const scenario = small({
    period: { from: '2026-06-01', days: 1 },
    places,
    beats,
    people: [
      pcso,
      {
        id: 'val',
        name: 'Val Vine',
        roles: [{ organisation: 'POL', kind: 'volunteer', beat: 'town', patrol: 'accompanied' }],
      },
    ],
    duties: [
      duty('16-20', '16:00', '20:00'),
      duty('16-22', '16:00', '22:00'),
      duty('V', '18:00', '22:00', 'volunteer'),
    ],
    availability: [{ person: 'val', state: 'offered', when: {} }],
  });
  const evening = (companion: string): Rota =>
    rotaOf(scenario, [
      ['pia', '2026-06-01', companion, 'town'],
      ['val', '2026-06-01', 'V', 'town'],
    ]);
  it('is left alone from 20:00 where the PCSO works 16–20', () => {
    expect(missed(evening('16-20'), 'accompaniment')).toBe(1);
    expect(checkNaively(evening('16-20'))).toMatchObject([
      { rule: 'accompaniment', person: 'val', at: '2026-06-01T20:00:00.000+01:00' },
    ]);
  });
  it('has a companion throughout where the PCSO works 16–22', () => {
    expect(missed(evening('16-22'), 'accompaniment')).toBe(0);
    expect(checkNaively(evening('16-22'))).toEqual([]);
  });
});

describe('10 a parish that may go 21 days without a visit of 45 minutes', () => {
  const scenario = small({
    period: { from: '2026-06-01', days: 30 },
    places,
    beats,
    people: [pcso],
    duties: [duty('D', '10:00', '18:00'), duty('short', '10:00', '10:30')],
    demands: [{ kind: 'longest-gap', id: 'gap', days: 21, minutes: 45 }],
  });
  const visits = (...days: readonly (readonly [day: string, duty: string])[]): number =>
    missed(
      rotaOf(
        scenario,
        days.map(([day, code]) => ['pia', `2026-06-${day}`, code, 'town'] as const),
      ),
      'longest-gap',
    );
  it('is missed once with visits on day 1 and day 23: 22 days', () =>
    expect(visits(['01', 'D'], ['23', 'D'])).toBe(1));
  it('is missed all the same with 30 minutes on day 12', () => {
    expect(visits(['01', 'D'], ['12', 'short'], ['23', 'D'])).toBe(1);
  });
  it('is not missed with visits on day 1 and day 22', () => expect(visits(['01', 'D'], ['22', 'D'])).toBe(0));
});

describe('a PCSO who may be single until 21:00, and in company after', () => {
  const scenario = small({
    period: { from: '2026-06-01', days: 2 },
    places,
    beats,
    people: [pcso, { ...pcso, id: 'pat', name: 'Pat Pond' }],
    duties: [
      duty('E', '07:00', '15:00'),
      duty('L', '15:00', '23:00'),
      duty('X', '14:00', '22:00'),
      duty('M', '01:00', '09:00'),
    ],
    demands: [{ kind: 'never-alone', id: 'after-nine', start: '21:00', end: '07:00' }],
  });
  const monday = (...of: readonly string[]): Rota =>
    rotaOf(
      scenario,
      of.map((code, index) => [['pia', 'pat'][index]!, '2026-06-01', code, 'town'] as const),
    );
  it.each([
    ['an early alone is allowed', ['E'], []],
    ['a late alone is not, from 21:00', ['L'], ['2026-06-01T21:00:00.000+01:00']],
    ['two on a late are allowed', ['L', 'L'], []],
    ['a late is not, with somebody who leaves at 22:00', ['L', 'X'], ['2026-06-01T21:00:00.000+01:00']],
    [
      'nor to begin alone at 01:00, in the hours of the evening before',
      ['M'],
      ['2026-06-02T01:00:00.000+01:00'],
    ],
  ])('%s', (_, of, times) => {
    expect(missed(monday(...of), 'never-alone')).toBe(times.length);
    expect(checkNaively(monday(...of))).toMatchObject(
      times.map((at) => ({ rule: 'never-alone', person: 'pia', at })),
    );
  });
});

describe('a lone rural shift with a back-up within 30 minutes', () => {
  const parish = (id: string, lat: number) => ({
    beat: { id, name: id, organisation: 'POL', parishes: [{ id: `${id}-1`, name: id, place: id }] },
    place: { id, name: id, lat, lon: -5 },
  });
  // At 50 km/h and 1.4 times the way: 10 km are 19 minutes, 20 km 36.
  const ground = [parish('green', 50), parish('near', 50.09), parish('far', 50.18)];
  const scenario = small({
    period: { from: '2026-06-01', days: 1 },
    places: ground.map(({ place }) => place),
    beats: ground.map(({ beat }) => beat),
    people: ground.map(({ beat: { id } }) => ({
      ...{ id, name: id },
      roles: [{ organisation: 'POL', kind: 'pcso' as const, beat: id }],
    })),
    duties: [duty('D', '08:00', '16:00')],
    demands: [{ kind: 'back-up', id: 'within-30', beats: ['green'] }],
  });
  const lacking = (...there: readonly string[]): number =>
    missed(
      rotaOf(
        scenario,
        ['green', ...there].map((beat) => [beat, '2026-06-01', 'D', beat] as const),
      ),
      'back-up',
    );
  it('has one in the next beat', () => expect(lacking('near')).toBe(0));
  it('has none in the beat beyond', () => expect(lacking('far')).toBe(1));
  it('has none if nobody else is on duty', () => expect(lacking()).toBe(1));
});

describe('16 fairness with one person', () => {
  const scenario = small({
    period: { from: '2026-06-01', days: 14 },
    places,
    beats,
    people: [pcso],
    duties: [duty('D', '10:00', '18:00')],
    demands: [
      { kind: 'staffing', id: 'weekends', duties: ['D'], when: { weekdays: ['sat', 'sun'] }, need: 1 },
    ],
    organisations: [
      {
        id: 'POL',
        name: 'Police',
        kind: 'police',
        ruleSets: [{ id: 'fair', rules: [{ rule: 'weekend-share', params: { share: 2 } }] }],
      },
      { id: 'FIRE', name: 'Fire service', kind: 'fire' },
    ],
  });
  it('gives no error, and whoever works every weekend there is has their share', () => {
    const { problem } = compile(scenario);
    const { rota } = greedyAnswer(problem, 1);
    const options = problem.options.map(({ id }) => id);
    const rows = problem.people.map(({ id }) => rota[id]!.map((option) => options.indexOf(option)));
    expect(shortfallsOf(problem, rows)).toEqual([]);
    expect(breachesOf(problem, rows)).toEqual([]);
  });
});
