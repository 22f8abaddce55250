/**
 * Worked examples about time and hours, by number: 4 to 8, 11 to 13, 15 and 18. Of the eighteen, 1, 2, 3, 14 and 17 are in
 * `fire.test.ts`, 9, 10 and 16 in `police.test.ts`.
 */
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { riderAt } from '../../src/cover/countability.ts';
import { personIn, registerOf } from '../../src/cover/register.ts';
import { stationNeed } from '../../src/cover/station-need.ts';
import type { Availability, Duty, NumberedLine, Person, Scenario } from '../../src/domain/index.ts';
import { type Departure, departuresOf } from '../../src/hours/notice.ts';
import { requiredMinutes, requiredState } from '../../src/hours/required-hours.ts';
import { restAroundCalls } from '../../src/hours/rest-around-calls.ts';
import { retainerBand } from '../../src/hours/retainer.ts';
import { shareOf } from '../../src/hours/emergency-share.ts';
import { hoursReport, type PersonHours } from '../../src/hours/report.ts';
import { weeklyAverage, type WorkedDay } from '../../src/hours/weekly-average.ts';
import { windowsOf } from '../../src/hours/windows.ts';
import { fourWeekPeriods } from '../../src/time/periods.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { checkNaively } from '../naive/index.ts';
import { dayPatrol, police, rotaOf, small } from './small.ts';

const HOUR = 60;

describe('4 average over 17 weeks', () => {
  const threeOnThreeOff = (days: number, extra = 0): WorkedDay[] =>
    Array.from({ length: days }, (_, day) => ({
      minutes: (day % 6 < 3 ? 12 * HOUR : 0) + (day % 7 === 0 ? extra : 0),
    }));
  it('is 42.35 h for 60 shifts of 12 h', () => {
    const { a, weeks, minutes } = weeklyAverage(threeOnThreeOff(119), 0, 119);
    expect([a / HOUR, weeks]).toEqual([720, 17]);
    expect((minutes / HOUR).toFixed(2)).toBe('42.35');
  });
  it('is 42 h in the long run', () => {
    expect(weeklyAverage(threeOnThreeOff(6 * 7 * 10), 0, 6 * 7 * 10).minutes / HOUR).toBe(42);
  });
  it('passes 48 h with six hours of calls and drill a week', () => {
    expect(weeklyAverage(threeOnThreeOff(119, 6 * HOUR), 0, 119).minutes / HOUR).toBeGreaterThan(48);
  });
});

describe('5 leave inside the 17 weeks', () => {
  const days = (leave: boolean): WorkedDay[] =>
    Array.from({ length: 140 }, (_, day): WorkedDay => {
      const works = day % 6 < 3;
      const away = leave && day >= 42 && day < 56;
      return { minutes: works && !away ? 12 * HOUR : 0, excluded: works && away };
    });
  it('does not lower the average: as many following working days take its place', () => {
    const without = weeklyAverage(days(false), 0, 119);
    const withLeave = weeklyAverage(days(true), 0, 119);
    expect(withLeave.minutes).toBe(without.minutes);
    expect(withLeave).toMatchObject({ a: without.a - 8 * 12 * HOUR, b: 8 * 12 * HOUR, estimated: 0 });
  });
  it('is estimated from the days worked where the following days are not yet known', () => {
    expect(weeklyAverage(days(true).slice(0, 119), 0, 119)).toMatchObject({ b: 8 * 12 * HOUR, estimated: 8 });
  });
});

describe('6 daily rest after a call in the night', () => {
  const HOUR = 60;
  const [shiftEnd, call] = [19 * HOUR, [26 * HOUR, 29 * HOUR] as const];
  it.each([
    ['at 07:00 as planned, after 7 h', 31, 7, 4],
    ['at 13:00, after the 8 h that a long call in the dead of night asks', 37, 8, 3],
    ['at 16:00, after the whole daily rest', 40, 11, 0],
  ])('a shift %s: so much of 11 h is owed', (_, start, longest, owed) => {
    expect(restAroundCalls(shiftEnd, [call], start * HOUR)).toEqual({
      longest: longest * HOUR,
      owed: owed * HOUR,
    });
  });

  const scenario: Scenario = small({
    period: { from: '2026-06-01', days: 3 },
    dayStart: '00:00',
    people: [
      {
        id: 'tess',
        name: 'Tess',
        roles: [{ organisation: 'POL', kind: 'pcso', station: 'S', fireMode: 'both' }],
        skills: [{ skill: 'driver' }, { skill: 'ba' }],
      },
    ],
    places: [{ id: 'S', name: 'S', lat: 50, lon: -5 }],
    skills: ['driver', 'ba'].map((id) => ({ id, name: id, service: 'fire' as const })),
    duties: ['07:00', '12:00', '13:00'].map((start): Duty => ({
      id: `D${start.slice(0, 2)}`,
      name: start,
      organisation: 'POL',
      roles: ['pcso'],
      activity: 'patrol',
      family: 'day',
      start,
      end: '19:00',
      area: 'none',
    })),
    stations: [
      {
        id: 'S',
        name: 'S',
        organisation: 'FIRE',
        place: 'S',
        turnInMinutes: 5,
        changeTimes: ['07:00'],
        pumps: [
          {
            id: 'P',
            crews: [
              {
                state: 'STANDARD',
                seats: [
                  { kind: 'driver', count: 1, skills: ['driver'] },
                  { kind: 'BA', count: 1, skills: ['ba'] },
                ],
              },
            ],
          },
        ],
      },
    ],
    callOuts: [{ person: 'tess', from: '2026-06-02T02:00', through: '2026-06-02T05:00' }],
  });

  it('plans no duty of that day that begins before 13:00', () => {
    const person = compile(scenario).index.people.get('tess')!;
    const starts = [0, 1, 2].map((day) => person.allowed[day]!.flatMap(({ form }) => form.duty?.start ?? []));
    expect(starts).toEqual([['07:00', '12:00', '13:00'], ['13:00'], ['07:00', '12:00', '13:00']]);
  });
  it('lets nobody drive for 8 h who was out in the night, but ride in another seat', () => {
    const register = registerOf(scenario);
    const station = register.stations.get('S')!;
    const skills = (clock: string): string[] => {
      const at = register.calendar.at('2026-06-02', clock, 'start');
      return [...riderAt(register, personIn(register, 'tess'), station, [at, at + 15]).skills];
    };
    expect([skills('01:00'), skills('05:00'), skills('12:45'), skills('13:00')]).toEqual([
      ['driver', 'ba'],
      ['ba'],
      ['ba'],
      ['driver', 'ba'],
    ]);
  });
});

describe('7 the nights on which the clocks change', () => {
  const night: Duty = {
    id: 'N',
    name: 'Night',
    organisation: 'POL',
    roles: ['pcso'],
    activity: 'patrol',
    family: 'night',
    start: '22:00',
    end: '08:00',
  };
  const duties = [
    night,
    { ...night, id: 'L', start: '12:00', end: '20:00' },
    { ...night, id: 'E', start: '07:00', end: '15:00' },
  ];
  const people: Person[] = [{ id: 'p', name: 'Pat Poole', roles: [{ organisation: 'POL', kind: 'pcso' }] }];
  const hoursOf = (date: string): number =>
    hoursReport(rotaOf(small({ period: { from: date, days: 2 }, people, duties }), [['p', date, 'N']]))[0]!
      .total.working / HOUR;

  it.each([
    ['2026-06-06', 10],
    ['2026-03-28', 9],
    ['2026-10-24', 11],
  ])('the night of %s from 22:00 to 08:00 has %i h', (date, hours) => expect(hoursOf(date)).toBe(hours));

  it('eleven hours on the clock are ten hours of rest in spring', () => {
    const scenario = small({
      period: { from: '2026-03-28', days: 2 },
      people,
      duties,
      organisations: [police([{ rule: 'daily-rest' }])],
    });
    const rota = rotaOf(scenario, [
      ['p', '2026-03-28', 'L'],
      ['p', '2026-03-29', 'E'],
    ]);
    expect(checkNaively(rota)).toMatchObject([{ rule: 'daily-rest', person: 'p', excess: HOUR }]);
  });
});

describe('8 a volunteer who joins on the 16th of a month of 30 days', () => {
  const scenario = small({
    period: { from: '2026-06-01', days: 30 },
    people: [
      {
        id: 'v',
        name: 'Val Vine',
        roles: [
          {
            organisation: 'POL',
            kind: 'volunteer',
            from: '2026-06-16',
            requiredHours: { hours: 16, per: 'month' },
          },
        ],
      },
    ],
  });
  const person = scenario.people[0]!;
  const calendar = createCalendar(scenario);
  const [june] = windowsOf('month', calendar);
  it('must reach 8 h', () => {
    expect(requiredMinutes(scenario, person, person.roles[0]!, june!, calendar).required).toBe(8 * HOUR);
  });
  it('has exceeded them with 8.25 h', () => expect(requiredState(8 * HOUR, 8.25 * HOUR, 0)).toBe('exceeded'));
  it('has met them with 8 h, is on track with offers out, and behind without', () => {
    expect(requiredState(8 * HOUR, 8 * HOUR, 0)).toBe('met');
    expect(requiredState(8 * HOUR, 4 * HOUR, 4 * HOUR)).toBe('on track');
    expect(requiredState(8 * HOUR, 4 * HOUR, 3 * HOUR)).toBe('behind');
  });
});

it('8b of a month whose first half is the history counts the history too, for what is asked and what is done', () => {
  const duty: Duty = {
    id: 'E',
    name: 'Early',
    organisation: 'POL',
    roles: ['volunteer'],
    activity: 'patrol',
    family: 'early',
    start: '07:00',
    end: '15:15',
    breakMinutes: 15,
  };
  const volunteer: Person = {
    id: 'v',
    name: 'Val Vine',
    roles: [{ organisation: 'POL', kind: 'volunteer', requiredHours: { hours: 16, per: 'month', cap: 40 } }],
  };
  const requiredWith = (history: readonly [date: string, duty: string][]) =>
    hoursReport(
      rotaOf(
        small({
          period: { from: '2026-06-16', days: 15 },
          people: [volunteer],
          duties: [duty],
          history: history.map(([date, id]) => ({ person: 'v', date, duty: id })),
        }),
        [['v', '2026-06-20', 'E']],
      ),
    )[0]!.required;
  const half = { countedDays: 15, required: 8 * HOUR, cap: 20 * HOUR };
  const whole = { countedDays: 30, required: 16 * HOUR, cap: 40 * HOUR };
  expect(requiredWith([])).toMatchObject([{ ...half, promised: 8 * HOUR, state: 'met' }]);
  expect(requiredWith([['2026-06-01', 'off']])).toMatchObject([
    { ...whole, promised: 8 * HOUR, state: 'behind' },
  ]);
  const [may, june, later] = ['2026-05-31', '2026-06-02', '2026-06-16'];
  expect(
    requiredWith([
      [may, 'E'],
      [june, 'off'],
      [june, 'E'],
      [later, 'E'],
    ]),
  ).toMatchObject([{ ...whole, promised: 16 * HOUR, state: 'met' }]);
});

it('11 a station with one pump needs 1,176 h a week; given 704 it lacks 472', () => {
  const people = Array.from({ length: 8 }, (_, index): Person => ({
    id: `p${index}`,
    name: `p${index}`,
    roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'MERE' }],
  }));
  const scenario: Scenario = small({
    period: { from: '2026-06-01', days: 7 },
    dayStart: '00:00',
    people,
    places: [{ id: 'mere', name: 'Mere', lat: 51, lon: -2 }],
    stations: [
      {
        id: 'MERE',
        name: 'Mere',
        organisation: 'FIRE',
        place: 'mere',
        turnInMinutes: 5,
        changeTimes: ['00:00'],
        pumps: [{ id: 'P1', crews: [{ state: 'STANDARD', seats: [{ kind: 'any', count: 4, skills: [] }] }] }],
      },
    ],
    // 88 h each: three days and two thirds of one.
    availability: people.flatMap(({ id }): Availability[] => [
      {
        person: id,
        state: 'offered',
        when: { weekdays: ['mon', 'tue', 'wed'] },
        start: '00:00',
        end: '24:00',
      },
      { person: id, state: 'offered', when: { weekdays: ['thu'] }, start: '00:00', end: '16:00' },
    ]),
  });
  const register = registerOf(scenario);
  expect(stationNeed(register, register.stations.get('MERE')!, [0, 7 * 1440])).toEqual({
    station: 'MERE',
    needed: 1176,
    given: 704,
    lacking: 472,
  });
});
it('12 90 h a week are in the band of 10 %, and so are 90.25 h: bands are in whole hours', () => {
  expect([90, 90.25, 91, 119.75, 120].map((hours) => retainerBand(hours).percent)).toEqual([
    10, 10, 12.5, 12.5, 15,
  ]);
});

it('13 thirteen periods of 28 days from 6 April 2026 end on 4 April 2027', () => {
  const year = { from: '2026-04-06', through: '2027-04-04' };
  const periods = fourWeekPeriods('2026-04-06', year);
  expect(periods).toHaveLength(13);
  expect(periods.at(-1)).toEqual({ from: '2027-03-08', through: '2027-04-04' });
});

describe('15 emergency share in 37 h', () => {
  it.each([
    [3, '8.1', false],
    [4, '10.8', true],
  ])('of %d h is %s %%', (calls, percent, tooMuch) => {
    const found = shareOf(calls * HOUR, 37 * HOUR);
    expect((100 * found.share).toFixed(1)).toBe(percent);
    expect(found.tooMuch).toBe(tooMuch);
  });
  it('is counted over twelve weeks of duties and calls, calls on duty being no more work', () => {
    const roles = [{ organisation: 'POL', kind: 'tri-service' as const }];
    const scenario = small({
      period: { from: '2025-06-02', days: 7 },
      dayStart: '00:00',
      people: [{ id: 'tess', name: 'Tess', roles }],
      duties: [
        {
          id: 'D',
          name: 'Day',
          organisation: 'POL',
          roles: ['tri-service'],
          activity: 'patrol',
          family: 'day',
          start: '08:00',
          end: '15:24',
          area: 'none',
        },
      ],
    });
    const days = ['2025-06-02', '2025-06-03', '2025-06-04', '2025-06-05', '2025-06-06'];
    const rota = rotaOf(
      scenario,
      days.map((date) => ['tess', date, 'D'] as const),
    );
    const calendar = createCalendar(scenario);
    const call = (number: number, start: string, end: string): NumberedLine => ({
      number,
      line: {
        kind: 'call-out',
        person: 'tess',
        date: start.slice(0, 10),
        organisation: 'POL',
        start: `${start}+01:00`,
        end: `${end}+01:00`,
        breakMinutes: 0,
        by: 'tess',
        recorded: '2025-07-01T00:00:00Z',
      },
    });
    const lines = [
      call(1, '2025-06-02T09:00', '2025-06-02T11:00'),
      call(2, '2025-06-03T20:00', '2025-06-03T21:00'),
      call(3, '2025-01-03T20:00', '2025-01-03T23:00'),
    ];
    const [{ emergency }] = hoursReport(rota, { lines, now: calendar.minuteOf('2025-06-30T00:00') }) as [
      PersonHours,
    ];
    expect(emergency).toMatchObject({
      first: '2025-03-17',
      last: '2025-06-08',
      calls: 3 * HOUR,
      working: 38 * HOUR,
      tooMuch: false,
    });
    expect(emergency, 'nothing is to come').not.toHaveProperty('ahead');
    const [{ emergency: then }] = hoursReport(rota, {
      lines,
      now: calendar.minuteOf('2025-06-03T12:00'),
    }) as [PersonHours];
    expect(then, 'by the day of it').toMatchObject({
      last: '2025-06-03',
      working: (2 * 7.4 + 1) * HOUR,
      tooMuch: true,
    });
    expect(then, 'no agreement expects calls').not.toHaveProperty('ahead');
    const agreements = [
      { id: 'joint', parties: ['POL'], members: ['tess'], stations: [], calls: { perWeek: 3.7, hours: 1 } },
    ];
    const [{ emergency: told }] = hoursReport(
      { ...rota, scenario: { ...scenario, agreements } },
      { lines, now: calendar.minuteOf('2025-06-04T12:00') },
    ) as [PersonHours];
    // Two duties of 7.4 h are to come, a tenth of which is expected to go into calls.
    expect(told?.ahead).toMatchObject({
      last: '2025-06-08',
      calls: Math.round((3 + 1.48) * HOUR),
      working: 38 * HOUR,
      tooMuch: true,
    });
  });
});

describe('18 a rest day worked at short notice', () => {
  const scenario: Scenario = small({
    period: { from: '2026-06-01', days: 7 },
    organisations: [
      police([]),
      { id: 'CC', name: 'Council', kind: 'council', notice: { restDays: 28, times: 14, short: 3 } },
    ],
    people: [
      { id: 'pat', name: 'Pat', roles: [{ organisation: 'POL', kind: 'pcso' }] },
      { id: 'tess', name: 'Tess', roles: [{ organisation: 'CC', kind: 'staff' }] },
      { id: 'val', name: 'Val', roles: [{ organisation: 'POL', kind: 'volunteer' }] },
    ],
    duties: [
      {
        ...dayPatrol('07:00', '15:00', { area: 'none', breakMinutes: 36 }),
        roles: ['pcso', 'staff', 'volunteer'],
      },
      { ...dayPatrol('08:00', '16:00', { id: 'E', area: 'none' }), roles: ['pcso'] },
    ],
    baseline: [
      { person: 'pat', date: '2026-06-05', duty: 'off' },
      { person: 'pat', date: '2026-06-06', duty: 'D' },
      { person: 'pat', date: '2026-06-07', duty: 'D' },
      { person: 'tess', date: '2026-06-05', duty: 'off' },
      { person: 'val', date: '2026-06-05', duty: 'off' },
    ],
  });
  const departures = (told: string): Departure[] =>
    departuresOf(
      rotaOf(scenario, [
        ['pat', '2026-06-05', 'D'],
        ['pat', '2026-06-06', 'E'],
        ['tess', '2026-06-05', 'D'],
        ['val', '2026-06-05', 'D'],
      ]),
      told,
    );
  it.each([
    ['2026-06-01', 4, 'agreement or exigency', 'overtime and time off', false],
    ['2026-05-30', 6, 'agreement or exigency', 'overtime or time off', false],
    ['2026-05-31', 5, 'agreement or exigency', 'overtime or time off', true],
    ['2026-03-08', 89, 'agreement or exigency', 'overtime or time off', false],
    ['2026-03-07', 90, 'agreement', 'nothing', false],
    ['2025-06-05', 365, 'nothing', 'nothing', false],
  ])('told on %s, %i days before: needs %s, earns %s', (told, notice, needs, owed, open) => {
    const minutes = owed === 'nothing' ? 0 : 444;
    expect(departures(told)[0]).toEqual({
      ...{ person: 'pat', date: '2026-06-05', kind: 'rest day worked', was: 'off', is: 'D' },
      ...{ notice, needs, owed, minutes, open },
    });
  });
  it('other times and being stood down need agreement and earn nothing; volunteers have no such notice', () => {
    expect(departures('2026-06-01').slice(1)).toMatchObject([
      { kind: 'times changed', needs: 'agreement or exigency', owed: 'nothing' },
      { kind: 'stood down', was: 'D', is: 'off', needs: 'agreement', owed: 'nothing' },
      { person: 'tess', notice: 4, needs: 'agreement or exigency', owed: 'overtime or time off' },
    ]);
    expect(departures('2026-01-01')[1]).toMatchObject({ kind: 'times changed', needs: 'nothing' });
    expect(departures('2026-06-03')[3]).toMatchObject({ person: 'tess', owed: 'overtime and time off' });
  });
  it('is no departure where they agreed to it themselves', () => {
    const locked = [{ person: 'pat', date: '2026-06-05', duty: 'D', agreed: true }];
    const rota = rotaOf({ ...scenario, locked }, [['pat', '2026-06-05', 'D']]);
    expect(
      departuresOf(rota, '2026-06-01').filter(
        ({ date, person }) => person === 'pat' && date === '2026-06-05',
      ),
    ).toEqual([]);
  });
  it('is no departure where they are on leave', () => {
    const leave = [{ person: 'pat', kind: 'annual' as const, from: '2026-06-06', through: '2026-06-07' }];
    expect(departuresOf(rotaOf({ ...scenario, leave }, []), '2026-06-01')).toEqual([]);
  });
});
