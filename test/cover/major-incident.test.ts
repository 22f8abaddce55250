/**
 * C9, a flood: a command unit and people of two services are at a shared post for three days, crews elsewhere are kept, and
 * whoever was there comes back rested.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { solve } from '../../solver/solve.ts';
import { compile } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import { coverReport } from '../../src/cover/report.ts';
import { presencesByStation, ridesAt } from '../../src/cover/riders.ts';
import { registerOf } from '../../src/cover/register.ts';
import type { DayRecord, Person, Rota } from '../../src/domain/index.ts';
import { DUTIES, pcso, world } from '../compile/world.ts';

const HOUR = 60;
const FLOOD = ['2026-06-03', '2026-06-04', '2026-06-05'];
const NAMED = ['amy', 'fay'];

const firefighter = (id: string): Person => ({
  id,
  name: id,
  roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'S', duties: ['F'] }],
  skills: [{ skill: 'BA' }, ...(id === 'fay' ? [{ skill: 'unit' }] : [])],
});

const basis = world({ people: [pcso('amy', 'town', { skills: [{ skill: 'unit-driver' }] })] });
const scenario = {
  ...basis,
  period: { from: '2026-06-01', days: 7 },
  people: [
    ...basis.people,
    pcso('bob', 'town'),
    pcso('cat', 'moor'),
    ...['fay', 'gus', 'hal', 'ivy'].map(firefighter),
  ],
  organisations: basis.organisations.map((each) => ({
    ...each,
    ruleSets: [{ id: 'law', rules: [{ rule: 'daily-rest', params: { shortest: 11 * HOUR } }] }],
  })),
  skills: [
    ...(basis.skills ?? []),
    { id: 'unit', name: 'Command unit', service: 'fire' as const },
    { id: 'unit-driver', name: 'Command unit driver', service: 'fire' as const },
  ],
  activities: [...(basis.activities ?? []), { id: 'flood', name: 'Flood post' }],
  duties: [
    ...DUTIES,
    {
      ...{ id: 'F', name: 'Flood post', organisation: 'POL', activity: 'flood', family: 'day' as const },
      ...{
        roles: ['pcso' as const, 'on-call' as const],
        start: '08:00',
        end: '20:00',
      },
    },
  ],
  vehicles: [
    { id: 'jicu', name: 'Command unit', base: 'Town', capacity: 1, skills: ['unit', 'unit-driver'] },
  ],
  availability: ['fay', 'gus', 'hal', 'ivy'].map((person) => ({
    person,
    state: 'offered' as const,
    when: {},
  })),
  locked: NAMED.flatMap((person) => FLOOD.map((date): DayRecord => ({ person, date, duty: 'F' }))),
  demands: [
    {
      ...{ kind: 'commitment' as const, id: 'flood', name: 'Flood', when: { dates: FLOOD } },
      ...{ start: '09:00', end: '19:00', need: 2, people: NAMED, vehicle: 'jicu' },
    },
    { kind: 'staffing' as const, id: 'kept', duties: ['early'], beats: ['town'], when: {}, need: 1 },
    {
      ...{ kind: 'staffing' as const, id: 'post-ends', duties: ['F'], need: 0, most: 0 },
      when: { dates: ['2026-06-01', '2026-06-02', '2026-06-06', '2026-06-07'] },
    },
  ],
};

describe('a flood of three days', () => {
  let rota: Rota;
  let penalties: Record<string, number>;

  beforeAll(async () => {
    const compiled = compile(scenario);
    const settings = { limit: { work: 60 }, seed: 1, threads: 1, check: 'never' } as const;
    const answer = await solve(compiled.problem, settings, {
      now: () => 0,
      interrupted: () => false,
      observe: () => undefined,
    });
    expect(answer.summary.hardBreaches).toBe(0);
    penalties = Object.fromEntries(answer.summary.tiers.map(({ name, penalty }) => [name, penalty]));
    rota = toRota(compiled, answer, { engine: 'test', limits: {} });
  });

  it('has the unit crewed by the two who are named, on each day', () => {
    expect(penalties['commitments']).toBe(0);
    for (const person of NAMED) {
      const days = rota.assignments.filter(
        (each) => each.person === person && each.spells.some(({ duty }) => duty === 'F'),
      );
      expect(days.map(({ date }) => date)).toEqual(FLOOD);
    }
  });

  it('does not count the firefighter at the station meanwhile', () => {
    const register = registerOf(scenario);
    const noon = register.calendar.at(FLOOD[1]!, '12:00', 'start');
    const station = register.stations.get('S')!;
    const there = (presencesByStation(register, rota).get('S') ?? []).filter(
      ({ time: [from, to] }) => from <= noon && noon < to,
    );
    const riding = there.filter(
      (presence) => 'rider' in ridesAt(register, station, presence, [noon, noon + 1]),
    );
    expect(riding.map(({ person }) => person.record.id)).not.toContain('fay');
    expect(riding.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps the pump on the run, and the town patrolled, by the others', () => {
    const [pump] = coverReport(rota);
    expect(pump!.planned).toBe(1);
    const early = rota.assignments.filter(({ spells }) => spells.some(({ duty }) => duty === 'E'));
    for (const date of FLOOD) expect(early.map((each) => each.date)).toContain(date);
  });

  it('gives them eleven hours before whatever comes next', () => {
    for (const person of NAMED) {
      const times = rota.assignments
        .filter((each) => each.person === person)
        .flatMap(({ spells }) => spells.filter(({ kind }) => kind === 'duty'))
        .map(({ start, end }) => [Date.parse(start), Date.parse(end)] as const)
        .sort(([a], [b]) => a - b);
      for (const [index, [start]] of times.entries()) {
        const before = times[index - 1]?.[1] ?? -Infinity;
        expect((start - before) / 60_000).toBeGreaterThanOrEqual(11 * HOUR);
      }
    }
  });
});
