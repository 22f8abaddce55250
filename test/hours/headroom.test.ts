/** Room for a call below the weekly average: who has none, and that nobody who may be called is planned into that. */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { coverReport } from '../../src/cover/report.ts';
import type { Organisation, Person, Rota, Scenario } from '../../src/domain/index.ts';
import { withoutHeadroom } from '../../src/hours/headroom.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const HOUR = 60;
/** Sixteen weeks before the period: with its only week they are the 17 of the reference period. */
const WEEKS = 16;

const officer = (more: Partial<Person> = {}): Person => ({
  id: 'amy',
  name: 'Amy Ash',
  roles: [{ organisation: 'POL', kind: 'pcso', station: 'S', fireMode: 'both' }],
  skills: [{ skill: 'BA' }],
  ...more,
});

/** A week after sixteen with so many hours each; one rider makes a crew. */
function scenarioOf(hours: number, person = officer(), police: Partial<Organisation> = {}): Scenario {
  const calendar = createCalendar({ period: { from: '2026-06-01', days: 7 } });
  return small({
    period: { from: '2026-06-01', days: 7 },
    people: [person],
    organisations: [
      {
        id: 'POL',
        name: 'Police',
        kind: 'police',
        ruleSets: [{ id: 'law', rules: [{ rule: 'average-hours', params: { weekly: 48 * HOUR } }] }],
        ...police,
      },
      { id: 'FIRE', name: 'Fire service', kind: 'fire' },
    ],
    places: [{ id: 'station', name: 'station', lat: 50, lon: -5 }],
    skills: [{ id: 'BA', name: 'BA', service: 'fire' }],
    duties: [dayPatrol('08:00', '18:00')],
    stations: [
      {
        ...{ id: 'S', name: 'Station', organisation: 'FIRE', place: 'station', turnInMinutes: 5 },
        changeTimes: ['07:00', '19:00'],
        pumps: [
          { id: 'P', crews: [{ state: 'STANDARD', seats: [{ kind: 'BA', count: 1, skills: ['BA'] }] }] },
        ],
      },
    ],
    agreements: [{ id: 'both', parties: ['POL', 'FIRE'], members: ['amy'], stations: ['S'] }],
    worked: Array.from({ length: WEEKS }, (_, week) => ({
      person: 'amy',
      date: calendar.dateOf(-7 * (week + 1)),
      minutes: hours * HOUR,
    })),
  });
}

/** Four duties of ten hours, and a night on call after the last. */
function rotaWith(scenario: Scenario): Rota {
  const calendar = createCalendar(scenario);
  const rota = rotaOf(
    scenario,
    [0, 1, 2, 3].map((day) => ['amy', calendar.dateOf(day), 'D'] as const),
  );
  const [from, to] = calendar.spell(3, '19:00', '07:00');
  rota.assignments[3]!.spells.push({
    ...{ kind: 'on-call', status: 'committed', station: 'S', workingMinutes: 0, paidMinutes: 0 },
    ...{ start: calendar.iso(from), end: calendar.iso(to) },
  });
  return rota;
}

const spent = (scenario: Scenario): string[] => [
  ...withoutHeadroom(rotaWith(scenario), createCalendar(scenario)),
];
const standard = (scenario: Scenario): number => coverReport(rotaWith(scenario))[0]!.minutes.STANDARD;

describe('a reserve of two hours a week below 48', () => {
  // 16 weeks × 46 h and 40 h are 45 h 39 min a week; 16 × 47 h and 40 h are 46 h 35 min.
  it('is there at 45 h 39 min, and not at 46 h 35 min', () => {
    expect(spent(scenarioOf(46))).toEqual([]);
    expect(spent(scenarioOf(47))).toEqual(['amy']);
  });
  it('is what counting for a pump on call asks for', () => {
    expect(standard(scenarioOf(46))).toBe(12 * HOUR);
    expect(standard(scenarioOf(47))).toBe(0);
  });
  it('is not asked of who has opted out, nor where no limit is stated', () => {
    expect(spent(scenarioOf(47, officer({ optOut: {} })))).toEqual([]);
    expect(spent(scenarioOf(47, officer(), { ruleSets: [] }))).toEqual([]);
  });
  it('is not asked of who is never called', () => {
    const roles: Person['roles'] = [{ organisation: 'POL', kind: 'pcso' }];
    expect(spent(scenarioOf(47, officer({ roles })))).toEqual([]);
  });
  it('is as large as the organisation says', () => {
    expect(spent(scenarioOf(47, officer(), { callReserveMinutes: 60 }))).toEqual([]);
    expect(spent(scenarioOf(46, officer(), { callReserveMinutes: 180 }))).toEqual(['amy']);
  });
});

it('is planned for: the limit of those who may be called is lower by it', () => {
  const limits = (person: Person): unknown[] =>
    compile(scenarioOf(40, person))
      .problem.rules.filter(({ rule }) => rule === 'average-hours')
      .map(({ params }) => params['weekly']);
  expect(limits(officer())).toEqual([46 * HOUR]);
  expect(limits(officer({ roles: [{ organisation: 'POL', kind: 'pcso' }] }))).toEqual([48 * HOUR]);
});
