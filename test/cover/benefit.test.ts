/** What an agreement is worth: an officer on patrol who is the second rider of a pump, in two phases. */
import { describe, expect, it } from 'vitest';
import { benefitsOf } from '../../src/cover/benefit.ts';
import { registerOf } from '../../src/cover/register.ts';
import { presencesByStation } from '../../src/cover/riders.ts';
import type { Assignment, Rota, Scenario } from '../../src/domain/index.ts';
import { dayPatrol, rotaOf, small } from '../worked-examples/small.ts';

const SCENARIO: Scenario = small({
  period: { from: '2026-06-01', days: 3 },
  people: [
    {
      id: 'amy',
      name: 'Amy',
      roles: [{ organisation: 'POL', kind: 'pcso', base: 'S', fireMode: 'onDutyRelease' }],
      skills: [{ skill: 'BA' }],
    },
    {
      id: 'ben',
      name: 'Ben',
      roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'S' }],
      skills: [{ skill: 'BA' }],
    },
  ],
  places: [{ id: 'S', name: 'S', lat: 50, lon: -5 }],
  skills: [{ id: 'BA', name: 'BA', service: 'fire' }],
  duties: [dayPatrol('08:00', '16:00', { area: 'none' })],
  stations: [
    {
      id: 'S',
      name: 'S',
      organisation: 'FIRE',
      place: 'S',
      turnInMinutes: 5,
      changeTimes: ['07:00'],
      pumps: [{ id: 'P', crews: [{ state: 'STANDARD', seats: [{ kind: 'BA', count: 2, skills: ['BA'] }] }] }],
    },
  ],
  agreements: [
    {
      id: 'pilot',
      parties: ['POL', 'FIRE'],
      members: ['amy'],
      stations: ['S'],
      phases: [
        { name: 'settling in', through: '2026-06-01', counts: true, hours: { start: '10:00', end: '14:00' } },
        { name: 'full', from: '2026-06-02', counts: true },
      ],
      calls: { perWeek: 1.85, hours: 2 },
      costShares: { POL: 0.25, FIRE: 0.75 },
    },
  ],
});

const ready = (date: string): Assignment => ({
  person: 'ben',
  date,
  code: '12',
  spells: [
    {
      kind: 'on-call',
      start: `${date}T07:00+01:00`,
      end: `${date}T13:00+01:00`,
      station: 'S',
      workingMinutes: 0,
      paidMinutes: 0,
      status: 'committed',
    },
  ],
});
const base = rotaOf(SCENARIO, [
  ['amy', '2026-06-01', 'D'],
  ['amy', '2026-06-02', 'D'],
]);
const ROTA: Rota = {
  ...base,
  assignments: [
    ...base.assignments.map((each) => ({
      ...each,
      spells: each.spells.map((spell) => ({ ...spell, pager: true, station: 'S' })),
    })),
    ready('2026-06-01'),
    ready('2026-06-02'),
  ],
};
const HOUR = 60;

describe('an agreement', () => {
  const register = registerOf(SCENARIO);
  const [trial, full] = benefitsOf(register, presencesByStation(register, ROTA));

  it('counts its members only in the hours of the phase, and gains what they add to the others', () => {
    expect(trial).toMatchObject({ phase: 'settling in', present: 8 * HOUR, counted: 4 * HOUR });
    // Ben is there until 13:00: the pump goes from 10 to 13 h, and only because of Amy.
    expect(trial!.gained).toEqual([{ station: 'S', pump: 'P', minutes: 3 * HOUR }]);
    expect(full).toMatchObject({ phase: 'full', counted: 8 * HOUR });
    expect(full!.gained[0]!.minutes).toBe(5 * HOUR);
  });
  it('says what calls are expected to take of patrol, and what each partner bears', () => {
    // 1.85 calls of 2 h in 37 h are a tenth of the time.
    expect(full!.lostToCalls).toBeCloseTo(0.8 * HOUR, 9);
    expect(full!.partners).toEqual([
      { organisation: 'POL', share: 0.25, minutes: 2 * HOUR },
      { organisation: 'FIRE', share: 0.75, minutes: 6 * HOUR },
    ]);
  });
  it('in no rota is worth nothing, and nothing is divided by it', () => {
    const [none] = benefitsOf(register, new Map());
    expect(none).toMatchObject({ present: 0, counted: 0, lostToCalls: 0, gained: [{ minutes: 0 }] });
  });
});
