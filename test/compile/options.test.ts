/** What people may do: blocks of readiness, duties beside them, pagers in the ground, and nights of odd length. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { blockSets, blocksOf } from '../../src/compile/options/on-call.ts';
import { type ClockSpell, periodsOf } from '../../src/compile/option-book.ts';
import type { Duty, Person, Scenario } from '../../src/domain/index.ts';
import { world } from './world.ts';

const optionsOf = (scenario: Scenario, person: string): string[] =>
  compile(scenario)
    .index.people.get(person)!
    .options.map(({ id }) => id);

const allowedOn = (scenario: Scenario, person: string, day: number): string[] =>
  compile(scenario)
    .index.people.get(person)!
    .allowed[day]!.map(({ id }) => id);

describe('blocks of readiness', () => {
  const four = blocksOf({ changeTimes: ['07:00', '13:00', '19:00', '01:00'] });

  it('lie between change times, the last up to the first of the next day', () => {
    expect(four.map(({ start, end }) => `${start}-${end}`)).toEqual([
      '07:00-13:00',
      '13:00-19:00',
      '19:00-01:00',
      '01:00-07:00',
    ]);
  });
  it('make every set of one or two periods, once each', () => {
    // n blocks: choose 2 of n + 1 edges for one period, 4 of n + 1 for two.
    const choose = (n: number, k: number): number => (k === 0 ? 1 : (choose(n - 1, k - 1) * n) / k);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 8 }), (count) => {
        const clocks = Array.from(
          { length: count },
          (_, index) => `${String(7 + index).padStart(2, '0')}:00`,
        );
        const blocks = blocksOf({ changeTimes: clocks });
        const sets = blockSets(blocks).map((set) => set.map(({ start }) => start).join());
        expect(new Set(sets).size).toBe(sets.length);
        expect(sets.length).toBe(choose(count + 1, 2) + choose(count + 1, 4));
      }),
      { numRuns: 8 },
    );
    for (const set of blockSets(four)) expect(periodsOf(set).length).toBeLessThanOrEqual(2);
  });
  it('are few where a station changes every hour', () => {
    const hourly: ClockSpell[] = blocksOf({
      changeTimes: Array.from({ length: 24 }, (_, hour) => `${String(hour).padStart(2, '0')}:00`),
    });
    expect(blockSets(hourly)).toHaveLength(300);
  });
});

const FIREFIGHTER: Person = {
  id: 'fire',
  name: 'Fire',
  roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'S' }],
  skills: [{ skill: 'BA' }],
};

describe('somebody on call', () => {
  const offers = (availability: Scenario['availability']): Scenario =>
    world({ people: [FIREFIGHTER], availability: availability! });

  it('does nothing in time about which nothing was said', () => {
    expect(optionsOf(offers([]), 'fire')).toEqual(['off']);
  });
  it('is planned in whole offered blocks, in any set of them', () => {
    const scenario = offers([{ person: 'fire', state: 'offered', when: {}, start: '07:00', end: '20:00' }]);
    expect(allowedOn(scenario, 'fire', 0)).toEqual(['off', '~07-13', '~13-19', '~07-19']);
  });
  it('is there in committed blocks, whatever else is offered, unless on leave', () => {
    const scenario = offers([
      { person: 'fire', state: 'offered', when: {}, start: '07:00', end: '19:00' },
      { person: 'fire', state: 'committed', when: {}, start: '07:00', end: '13:00' },
    ]);
    expect(allowedOn(scenario, 'fire', 0)).toEqual(['~07-13', '~07-19']);
    const away = {
      ...scenario,
      leave: [{ person: 'fire', kind: 'annual' as const, from: '2026-06-01', through: '2026-06-02' }],
    };
    expect(allowedOn(away, 'fire', 0)).toEqual(['off']);
    expect(allowedOn(away, 'fire', 2)).toEqual(['~07-13', '~07-19']);
  });
  it('is there in all offered time where the station counts offers', () => {
    const scenario = offers([{ person: 'fire', state: 'offered', when: {}, start: '13:00', end: '07:00' }]);
    const counting = {
      ...scenario,
      stations: scenario.stations!.map((station) => ({ ...station, offeredCounts: true })),
    };
    expect(allowedOn(counting, 'fire', 0)).toEqual(['~13-07']);
  });
});

describe('a dual-role officer', () => {
  const OFFICER: Person = {
    id: 'dual',
    name: 'Dual',
    roles: [
      {
        organisation: 'POL',
        kind: 'tri-service',
        beat: 'town',
        deputyBeats: ['moor'],
        station: 'S',
        fireMode: 'both',
      },
    ],
    skills: [{ skill: 'BA' }],
  };
  const LONG: Duty = {
    id: 'T',
    name: 'Long day',
    organisation: 'POL',
    roles: ['tri-service'],
    activity: 'patrol',
    family: 'day',
    start: '07:00',
    end: '19:00',
  };
  const scenario = world({
    people: [OFFICER],
    duties: [LONG],
    agreements: [{ id: 'x', parties: ['POL', 'FIRE'], members: ['dual'], stations: ['S'] }],
    availability: [{ person: 'dual', state: 'offered', when: {}, start: '19:00', end: '01:00' }],
  });

  it('carries a pager where some of the beat is in the ground, and adds own-time blocks beside the duty', () => {
    expect(optionsOf(scenario, 'dual').sort()).toEqual(
      [
        'off',
        '~19-01',
        'T@town',
        'T@town~19-01',
        'T@town!S',
        'T@town!S~19-01',
        'T@moor',
        'T@moor~19-01',
      ].sort(),
    );
  });
  it('has values that keep duty and readiness apart', () => {
    const { options } = compile(scenario).problem;
    expect(options.find(({ id }) => id === 'T@town!S~19-01')).toMatchObject({
      start: 0,
      end: 720,
      values: { minutes: 720, presence: 720, paid: 720, visible: 720, standby: 360 },
    });
  });
  it('carries none without an agreement, or for somewhere no place of the beat is near', () => {
    expect(optionsOf({ ...scenario, agreements: [] }, 'dual').some((id) => id.includes('!'))).toBe(false);
  });
});

describe('a night duty', () => {
  const NIGHT: Duty = {
    id: 'N',
    name: 'Night',
    organisation: 'POL',
    roles: ['pcso'],
    activity: 'patrol',
    family: 'night',
    start: '22:00',
    end: '07:00',
    breakMinutes: 60,
  };
  const pcso: Person = { id: 'p', name: 'P', roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town' }] };
  const nightFrom = (from: string) =>
    compile(world({ period: { from, days: 4 }, people: [pcso], duties: [NIGHT] })).problem.options.find(
      ({ id }) => id === 'N@town',
    )!;

  it('has 8 working hours of 9, an hour less when the clocks go forward and one more when they go back', () => {
    expect(nightFrom('2026-06-01')).toMatchObject({ start: 900, end: 1440, values: { minutes: 480 } });
    expect(nightFrom('2026-06-01').onDays).toBeUndefined();
    expect(nightFrom('2026-03-27').onDays).toEqual([
      { day: 1, start: 900, end: 1380, values: expect.objectContaining({ minutes: 420 }) as unknown },
    ]);
    expect(nightFrom('2026-10-23').onDays).toEqual([
      { day: 1, start: 900, end: 1500, values: expect.objectContaining({ minutes: 540 }) as unknown },
    ]);
  });
});

describe('a volunteer', () => {
  const duty: Duty = {
    id: 'V',
    name: 'Evening',
    organisation: 'POL',
    roles: ['volunteer', 'pcso'],
    activity: 'patrol',
    family: 'late',
    start: '18:00',
    end: '22:00',
  };
  const volunteer: Person = {
    id: 'v',
    name: 'V',
    roles: [{ organisation: 'POL', kind: 'volunteer', beat: 'town' }],
  };
  const scenario = world({
    people: [volunteer, { ...volunteer, id: 'p', roles: [{ ...volunteer.roles[0]!, kind: 'pcso' }] }],
    duties: [duty],
    availability: [
      { person: 'v', state: 'offered', when: { weekdays: ['tue'] }, start: '17:00', end: '22:00' },
      { person: 'v', state: 'offered', when: { weekdays: ['wed'] }, start: '17:00', end: '21:00' },
      { person: 'p', state: 'no', when: { weekdays: ['tue'] }, start: '21:00', end: '23:00' },
    ],
  });
  it('is planned only in offered time; an employee wherever nothing was refused', () => {
    expect([0, 1, 2].map((day) => allowedOn(scenario, 'v', day).length)).toEqual([1, 2, 1]);
    expect([0, 1, 2].map((day) => allowedOn(scenario, 'p', day).length)).toEqual([2, 1, 2]);
  });
});
