/** Cover of a rota over time: who counts where, from which minute, and for how long a pump has no crew. */
import { describe, expect, it } from 'vitest';
import { coverAt, coverReport } from '../../src/cover/report.ts';
import type { Assignment, Person, Rota, Scenario, Spell, Station } from '../../src/domain/index.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const place = (id: string) => ({ id, name: id, lat: 50, lon: -5 });

function station(id: string, more: Partial<Station> = {}): Station {
  return {
    id,
    name: id,
    organisation: 'FIRE',
    place: id,
    turnInMinutes: 5,
    changeTimes: ['07:00', '13:00', '19:00', '01:00'],
    pumps: [
      {
        id: `${id}1`,
        target: 0.9,
        crews: [{ state: 'STANDARD', seats: [{ kind: 'BA', count: 2, skills: ['BA'] }] }],
      },
    ],
    ...more,
  };
}

function firefighter(id: string, at: string): Person {
  return {
    id,
    name: id,
    roles: [{ organisation: 'FIRE', kind: 'on-call', station: at }],
    skills: [{ skill: 'BA' }],
  };
}

const OFFICER: Person = {
  id: 'amy',
  name: 'Amy',
  roles: [{ organisation: 'POL', kind: 'pcso', beat: 'between', fireMode: 'onDutyRelease' }],
  skills: [{ skill: 'BA' }],
};

const SCENARIO: Scenario = small({
  period: { from: '2026-06-01', days: 1 },
  people: [OFFICER, firefighter('ben', 'A'), firefighter('cat', 'B')],
  places: ['A', 'B', 'mid'].map(place),
  skills: [{ id: 'BA', name: 'BA', service: 'fire' }],
  beats: [
    {
      id: 'between',
      name: 'Between',
      organisation: 'POL',
      parishes: [{ id: 'm', name: 'Mid', place: 'mid' }],
    },
  ],
  duties: [dayPatrol('09:00', '17:00')],
  stations: [station('A'), station('B')],
  agreements: [
    {
      id: 'x',
      parties: ['POL', 'FIRE'],
      members: ['amy'],
      stations: ['A', 'B'],
      through: '2026-06-01T12:00',
    },
  ],
  availability: [
    { person: 'ben', state: 'committed', when: {}, start: '07:00', end: '19:00' },
    { person: 'cat', state: 'offered', when: {}, start: '07:00', end: '07:00' },
  ],
});

function onCall(person: string, at: string, from: string, to: string, status: Spell['status']): Assignment {
  return {
    person,
    date: '2026-06-01',
    code: '12',
    spells: [
      {
        kind: 'on-call',
        start: `${from}+01:00`,
        end: `${to}+01:00`,
        station: at,
        workingMinutes: 0,
        paidMinutes: 0,
        status,
      },
    ],
  };
}

/** Amy patrols with a pager for one of the stations. */
function rota(pager: string): Rota {
  const base = rotaOf(SCENARIO, [['amy', '2026-06-01', 'D', 'between']]);
  const [patrol] = base.assignments;
  return {
    ...base,
    assignments: [
      { ...patrol!, spells: patrol!.spells.map((spell) => ({ ...spell, pager: true, station: pager })) },
      onCall('ben', 'A', '2026-06-01T07:00', '2026-06-01T19:00', 'committed'),
      onCall('cat', 'B', '2026-06-01T07:00', '2026-06-02T07:00', 'proposed'),
    ],
  };
}

const HOUR = 60;

describe('an officer near two stations, each one short', () => {
  it('counts for exactly the one whose pager is carried, while the agreement holds', () => {
    const [a, b] = coverReport(rota('A'));
    expect(a!.minutes).toEqual({
      FULL: 0,
      STANDARD: 3 * HOUR,
      LIMITED: 0,
      DELAYED: 0,
      OFF: 21 * HOUR,
    });
    expect(b!.minutes.OFF).toBe(24 * HOUR);
    const [other, one] = coverReport(rota('B'));
    expect(one!.minutes.STANDARD).toBe(3 * HOUR);
    expect(other!.minutes.OFF).toBe(24 * HOUR);
  });
  it('is on the run up to 11:59 and off at 12:00, with one more rider wanted', () => {
    const [a] = coverReport(rota('A'));
    expect(coverAt(a!, 2 * HOUR)).toMatchObject({ state: 'STANDARD', start: '2026-06-01T09:00+01:00' });
    expect(coverAt(a!, 5 * HOUR - 1)).toMatchObject({ state: 'STANDARD', end: '2026-06-01T12:00+01:00' });
    expect(coverAt(a!, 5 * HOUR)).toMatchObject({ state: 'OFF', reasons: ['TOO_FEW'], mend: [['BA']] });
    expect(coverAt(a!, 24 * HOUR)).toBeUndefined();
  });
});

describe('shares', () => {
  it('tell planned from promised and offered', () => {
    const [a, b] = coverReport(rota('B'));
    expect(b).toMatchObject({
      planned: 3 / 24,
      promised: 0,
      offered: 3 / 24,
      target: 0.9,
      longestGap: 19 * HOUR,
    });
    expect(a).toMatchObject({ planned: 0, promised: 0, longestGap: 24 * HOUR });
  });
  it('cover every minute of the period once', () => {
    for (const { segments } of coverReport(rota('A'))) {
      expect(segments[0]!.from).toBe(0);
      expect(segments.at(-1)!.to).toBe(24 * HOUR);
      segments.slice(1).forEach(({ from }, index) => expect(from).toBe(segments[index]!.to));
    }
  });
});

it('asks nothing of anybody while a watch crews the pump', () => {
  const crewed = station('A', { crewedHours: [{ start: '07:00', end: '19:00', seats: 4 }] });
  const scenario = { ...SCENARIO, stations: [crewed] };
  const [a] = coverReport({ ...rota('A'), scenario });
  expect(coverAt(a!, 0)).toMatchObject({ state: 'STANDARD', watch: true, seats: [] });
  expect(a!.minutes).toMatchObject({ STANDARD: 12 * HOUR, OFF: 12 * HOUR });
});
