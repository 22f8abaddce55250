/** When a dual-role officer counts for a station: each condition alone keeps them from counting. */
import { describe, expect, it } from 'vitest';
import { countability, type Whereabouts } from '../../src/cover/countability.ts';
import { personIn, registerOf } from '../../src/cover/register.ts';
import type { Agreement, Person, Scenario } from '../../src/domain/index.ts';
import { small } from '../worked-examples/small.ts';

const OFFICER: Person = {
  id: 'amy',
  name: 'Amy Ash',
  roles: [{ organisation: 'POL', kind: 'pcso', beat: 'town', station: 'S', fireMode: 'onDutyRelease' }],
  skills: [{ skill: 'BA', through: '2026-06-10' }],
};
const AGREEMENT: Agreement = {
  id: 'pilot',
  parties: ['POL', 'FIRE'],
  members: ['amy'],
  stations: ['S'],
  from: '2026-06-01',
  through: '2026-06-05T12:00',
};

function scenarioOf(parts: Partial<Scenario> = {}): Scenario {
  return small({
    period: { from: '2026-06-01', days: 14 },
    people: [OFFICER],
    places: ['station', 'near', 'far'].map((id) => ({ id, name: id, lat: 50, lon: -5 })),
    travel: {
      circuity: 1.4,
      speedKmh: { urban: 30, fringe: 45, rural: 50 },
      fixedMinutes: 0,
      overrides: [
        { a: 'near', b: 'station', minutes: 4 },
        { a: 'far', b: 'station', minutes: 6 },
      ],
    },
    skills: [{ id: 'BA', name: 'BA', service: 'fire' }],
    activities: [
      { id: 'patrol', name: 'Patrol', visible: true, releasable: true },
      { id: 'scene-guard', name: 'Scene guard', visible: true },
    ],
    stations: [
      {
        id: 'S',
        name: 'Station',
        organisation: 'FIRE',
        place: 'station',
        turnInMinutes: 5,
        changeTimes: ['07:00', '19:00'],
        pumps: [
          { id: 'P', crews: [{ state: 'STANDARD', seats: [{ kind: 'BA', count: 2, skills: ['BA'] }] }] },
        ],
      },
    ],
    agreements: [AGREEMENT],
    ...parts,
  });
}

const patrol = (...places: string[]): Whereabouts => ({ kind: 'duty', activity: 'patrol', places });

/** `counts`, or why not, from one clock time of a date to another. */
function answer(
  scenario: Scenario,
  where: Whereabouts,
  date = '2026-06-02',
  from = '10:00',
  to = '11:00',
): string {
  const register = registerOf(scenario);
  const time = [register.calendar.at(date, from, 'start'), register.calendar.at(date, to, 'end')] as const;
  const found = countability(register, personIn(register, 'amy'), register.stations.get('S')!, time, where);
  return found.counts ? 'counts' : found.reason;
}

it('does not count with so many hours that a call would be too much', () => {
  expect(answer(scenarioOf(), { ...patrol('near'), spent: true })).toBe('NO_HEADROOM');
});

describe('on patrol', () => {
  it('counts 4 minutes away and not 6, and not where only part of the patrol is near', () => {
    expect(answer(scenarioOf(), patrol('near'))).toBe('counts');
    expect(answer(scenarioOf(), patrol('far'))).toBe('OUT_OF_REACH');
    expect(answer(scenarioOf(), patrol('near', 'far'))).toBe('OUT_OF_REACH');
    expect(answer(scenarioOf(), patrol())).toBe('OUT_OF_REACH');
  });
  it('does not count from a scene guard next door', () => {
    expect(answer(scenarioOf(), { kind: 'duty', activity: 'scene-guard', places: ['station'] })).toBe(
      'NOT_RELEASABLE',
    );
  });
  it('counts up to the minute at which the agreement ends, and from the minute at which it begins', () => {
    expect(answer(scenarioOf(), patrol('near'), '2026-06-05', '11:45', '12:00')).toBe('counts');
    expect(answer(scenarioOf(), patrol('near'), '2026-06-05', '11:45', '12:15')).toBe(
      'AGREEMENT_NOT_IN_FORCE',
    );
    expect(answer(scenarioOf(), patrol('near'), '2026-06-01', '00:00', '00:15')).toBe('counts');
    expect(answer(scenarioOf(), patrol('near'), '2026-05-31', '23:45', '24:00')).toBe(
      'AGREEMENT_NOT_IN_FORCE',
    );
  });
  it('does not count for a station no agreement names', () => {
    expect(answer(scenarioOf({ agreements: [] }), patrol('near'))).toBe('NO_AGREEMENT');
  });
  it('counts only in phases in which members count, in their hours', () => {
    const phased: Agreement = {
      ...AGREEMENT,
      phases: [
        { name: 'settling in', through: '2026-06-03', counts: false },
        { name: 'full', from: '2026-06-04', counts: true, hours: { start: '08:00', end: '20:00' } },
      ],
    };
    const scenario = scenarioOf({ agreements: [phased] });
    expect(answer(scenario, patrol('near'), '2026-06-03')).toBe('AGREEMENT_NOT_IN_FORCE');
    expect(answer(scenario, patrol('near'), '2026-06-04')).toBe('counts');
    expect(answer(scenario, patrol('near'), '2026-06-04', '07:45', '08:15')).toBe('AGREEMENT_NOT_IN_FORCE');
  });
  it('does not count from the minute the skill lapses, whatever the agreement says', () => {
    const lasting = scenarioOf({ agreements: [{ ...AGREEMENT, through: '2026-06-30' }] });
    expect(answer(lasting, patrol('near'), '2026-06-10', '23:00', '24:00')).toBe('counts');
    expect(answer(lasting, patrol('near'), '2026-06-11')).toBe('NO_SKILL');
  });
  it('does not count in a role that is not released, or before the role begins', () => {
    const role = OFFICER.roles[0]!;
    const inRole = (change: Partial<typeof role>): Scenario =>
      scenarioOf({ people: [{ ...OFFICER, roles: [{ ...role, ...change }] }] });
    expect(answer(inRole({ fireMode: 'ownTimeOnCall' }), patrol('near'))).toBe('NO_FIRE_ROLE');
    expect(answer(inRole({ from: '2026-06-03' }), patrol('near'))).toBe('NO_FIRE_ROLE');
  });
});

describe('on call in own time', () => {
  const onCall: Whereabouts = { kind: 'on-call' };
  const firefighter = (turnIn?: number): Scenario =>
    scenarioOf({
      agreements: [],
      people: [
        {
          ...OFFICER,
          roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'S' }],
          ...(turnIn !== undefined && { turnIn: { S: turnIn } }),
        },
      ],
    });
  it('counts within the declared turn-in time; no agreement is needed in one’s own service', () => {
    expect(answer(firefighter(5), onCall)).toBe('counts');
    expect(answer(firefighter(6), onCall)).toBe('OUT_OF_REACH');
    expect(answer(firefighter(), onCall)).toBe('counts');
  });
  it('needs an agreement in a role of another service', () => {
    const dual = (agreements: Agreement[]): Scenario =>
      scenarioOf({
        agreements,
        people: [{ ...OFFICER, roles: [{ ...OFFICER.roles[0]!, fireMode: 'both' }] }],
      });
    expect(answer(dual([AGREEMENT]), onCall)).toBe('counts');
    expect(answer(dual([]), onCall)).toBe('NO_AGREEMENT');
    expect(answer(scenarioOf(), onCall)).toBe('NO_FIRE_ROLE');
  });
});
