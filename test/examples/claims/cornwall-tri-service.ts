import { expect } from 'vitest';
import { registerOf } from '../../../src/cover/register.ts';
import type { Person, Scenario } from '../../../src/domain/index.ts';
import { taskingLine, upTheLine } from '../../../src/hours/lines.ts';
import { establishmentOf } from '../../../src/rota/establishment.ts';
import { leadershipOf } from '../../../src/rota/leadership.ts';
import { fixedActivities } from '../../../src/rota/fixed-activities.ts';
import { openTrainingPlans, trainingPlan } from '../../../src/rota/training-plan.ts';
import { addDays, daysBetween } from '../../../src/time/dates.ts';
import { rotaOf } from '../../worked-examples/small.ts';
import { countsOnPatrol, demandsOf, one, personNamed, withRole, type Claims } from './asking.ts';

const officers = (scenario: Scenario): Person[] => withRole(scenario, 'tri-service');

/** Whether the standing pattern of an officer has a working day on a date. */
function isOn(scenario: Scenario, officer: Person, date: string): boolean {
  const standing = officer.roles[0]?.pattern;
  if (standing === undefined) throw new Error(`${officer.id} has no pattern`);
  const { cycle } = one(scenario.patterns, standing.id);
  const place = daysBetween(standing.anchor, date) % cycle.length;
  return cycle[(place + cycle.length) % cycle.length] === 'work';
}

export const cornwallTriService: Claims = {
  T1: (scenario) => {
    for (const { skills = [] } of officers(scenario)) {
      const services = new Set(skills.map(({ skill }) => one(scenario.skills, skill).service));
      for (const service of ['police', 'fire', 'medical'] as const) expect(services).toContain(service);
    }
    const at = (time: string): unknown => countsOnPatrol(scenario, 'HEL-T-02', 'helston', time, 'helston');
    expect(at('2026-06-12T12:00')).toBe('NO_SKILL');
    expect(at('2026-06-15T12:00')).toBe(true);
    expect(countsOnPatrol(scenario, 'TOR-T-02', 'torpoint', '2026-06-12T12:00', 'torpoint')).toBe('NO_SKILL');
  },
  T2: (scenario) => {
    const asked = (scenario.courses ?? []).map(({ id, days, after = [] }) => [id, days, after.length > 0]);
    expect(asked).toEqual([
      ['council', 2, false],
      ['police', 30, true],
      ['fire', 10, true],
      ['medical', 5, true],
    ]);
    const statesOf = (id: string, date: string): Record<string, string> =>
      Object.fromEntries(
        trainingPlan(scenario, personNamed(scenario, id), date).courses.map(({ course, state }) => [
          course,
          state,
        ]),
      );
    const { from } = scenario.period;
    const done = { council: 'done', police: 'done', fire: 'done', medical: 'done' };
    expect(statesOf('JUS-T-01', from)).toEqual({ ...done, fire: 'recognised', medical: 'recognised' });
    expect(statesOf('IVE-T-01', from)).toEqual({ ...done, police: 'recognised' });
    expect(statesOf('HAY-T-01', from)).toEqual(done);
    expect(openTrainingPlans(scenario, from)).toEqual([]);
    const newcomers = openTrainingPlans(scenario, '2026-05-18');
    expect(newcomers.map(({ person }) => person)).toEqual(['HEL-T-02', 'TOR-T-02']);
    for (const { person, deployableFrom } of newcomers) {
      expect(statesOf(person, '2026-05-18')).toMatchObject({ council: 'done', fire: 'running' });
      expect(deployableFrom).toBe('2026-05-23');
    }
    const police = officers(scenario).flatMap(({ training = [] }) =>
      training.filter(({ course }) => course === 'police'),
    );
    for (const block of police) expect(daysBetween(block.from, block.through)).toBe(6 * 7 - 3);
    const brought = officers(scenario).filter(({ recognised = [] }) => recognised.includes('police'));
    expect(police.length + brought.length).toBe(15);
  },
  T3: (scenario) => {
    const posts = officers(scenario).map(({ roles }) => roles[0]?.post);
    expect(posts).toHaveLength(15);
    expect(new Set(posts).size).toBe(13);
    const establishment = establishmentOf(scenario, scenario.period.from);
    expect(establishment.map(({ filled, holders }) => [filled, holders.length])).toEqual(
      establishment.map(({ holders }) => [1, holders.length]),
    );
    expect(establishment.flatMap(({ holders }) => holders)).toHaveLength(15);
    const shared = officers(scenario).filter(({ roles }) => roles[0]?.weeklyHours === 21);
    expect(shared.map(({ id }) => id)).toEqual(['HEL-T-01', 'HEL-T-02', 'TOR-T-01', 'TOR-T-02']);
  },
  T4: (scenario) => {
    const { leaders: found, unled } = leadershipOf(scenario, scenario.period.from);
    expect(found.map(({ organisation, people, most }) => [organisation, people, most])).toEqual(
      Array(3).fill(['CC', 4, 5]),
    );
    expect(unled).toEqual([]);
    const patches = demandsOf(scenario, 'skill-hours').map(({ beats = [] }) => beats);
    const leads = patches.map((beats) => new Set(beats.map((beat) => one(scenario.beats, beat).taskedBy)));
    expect(leads.map(({ size }) => size)).toEqual([1, 1, 1]);
    expect(new Set(leads.flatMap((all) => [...all])).size).toBe(3);
    const officer = officers(scenario).find(({ roles }) => roles[0]!.leader !== undefined);
    const { leader, organisation } = officer!.roles[0]!;
    const when = { organisation, date: scenario.period.from };
    expect(upTheLine(scenario, officer!.id, when)).toEqual([leader]);
    expect(taskingLine(scenario, officer!.roles[0]!.beat, when.date)).not.toContain(leader);
    const areas = officers(scenario)
      .filter(({ roles }) => roles[0]!.leader === leader)
      .map(({ roles }) => patches.findIndex((beats) => beats.includes(roles[0]!.beat ?? '')));
    expect(new Set(areas).size).toBeGreaterThan(1);
  },
  T6: (scenario) => {
    const register = registerOf(scenario);
    const day = scenario.period.from;
    const [first, second] = officers(scenario).map(({ id }) => id);
    const rota = rotaOf(scenario, [
      [first!, day, 'T'],
      [second!, day, 'TL'],
      ['HAY-01', day, 'E'],
    ]);
    const meetings = demandsOf(scenario, 'shift-meeting');
    expect(meetings.map(({ at, place, need }) => [at, place, need])).toEqual([
      ['start', undefined, undefined],
      ['end', undefined, undefined],
    ]);
    const told = fixedActivities(register, rota).filter(({ demand }) =>
      meetings.some(({ id }) => id === demand),
    );
    const clock = (minute: number): string => register.calendar.iso(minute).slice(11, 16);
    expect(told.map(({ from, to, people }) => [clock(from), clock(to), people])).toEqual([
      ['11:00', '11:15', [first, second]],
      ['18:45', '19:00', [first, second]],
    ]);
  },
  T7: (scenario) => {
    const dates = Array.from({ length: scenario.period.days }, (_, day) =>
      addDays(scenario.period.from, day),
    );
    const posts = new Set(officers(scenario).map(({ roles }) => roles[0]?.post));
    for (const post of posts) {
      const holders = officers(scenario).filter(({ roles }) => roles[0]?.post === post);
      const filled = dates.map((date) => holders.filter((officer) => isOn(scenario, officer, date)).length);
      expect(Math.max(...filled)).toBe(1);
      for (const [day, on] of filled.slice(0, -3).entries()) expect(on + (filled[day + 3] ?? 0)).toBe(1);
    }
    for (const patch of demandsOf(scenario, 'skill-hours')) {
      const there = officers(scenario).filter(({ roles }) => patch.beats?.includes(roles[0]?.beat ?? ''));
      for (const date of dates) expect(there.some((officer) => isOn(scenario, officer, date))).toBe(true);
    }
    const [early] = (scenario.duties ?? []).filter(({ roles }) => roles.includes('tri-service'));
    expect(early).toMatchObject({ start: '07:00', end: '19:00' });
  },
  T8: (scenario) => {
    const [visits] = demandsOf(scenario, 'visits-due');
    const total = visits?.due.reduce((sum, due) => sum + due.visits, 0) ?? 0;
    expect(Math.abs(total - (486 / 365) * scenario.period.days)).toBeLessThanOrEqual(1);
  },
  T9: (scenario) => {
    const both = officers(scenario).filter(({ roles }) => roles.some(({ kind }) => kind === 'on-call'));
    expect(both.length).toBeGreaterThan(3);
    expect(both.length).toBeLessThan(15);
    for (const { id, roles } of both) {
      expect(roles[0]?.fireMode).toBe('both');
      expect(scenario.availability?.some((line) => line.person === id && line.state === 'offered')).toBe(
        true,
      );
    }
    const rules = one(scenario.organisations, 'CC').ruleSets?.flatMap((set) => set.rules) ?? [];
    expect(rules).toContainEqual(
      expect.objectContaining({ rule: 'average-hours', params: { weekly: 48 * 60, weeks: 17 } }),
    );
  },
  T10: (scenario) => {
    const cover = demandsOf(scenario, 'skill-hours');
    expect(cover).toHaveLength(3);
    for (const patch of cover) expect(patch).toMatchObject({ skill: 'responder', hoursPerDay: 12 });
    expect(cover.flatMap(({ beats = [] }) => beats).sort()).toEqual(
      scenario.beats?.map(({ id }) => id).sort(),
    );
  },
  T11: (scenario) => {
    const at = (place: string, station: string): unknown =>
      countsOnPatrol(scenario, 'HAY-T-01', station, '2026-06-10T12:00', place);
    expect(at('hayle', 'hayle')).toBe(true);
    expect(at('hayle-tolvaddon-road', 'hayle')).toBe('OUT_OF_REACH');
    expect(at('st-ives', 'st-ives')).toBe(true);
    expect(at('st-ives', 'hayle')).toBe('OUT_OF_REACH');
    expect(countsOnPatrol(scenario, 'FOW-T-01', 'polruan', '2026-06-10T12:00', 'fowey')).toBe('OUT_OF_REACH');
    expect(personNamed(scenario, 'HAY-T-01').roles[0]?.station).toBe('hayle');
  },
  T19: (scenario) => {
    const [visits] = demandsOf(scenario, 'visits-due');
    expect(new Set(visits?.due.map(({ referredBy }) => referredBy))).toEqual(
      new Set(['DCP', 'CFRS', 'SWAST']),
    );
  },
};
