/** A gap, who could close it, and what an absence would do, on a station of three with one pump of two. */
import { describe, expect, it } from 'vitest';
import { gapsOf, newcomerWorth } from '../../src/cover/gaps.ts';
import { heatMapOf, reasonMinutes } from '../../src/cover/heat-map.ts';
import { coverReport } from '../../src/cover/report.ts';
import { usefulCover } from '../../src/cover/useful.ts';
import type { Assignment, Person, Rota, Scenario } from '../../src/domain/index.ts';
import { closersOf } from '../../src/rota/closers.ts';
import { coveredRota } from '../../src/rota/covered-rota.ts';
import { proposeFor } from '../../src/rota/proposal.ts';
import { absenceOf } from '../../src/rota/what-if.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { rotaOf, small } from '../worked-examples/small.ts';

const firefighter = (id: string, ...skills: string[]): Person => ({
  id,
  name: id.toUpperCase(),
  roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'S' }],
  skills: skills.map((skill) => ({ skill })),
});

const SCENARIO: Scenario = small({
  period: { from: '2026-06-01', days: 2 },
  people: [
    firefighter('ann', 'OIC', 'BA'),
    firefighter('ben', 'BA'),
    firefighter('cat', 'BA'),
    firefighter('dan', 'OIC'),
  ],
  places: [{ id: 'S', name: 'S', lat: 50, lon: -5 }],
  skills: ['OIC', 'BA'].map((id) => ({ id, name: id, service: 'fire' as const })),
  stations: [
    {
      id: 'S',
      name: 'Station',
      organisation: 'FIRE',
      place: 'S',
      turnInMinutes: 5,
      changeTimes: ['07:00', '13:00', '19:00', '01:00'],
      pumps: [
        {
          id: 'P1',
          crews: [
            {
              state: 'STANDARD',
              seats: [
                { kind: 'OIC', count: 1, skills: ['OIC'] },
                { kind: 'BA', count: 1, skills: ['BA'] },
              ],
            },
          ],
        },
      ],
    },
  ],
  availability: ['ann', 'ben', 'cat'].map((person) => ({
    person,
    state: 'offered' as const,
    when: {},
    start: '07:00',
    end: '07:00',
  })),
});

const onCall = (person: string, date: string, start: string, end: string): Assignment => {
  const calendar = createCalendar(SCENARIO);
  const [from, to] = calendar.spell(calendar.dayOf(date), start, end);
  return {
    person,
    date,
    code: '12',
    spells: [
      {
        kind: 'on-call',
        start: calendar.iso(from),
        end: calendar.iso(to),
        station: 'S',
        workingMinutes: 0,
        paidMinutes: 0,
        status: 'proposed',
      },
    ],
  };
};

/** Ann leads all Monday, Ben wears until 19:00; on Tuesday nobody is there. */
const ROTA: Rota = {
  ...rotaOf(SCENARIO, []),
  assignments: [onCall('ann', '2026-06-01', '07:00', '07:00'), onCall('ben', '2026-06-01', '07:00', '19:00')],
};
const HOUR = 60;
const covered = coveredRota(ROTA);

describe('gaps', () => {
  const gaps = gapsOf(coverReport(ROTA));
  it('are told with what would mend them', () => {
    expect(gaps.map(({ from, to, reasons, mend }) => [from / HOUR, to / HOUR, reasons, mend])).toEqual([
      [12, 24, ['TOO_FEW'], [['OIC', 'BA']]],
      [24, 48, ['TOO_FEW'], [['OIC', 'BA'], ['BA']]],
    ]);
  });
  it('show where one more person would help: only who closes a gap alone', () => {
    expect(newcomerWorth(gaps)).toEqual(
      ['OIC', 'BA'].map((seat) => ({ station: 'S', pump: 'P1', seats: [seat], minutes: 12 * HOUR })),
    );
  });
  it('are counted by reason and by hour of the week', () => {
    const [cover] = coverReport(ROTA);
    expect([...reasonMinutes(cover!)]).toEqual([['TOO_FEW', 36 * HOUR]]);
    const map = heatMapOf(cover!, createCalendar(SCENARIO));
    expect(map[0]).toEqual(Array.from({ length: 24 }, (_, hour) => (hour < 12 ? 1 : 0)));
    expect(map[1]!.every((share) => share === 0)).toBe(true);
    expect(map[2]!.every((share) => share === undefined)).toBe(true);
  });
});

describe('who can cover', () => {
  it('ranks those who gave time, says who closes it only with others, and who could be asked', () => {
    const night = closersOf(covered, 'P1', [12 * HOUR, 24 * HOUR]);
    expect(night.open).toBe(12 * HOUR);
    const ranked = night.closers.map(({ person, closes, readiness }) => [person, closes, readiness]);
    expect(ranked.sort()).toEqual([
      ['ben', 12 * HOUR, 12 * HOUR],
      ['cat', 12 * HOUR, 12 * HOUR],
    ]);
    expect(night.closers[0]!.hard).toBe(0);
    expect(night.closers[0]!.tiers.find(({ name }) => name === 'fire')!.change).toBeLessThan(0);
    expect(night.askable.map(({ person, seats }) => [person, seats])).toEqual([['dan', ['OIC']]]);
    const tuesday = closersOf(covered, 'P1', [24 * HOUR, 36 * HOUR]);
    expect(tuesday.closers).toEqual([]);
    expect(tuesday.together.map(({ person }) => person).sort()).toEqual(['ann', 'ben', 'cat']);
  });
  it('says what it does to the parts of the week that a contract asks for', () => {
    const people = SCENARIO.people.map((person) =>
      person.id !== 'ben'
        ? person
        : {
            ...person,
            roles: person.roles.map((role) => ({
              ...role,
              readiness: { min: 0, max: 84, spread: { weekdayDay: 21, weekdayNight: 42 } },
            })),
          },
    );
    const contracted = coveredRota({ ...ROTA, scenario: { ...SCENARIO, people } });
    const spreads = closersOf(contracted, 'P1', [12 * HOUR, 24 * HOUR]).closers.map(({ person, spread }) => [
      person,
      spread,
    ]);
    const night = { part: 'weekdayNight', least: 12 * HOUR, before: 0, minutes: 12 * HOUR };
    expect(spreads.sort()).toEqual([
      ['ben', [night]],
      ['cat', []],
    ]);
  });
  it('has nothing to say where there is no gap', () => {
    expect(closersOf(covered, 'P1', [0, 6 * HOUR])).toMatchObject({ open: 0, closers: [] });
  });
});

describe('an absence', () => {
  it('says to the minute what it takes off the run, before it is granted', () => {
    const { planned, lost, effects } = absenceOf(covered, 'ben', [8 * HOUR, 10 * HOUR]);
    expect(planned).toEqual([
      { date: '2026-06-01', does: 'on call 07:00–19:00', then: 'on call 07:00–13:00' },
    ]);
    expect(lost).toMatchObject([
      { pump: 'P1', from: 8 * HOUR, to: 10 * HOUR, before: 'STANDARD', after: 'OFF', offTheRun: true },
    ]);
    expect(effects.tiers.find(({ name }) => name === 'fire')!.change).toBeGreaterThan(0);
  });
  it('of somebody who is planned for nothing changes nothing', () => {
    expect(absenceOf(covered, 'cat', [0, 48 * HOUR])).toMatchObject({ planned: [], lost: [] });
  });
});

it('useful cover is shared by those who made the crew, and all of it is shared', () => {
  const { register, presences } = covered;
  const shares = usefulCover(register, register.stations.get('S')!, presences.get('S')!, [0, 48 * HOUR]);
  expect(shares).toEqual([
    { person: 'ann', counted: 24 * HOUR, needed: 12 * HOUR, useful: 6 * HOUR },
    { person: 'ben', counted: 12 * HOUR, needed: 12 * HOUR, useful: 6 * HOUR },
  ]);
});

it('one proposal closes what offered time can close, and touches no other day', async () => {
  const settings = { limit: { work: 200 }, seed: 1, threads: 1, check: 'each-phase' } as const;
  const world = { now: () => 0, observe: () => undefined, onStart: () => undefined };
  const tuesday = [24 * HOUR, 48 * HOUR] as const;
  const { changes, open } = await proposeFor(covered, tuesday, settings, world);
  expect(open).toEqual([24 * HOUR, 0]);
  expect(changes.map(({ date }) => date)).not.toContain('2026-06-01');
  expect(changes.length).toBeGreaterThanOrEqual(2);
});
