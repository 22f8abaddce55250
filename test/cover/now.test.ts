/** Who is really there: the plan projects, people confirm, and what is said last is what holds. */
import { describe, expect, it } from 'vitest';
import { bookingOf } from '../../src/cover/booking.ts';
import { coverNow, type StationNow } from '../../src/cover/now.ts';
import type { Assignment, Rota, Scenario, Spell, Status } from '../../src/domain/index.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const SCENARIO: Scenario = small({
  period: { from: '2026-06-01', days: 2 },
  people: [
    {
      id: 'amy',
      name: 'Amy',
      roles: [{ organisation: 'POL', kind: 'pcso', base: 'S', station: 'S', fireMode: 'onDutyRelease' }],
      skills: [{ skill: 'driver' }, { skill: 'BA' }],
    },
    ...['ben', 'cat', 'dan'].map((id) => ({
      id,
      name: id,
      roles: [{ organisation: 'FIRE', kind: 'on-call' as const, station: 'S' }],
      skills: [{ skill: 'BA' }, ...(id === 'dan' ? [{ skill: 'driver' }] : [])],
    })),
  ],
  places: [{ id: 'S', name: 'S', lat: 50, lon: -5 }],
  skills: ['driver', 'BA'].map((id) => ({ id, name: id, service: 'fire' as const })),
  duties: [dayPatrol('09:00', '17:00', { area: 'none' })],
  stations: [
    {
      id: 'S',
      name: 'S',
      organisation: 'FIRE',
      place: 'S',
      turnInMinutes: 5,
      changeTimes: ['07:00', '19:00'],
      pumps: [
        {
          id: 'P',
          crews: [
            {
              state: 'STANDARD',
              seats: [
                { kind: 'driver', count: 1, skills: ['driver'] },
                { kind: 'BA', count: 1, skills: ['BA'] },
              ],
            },
          ],
        },
      ],
    },
  ],
  agreements: [{ id: 'x', parties: ['POL', 'FIRE'], members: ['amy'], stations: ['S'] }],
});

const ready = (person: string, status: Spell['status']): Assignment => ({
  person,
  date: '2026-06-01',
  code: '24',
  spells: [
    {
      kind: 'on-call',
      start: '2026-06-01T07:00+01:00',
      end: '2026-06-02T07:00+01:00',
      station: 'S',
      workingMinutes: 0,
      paidMinutes: 0,
      status,
    },
  ],
});

function rotaIn(scenario: Scenario): Rota {
  const base = rotaOf(scenario, [['amy', '2026-06-01', 'D']]);
  const [patrol] = base.assignments;
  return {
    ...base,
    assignments: [
      { ...patrol!, spells: patrol!.spells.map((spell) => ({ ...spell, pager: true, station: 'S' })) },
      ready('ben', 'committed'),
      ready('cat', 'proposed'),
    ],
  };
}
const ROTA = rotaIn(SCENARIO);

function said(person: string, kind: Status['kind'], clock: string, more: Partial<Status> = {}): Status {
  const from = `2026-06-01T${clock}+01:00`;
  return { person, kind, from, recorded: new Date(from).toISOString(), source: 'muster', ...more };
}
function at(clock: string, ...statuses: Status[]): StationNow {
  return coverNow(ROTA, statuses, `2026-06-01T${clock}+01:00`)[0]!;
}
function state(clock: string, ...statuses: Status[]): string {
  return at(clock, ...statuses).pumps[0]!.state;
}

describe('now is not the plan', () => {
  it('a dual-role officer counts once they have confirmed the duty, and the plan is only projected', () => {
    expect(at('10:00')).toMatchObject({
      pumps: [{ pump: 'P', state: 'OFF', projected: 'STANDARD', reasons: ['TOO_FEW', 'NO_DRIVER'] }],
      absent: [
        { person: 'amy', reason: 'NOT_CONFIRMED' },
        { person: 'cat', reason: 'NOT_CONFIRMED' },
      ],
    });
    expect(state('10:00', said('amy', 'confirmed', '09:00'))).toBe('STANDARD');
    // Yesterday's word is no word for today.
    expect(state('10:00', said('amy', 'confirmed', '07:30'))).toBe('OFF');
  });
  it('committed time is a promise, proposed time is not until it is confirmed', () => {
    const absent = at('10:00', said('cat', 'confirmed', '07:00')).absent.map(({ person }) => person);
    expect(absent).toEqual(['amy']);
  });
  it('one step says not releasable, and one step takes it back', () => {
    const confirmed = said('amy', 'confirmed', '09:00');
    const held = said('amy', 'not-releasable', '10:00');
    expect(at('10:30', confirmed, held).absent[0]).toEqual({ person: 'amy', reason: 'NOT_RELEASABLE' });
    expect(state('10:30', confirmed, held, said('amy', 'back', '10:20'))).toBe('STANDARD');
  });
  it('booked off for two hours is back after them', () => {
    const statuses = [
      said('amy', 'confirmed', '09:00'),
      said('ben', 'off', '10:00', { until: '2026-06-01T12:00+01:00' }),
      said('cat', 'not-fit', '07:00'),
    ];
    expect([state('09:59', ...statuses), state('10:00', ...statuses), state('12:00', ...statuses)]).toEqual([
      'STANDARD',
      'OFF',
      'STANDARD',
    ]);
  });
  it('who books on counts though not planned, and neither drives for a time after a call in the night', () => {
    const on = said('dan', 'on', '20:00', { station: 'S' });
    expect(state('20:30', on)).toBe('STANDARD');
    const call = said('dan', 'called-out', '23:30');
    const back = { ...said('dan', 'on', '23:59', { station: 'S' }), from: '2026-06-02T00:30+01:00' };
    const night = (clock: string, ...statuses: Status[]): StationNow =>
      coverNow(ROTA, statuses, `2026-06-02T${clock}+01:00`)[0]!;
    expect(night('00:00', on, call).pumps[0]!.state).toBe('OFF');
    expect(night('06:00', on, call, back).pumps[0]).toMatchObject({ state: 'OFF', reasons: ['NO_DRIVER'] });
  });
});

describe('a station whose master is another system', () => {
  const elsewhere: Scenario = {
    ...SCENARIO,
    stations: SCENARIO.stations!.map((station) => ({
      ...station,
      master: { system: 'Rappel', staleMinutes: 30 },
    })),
  };
  const rota = rotaIn(elsewhere);
  const stationAt = (clock: string, ...statuses: Status[]): StationNow =>
    coverNow(rota, statuses, `2026-06-01T${clock}+01:00`)[0]!;

  it('counts nobody on what is old, and says of when it is', () => {
    const word = said('amy', 'confirmed', '10:00', { source: 'Rappel' });
    expect(stationAt('10:30', word)).toMatchObject({
      pumps: [{ state: 'STANDARD' }],
      source: 'Rappel',
      asOf: '2026-06-01T09:00:00.000Z',
    });
    expect(stationAt('10:31', word)).toMatchObject({ pumps: [{ state: 'OFF' }] });
    expect(stationAt('10:31', word).absent).toContainEqual({ person: 'amy', reason: 'STALE' });
  });
  it('is not booked here', () => {
    const booked = bookingOf(rota, [], { person: 'ben', kind: 'off', from: '2026-06-01T10:00+01:00' }, 'now');
    expect(booked).toMatchObject({ issues: [{ where: 'station', found: 'S' }] });
  });
});

describe('a booking', () => {
  const statuses = [said('amy', 'confirmed', '09:00')];
  const from = '2026-06-01T10:00+01:00';
  it('says what it takes off the run before it is kept', () => {
    const booked = bookingOf(ROTA, statuses, { person: 'ben', kind: 'off', from, lasts: 120 }, 'now');
    expect(booked).toMatchObject({
      status: { person: 'ben', kind: 'off', until: '2026-06-01T12:00+01:00' },
      lost: [{ pump: 'P', state: 'OFF' }],
    });
    expect(bookingOf(ROTA, statuses, { person: 'cat', kind: 'off', from }, 'now')).toMatchObject({
      lost: [],
    });
  });
  it('lasts until the next planned change where that is asked', () => {
    const booked = bookingOf(
      ROTA,
      statuses,
      { person: 'amy', kind: 'not-releasable', from, lasts: 'change' },
      'now',
    );
    expect(booked).toMatchObject({ status: { until: '2026-06-01T17:00+01:00' } });
  });
  it('has everything told that is wrong with it', () => {
    const booked = bookingOf(ROTA, [], { person: 'zoe', kind: 'on', from, lasts: 'change' }, 'now');
    expect('issues' in booked && booked.issues.map(({ where }) => where)).toEqual([
      'person',
      'station',
      'until',
    ]);
  });
});
