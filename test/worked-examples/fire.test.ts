/** Worked examples about fire cover, by number: 1, 2, 3, 14, 17; the others are in the files beside this one. */
import { describe, expect, it } from 'vitest';
import { countability, type Whereabouts } from '../../src/cover/countability.ts';
import { personIn, registerOf } from '../../src/cover/register.ts';
import { coverReport } from '../../src/cover/report.ts';
import { pumpStates } from '../../src/cover/states.ts';
import type { Rider } from '../../src/cover/seats.ts';
import type { Assignment, CrewForm, Person, Rota, Scenario, Spell, Station } from '../../src/domain/index.ts';
import { dayPatrol, rotaOf, small } from './small.ts';

const seat = (kind: string, count: number, ...skills: string[]): CrewForm['seats'][number] => ({
  kind,
  count,
  skills,
});

describe('1 crew', () => {
  const standard: CrewForm = {
    state: 'STANDARD',
    seats: [seat('OIC', 1, 'OIC'), seat('driver', 1, 'ERD'), seat('BA', 2, 'BA')],
  };
  const limited: CrewForm = {
    state: 'LIMITED',
    seats: [seat('OIC', 1, 'OIC'), seat('driver', 1, 'ERD'), seat('any', 1)],
  };
  const rider = (id: string, ...skills: string[]): Rider => ({ id, skills: new Set(skills) });
  const a = rider('a', 'OIC', 'ERD', 'BA');
  const [b, c, d] = [rider('b', 'BA'), rider('c', 'BA'), rider('d', 'BA')];
  const driver = rider('b', 'BA', 'ERD');
  const state = (riders: readonly Rider[], ...crews: CrewForm[]) =>
    pumpStates(riders, [{ id: 'P1', crews }])[0]!;

  it('is off the run where the only officer in charge is the only driver', () => {
    expect(state([a, b, c, d], standard)).toMatchObject({ state: 'OFF', reasons: ['NO_OIC', 'NO_DRIVER'] });
  });
  it('is standard once somebody else drives', () => {
    expect(state([a, driver, c, d], standard).state).toBe('STANDARD');
  });
  it('with three is limited where that is policy, else off for want of people', () => {
    expect(state([a, driver, c], standard, limited).state).toBe('LIMITED');
    expect(state([a, driver, c], standard)).toMatchObject({ state: 'OFF', reasons: ['TOO_FEW'] });
  });
});

const OFFICER: Person = {
  id: 'amy',
  name: 'Amy Ash',
  roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', fireMode: 'onDutyRelease' }],
  skills: [{ skill: 'BA', through: '2026-06-10' }],
};

function station(id: string, place: string): Station {
  const crews: CrewForm[] = [{ state: 'STANDARD', seats: [seat('BA', 1, 'BA')] }];
  const pumps = [{ id: `${id}1`, crews }];
  return {
    id,
    name: id,
    organisation: 'FIRE',
    place,
    turnInMinutes: 5,
    changeTimes: ['07:00', '19:00'],
    pumps,
  };
}

/** Amy's beat lies 4 minutes from station A and 5 from B; `far` is 6 minutes from A. */
const scenario: Scenario = small({
  period: { from: '2026-06-01', days: 14 },
  people: [
    OFFICER,
    {
      id: 'ben',
      name: 'Ben Birch',
      roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'A' }],
      skills: [{ skill: 'BA' }],
    },
  ],
  places: ['a', 'b', 'near', 'far'].map((id) => ({ id, name: id, lat: 50, lon: -5 })),
  travel: {
    circuity: 1.4,
    speedKmh: { urban: 30, fringe: 45, rural: 50 },
    fixedMinutes: 0,
    overrides: [
      { a: 'near', b: 'a', minutes: 4 },
      { a: 'near', b: 'b', minutes: 5 },
      { a: 'far', b: 'a', minutes: 6 },
    ],
  },
  skills: [{ id: 'BA', name: 'BA', service: 'fire' }],
  activities: [
    { id: 'patrol', name: 'Patrol', visible: true, releasable: true },
    { id: 'scene-guard', name: 'Scene guard', visible: true },
  ],
  beats: [
    { id: 'town', name: 'Town', organisation: 'POL', parishes: [{ id: 't', name: 'Town', place: 'near' }] },
  ],
  duties: [dayPatrol('09:00', '17:00')],
  stations: [station('A', 'a'), station('B', 'b')],
  agreements: [
    {
      id: 'pilot',
      parties: ['POL', 'FIRE'],
      members: ['amy'],
      stations: ['A', 'B'],
      through: '2026-06-11T12:00',
    },
  ],
  availability: [{ person: 'ben', state: 'offered', when: {} }],
});

describe('2 countability of a dual-role officer', () => {
  const patrol = (place: string): Whereabouts => ({ kind: 'duty', activity: 'patrol', places: [place] });
  const counts = (where: Whereabouts, date: string, from: string, to: string): string => {
    const register = registerOf(scenario);
    const time = [register.calendar.at(date, from, 'start'), register.calendar.at(date, to, 'end')] as const;
    const found = countability(register, personIn(register, 'amy'), register.stations.get('A')!, time, where);
    return found.counts ? 'counts' : found.reason;
  };
  it.each([
    ['on patrol 4 minutes away', patrol('near'), '2026-06-02', '10:00', '10:15', 'counts'],
    ['on patrol 6 minutes away', patrol('far'), '2026-06-02', '10:00', '10:15', 'OUT_OF_REACH'],
    [
      'guarding a scene next door',
      { kind: 'duty', activity: 'scene-guard', places: ['a'] } as const,
      '2026-06-02',
      '10:00',
      '10:15',
      'NOT_RELEASABLE',
    ],
    ['the day after the skill expired', patrol('near'), '2026-06-11', '10:00', '10:15', 'NO_SKILL'],
  ])('%s', (_, where, date, from, to, answer) => expect(counts(where, date, from, to)).toBe(answer));

  it('counts in quarter-hours up to the one that begins at 11:45 where the agreement ends at 12:00', () => {
    const until = { ...scenario, people: [{ ...OFFICER, skills: [{ skill: 'BA' }] }, scenario.people[1]!] };
    const register = registerOf(until);
    const at = (clock: string): number => register.calendar.at('2026-06-11', clock, 'start');
    const answer = (from: string, to: string): boolean =>
      countability(
        register,
        personIn(register, 'amy'),
        register.stations.get('A')!,
        [at(from), at(to)],
        patrol('near'),
      ).counts;
    expect([answer('11:45', '12:00'), answer('12:00', '12:15')]).toEqual([true, false]);
  });
});

/** Amy patrols on 1 June with a pager for a station; Ben is proposed to be on call at A at night. */
function rota(pager: string): Rota {
  const base = rotaOf(scenario, [['amy', '2026-06-01', 'D', 'town']]);
  const patrol = base.assignments[0]!;
  const night: Spell = {
    kind: 'on-call',
    start: '2026-06-01T19:00+01:00',
    end: '2026-06-02T07:00+01:00',
    station: 'A',
    workingMinutes: 0,
    paidMinutes: 0,
    status: 'proposed',
  };
  const carried: Assignment = {
    ...patrol,
    spells: patrol.spells.map((spell) => ({ ...spell, pager: true, station: pager })),
  };
  return {
    ...base,
    assignments: [carried, { person: 'ben', date: '2026-06-01', code: '12', spells: [night] }],
  };
}

describe('3 an officer within five minutes of two stations, each short by one', () => {
  it.each([
    ['A', 20, 0],
    ['B', 12, 8],
  ])('counts for exactly one: with the pager of %s A is crewed %i h and B %i h', (pager, a, b) => {
    const hours = coverReport(rota(pager)).map(({ minutes }) => minutes.STANDARD / 60);
    expect(hours).toEqual([a, b]);
  });
});

describe('14 Fowey and Polruan', () => {
  const places = [
    { id: 'fowey', name: 'Fowey', lat: 50.3359, lon: -4.6369 },
    { id: 'polruan', name: 'Polruan', lat: 50.3276, lon: -4.6336 },
  ];
  const inPolruan = (overrides: NonNullable<Scenario['travel']>['overrides']): string => {
    const river = { ...scenario.travel!, fixedMinutes: 2, overrides };
    const register = registerOf({
      ...scenario,
      places,
      travel: river,
      beats: [],
      stations: [station('A', 'fowey')],
    });
    const where: Whereabouts = { kind: 'duty', activity: 'patrol', places: ['polruan'] };
    const found = countability(
      register,
      personIn(register, 'amy'),
      register.stations.get('A')!,
      [60, 75],
      where,
    );
    return found.counts ? 'counts' : found.reason;
  };
  it('an officer in Polruan is not countable for Fowey: the river lies between', () => {
    expect(inPolruan([{ a: 'fowey', b: 'polruan', minutes: 36, reason: 'river' }])).toBe('OUT_OF_REACH');
  });
  it('by air, which is 1 km, they would be', () => expect(inPolruan([])).toBe('counts'));
});

describe('17 consent', () => {
  it('who has not answered is not counted as promised', () => {
    const [a] = coverReport(rota('A'));
    const promised = (a!.promised * 14 * 24).toFixed(2);
    const planned = (a!.planned * 14 * 24).toFixed(2);
    expect([promised, planned]).toEqual(['8.00', '20.00']);
  });
});
