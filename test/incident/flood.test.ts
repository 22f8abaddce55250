/**
 * C9, a flood: a command unit and people of two services are at a shared post for three days, crews elsewhere are kept, and
 * whoever was there comes back rested.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { solveByLinear } from '../../solver/linear/solve.ts';
import { solve } from '../../solver/solve.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import type { Problem } from '../../solver/problem.ts';
import type { Answer } from '../../solver/outcome.ts';
import { compile } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import { coverReport } from '../../src/cover/report.ts';
import { presencesByStation, ridesAt } from '../../src/cover/riders.ts';
import { registerOf } from '../../src/cover/register.ts';
import type { Incident, Person, Rota, Scenario } from '../../src/domain/index.ts';
import { incidentFaults } from '../../src/incident/faults.ts';
import { type IncidentPlan, planIncident } from '../../src/incident/plan.ts';
import { incidentReport, type IncidentReport } from '../../src/incident/report.ts';
import { DUTIES, pcso, world } from '../compile/world.ts';
import { checkNaively } from '../naive/index.ts';

const FLOOD = ['2026-06-03', '2026-06-04', '2026-06-05'];

const firefighter = (id: string): Person => ({
  id,
  name: id,
  roles: [{ organisation: 'FIRE', kind: 'on-call', station: 'S', duties: [] }],
  skills: [{ skill: 'BA' }, ...(id === 'fay' ? [{ skill: 'unit' }] : [])],
});

const basis = world({ people: [pcso('amy', 'town', { skills: [{ skill: 'unit-driver' }] })] });
const scenario: Scenario = {
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
    ruleSets: [{ id: 'law', rules: [{ rule: 'daily-rest', params: { shortest: 11 * 60 } }] }],
  })),
  skills: [
    ...(basis.skills ?? []),
    { id: 'unit', name: 'Command unit', service: 'fire' },
    { id: 'unit-driver', name: 'Command unit driver', service: 'fire' },
  ],
  duties: [...DUTIES],
  vehicles: [
    { id: 'jicu', name: 'Command unit', base: 'Town', capacity: 1, skills: ['unit', 'unit-driver'] },
  ],
  availability: ['fay', 'gus', 'hal', 'ivy'].map((person) => ({
    person,
    state: person === 'fay' ? ('committed' as const) : ('offered' as const),
    when: {},
  })),
  demands: [
    { kind: 'staffing', id: 'early-town', duties: ['early'], beats: ['town'], when: {}, need: 1 },
    { kind: 'staffing', id: 'early-moor', duties: ['early'], beats: ['moor'], when: {}, need: 1 },
    {
      ...{ kind: 'commitment', id: 'show', name: 'Show', when: { dates: [FLOOD[1]!] } },
      ...{ start: '10:00', end: '14:00', need: 1, vehicle: 'jicu' },
    },
  ],
};

const incident: Incident = {
  ...{ format: 'muster-incident', version: 1, id: 'flood', name: 'Flood', organisation: 'POL' },
  ...{ from: FLOOD[0]!, through: FLOOD[2]! },
  turns: [{ family: 'day', start: '08:00', end: '20:00' }],
  posts: [{ id: 'command', name: 'Command post', need: 2, vehicle: 'jicu' }],
  people: ['amy', 'fay', 'cat'],
  keep: { demands: ['early-town'], stations: ['S'] },
};

const solved = (problem: Problem): Promise<Answer> =>
  solve(
    problem,
    { limit: { work: 60 }, seed: 1, threads: 1, check: 'never' },
    { now: () => 0, interrupted: () => false, observe: () => undefined },
  );

async function exactly(problem: Problem): Promise<Answer> {
  const found = await solveByLinear(problem, highsBackend());
  if (found.status !== 'answered') throw new Error(found.status);
  return found.answer;
}

describe('a flood of three days', () => {
  let before: Rota;
  let plan: IncidentPlan;
  let report: IncidentReport;
  const duties = (rota: Rota, date: string): [string, string][] =>
    rota.assignments
      .filter((each) => each.date === date)
      .flatMap(({ person, spells }) => spells.flatMap(({ duty }) => (duty ? [[person, duty] as const] : [])))
      .map(([person, duty]): [string, string] => [person, duty]);

  beforeAll(async () => {
    const compiled = compile(scenario);
    before = toRota(compiled, await solved(compiled.problem), { engine: 'test', limits: {} });
    expect(before.summary.hardBreaches).toBe(0);
    expect(incidentFaults(scenario, incident)).toEqual([]);
    const meta = { engine: 'test', limits: {} };
    plan = await planIncident(before, incident, { now: 0, solve: exactly, meta });
    expect(plan.proven).toBe(true);
    report = incidentReport(before, plan.rota, incident);
  });

  it('has the command unit crewed by one who drives it and one who works in it, each day', () => {
    expect(checkNaively(plan.rota)).toEqual([]);
    expect(report.turns.map(({ people, missing }) => [people.map(({ id }) => id).sort(), missing])).toEqual(
      FLOOD.map(() => [['amy', 'fay'], undefined]),
    );
  });

  it('does not count the firefighter at the station meanwhile, whatever was promised', () => {
    const register = registerOf(plan.rota.scenario);
    const noon = register.calendar.at(FLOOD[1]!, '12:00', 'start');
    const station = register.stations.get('S')!;
    const there = (presencesByStation(register, plan.rota).get('S') ?? []).filter(
      ({ time: [from, to] }) => from <= noon && noon < to,
    );
    const riding = there.filter(
      (presence) => 'rider' in ridesAt(register, station, presence, [noon, noon + 1]),
    );
    expect(riding.map(({ person }) => person.record.id)).not.toContain('fay');
    expect(riding.length).toBeGreaterThanOrEqual(2);
  });

  it('keeps the pump on the run and the town patrolled, by the others', () => {
    const [pump] = coverReport(plan.rota);
    expect(pump!.planned).toBe(1);
    expect(report.pumps).toEqual([{ station: 'S', pump: 'P', kept: true, before: 1, after: 1 }]);
    for (const date of FLOOD) expect(duties(plan.rota, date)).toContainEqual(['bob', 'E']);
  });

  it('stands down the show, which the command unit was for, and changes nobody for the moor', () => {
    const { problem } = compile(plan.rota.scenario);
    const asked = problem.demands.map(({ id }) => id);
    expect(asked.filter((id) => id.startsWith('show'))).toEqual([]);
    const moor = (date: string): string => `early-moor@${date}`;
    expect(FLOOD.filter((date) => asked.includes(moor(date)))).toEqual([]);
    expect(asked).toContain(moor('2026-06-02'));
    expect(plan.changed.filter(({ person }) => person === 'cat')).toEqual([]);
  });

  it('gives them a day without a duty before they are back', () => {
    const [, saturday, sunday] = ['2026-06-05', '2026-06-06', '2026-06-07'];
    expect(duties(plan.rota, saturday).map(([person]) => person)).not.toContain('amy');
    for (const { person, until, back } of report.people.filter(({ turns }) => turns > 0)) {
      expect([person, until]).toEqual([person, '2026-06-05T20:00+01:00']);
      expect(back === undefined || back.slice(0, 10) >= sunday).toBe(true);
    }
  });

  it('is not planned with a unit that something kept has', () => {
    const wrong = { ...incident, keep: { demands: ['show'] } };
    expect(incidentFaults(scenario, wrong)).toEqual([
      {
        where: 'posts[0].vehicle',
        found: '"jicu", which Show has at that time',
        expected: 'a vehicle that is free',
        maybe: 'do not keep "show" meanwhile, or name another vehicle',
      },
    ]);
  });

  it('finds somebody on call on the day of a turn', () => {
    const assignments = plan.rota.assignments.map((each) => {
      if (each.person !== 'fay' || each.date !== FLOOD[0]) return each;
      const { start: _start, end: _end, ...spell } = each.spells[0]!;
      const night = { start: `${FLOOD[0]}T20:00+01:00`, end: `${FLOOD[1]!}T07:00+01:00` };
      return {
        ...each,
        spells: [...each.spells, { ...spell, ...night, kind: 'on-call' as const, station: 'S' }],
      };
    });
    expect(checkNaively({ ...plan.rota, assignments })).not.toEqual([]);
  });
});
