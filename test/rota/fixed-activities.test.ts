/** Who is at what at a fixed time, worked by hand; of cordons no plan leaves fewer turns empty. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { compile } from '../../src/compile/compile.ts';
import { registerOf } from '../../src/cover/register.ts';
import { dayList, personDays } from '../../src/cli/render/days.ts';
import type { DemandRecord, Duty, Person, Rota, Scenario } from '../../src/domain/index.ts';
import { fixedActivities } from '../../src/rota/fixed-activities.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { addDays } from '../naive/clock.ts';
import { rotaOf, small } from '../worked-examples/small.ts';

const officer = (id: string): Person => ({ id, name: id, roles: [{ organisation: 'POL', kind: 'pcso' }] });
const duty = (id: string, start: string, end: string): Duty => ({
  ...{ id, name: id, organisation: 'POL', roles: ['pcso'], activity: 'patrol', family: 'day', area: 'none' },
  ...{ start, end },
});

const cordon: DemandRecord = {
  ...{ kind: 'cordon', id: 'scene', name: 'Cordon at Mill Lane', need: 1 },
  ...{ from: '2026-06-01T08:00', through: '2026-06-01T16:00' },
};
const briefing: DemandRecord = {
  ...{ kind: 'shift-meeting', id: 'briefing', name: 'Briefing', duties: ['day'], at: 'start' },
};
const court: DemandRecord = {
  ...{ kind: 'commitment', id: 'court', name: 'Court', when: {}, start: '10:00', end: '12:00' },
  ...{ need: 1, people: ['ben'] },
};
const talk: DemandRecord = {
  ...{ kind: 'commitment', id: 'talk', name: 'School talk', when: {}, start: '12:00', end: '13:00', need: 2 },
};

const asking = (...demands: DemandRecord[]): Scenario =>
  small({
    period: { from: '2026-06-01', days: 1 },
    people: ['ann', 'ben', 'cat'].map(officer),
    duties: [duty('D', '07:00', '19:00'), duty('E', '07:00', '15:00'), duty('M', '09:00', '17:00')],
    demands,
  });
const worked = (demands: DemandRecord[], duties: Readonly<Record<string, string>>): Rota =>
  rotaOf(
    asking(...demands),
    Object.entries(duties).map(([person, code]) => [person, '2026-06-01', code] as const),
  );
const told = (rota: Rota): unknown[] => {
  const register = registerOf(rota.scenario);
  const clock = (minute: number): string => register.calendar.iso(minute).slice(11, 16);
  return fixedActivities(register, rota).map(({ demand, from, to, takes, people }) => [
    ...[demand, clock(from), clock(to), takes],
    people,
  ]);
};

describe('the activities of a day', () => {
  it('a commitment is for those who are named, or of all who can go for so many', () => {
    expect(told(worked([court, talk], { ann: 'D', ben: 'E', cat: 'M' }))).toEqual([
      ['court', '10:00', '12:00', 1, ['ben']],
      ['talk', '12:00', '13:00', 2, ['ann', 'ben', 'cat']],
    ]);
    expect(told(worked([court, talk], { ann: 'D' }))).toEqual([['talk', '12:00', '13:00', 1, ['ann']]]);
  });
  it('a cordon is told turn by turn: who could hold either goes where nobody else can', () => {
    expect(told(worked([cordon], { ann: 'D', ben: 'E' }))).toEqual([
      ['scene', '08:00', '12:00', 1, ['ben']],
      ['scene', '12:00', '16:00', 1, ['ann']],
    ]);
    expect(told(worked([cordon], { ann: 'E', ben: 'D' }))).toEqual([
      ['scene', '08:00', '12:00', 1, ['ann']],
      ['scene', '12:00', '16:00', 1, ['ben']],
    ]);
    expect(told(worked([cordon], { ann: 'D' }))).toEqual([['scene', '08:00', '12:00', 1, ['ann']]]);
  });
  it('a meeting is for everybody on the duties, once all have begun', () => {
    expect(told(worked([briefing], { ann: 'D', cat: 'M' }))).toEqual([
      ['briefing', '09:00', '09:15', 2, ['ann', 'cat']],
    ]);
  });
});

describe('a person’s days and the list of a day', () => {
  const rota = worked([talk, briefing, court], { ann: 'D', ben: 'E', cat: 'M' });
  const calendar = createCalendar(rota.scenario);
  it('tell them with the duty, by time', () => {
    expect(personDays(rota, calendar, 'ben')).toContain(
      'E 07:00–15:00 (8 h); 09:00–09:15 Briefing; 10:00–12:00 Court; 12:00–13:00 School talk (2 of 3 who can)',
    );
    const list = dayList(rota, calendar, rota.assignments).split('\n');
    expect(list.find((line) => line.includes('cat'))).toMatch(
      /M 09:00–17:00 \(8 h\); 09:00–09:15 Briefing; 12:00–13:00 School talk \(2 of 3 who can\)$/,
    );
  });
});

it('leaves as few turns of a cordon empty as the demand lacks, and takes each of so many people', () => {
  let held = 0;
  let empty = 0;
  const cases = scenario({ people: 7, days: 6 })
    .map((drawn): Scenario => {
      const from = addDays(drawn.period.from, 1);
      const scene: DemandRecord = {
        ...{ kind: 'cordon', id: 'scene', name: 'Scene', need: 2, place: 'Brae', reliefHours: 3 },
        ...{ from: `${from}T10:00`, through: `${from}T18:00` },
      };
      return { ...drawn, demands: [scene] };
    })
    .chain((drawn) => {
      const compiled = compile(drawn);
      return drawnRota(compiled).map(({ rota }) => ({ compiled, rota }));
    });
  fc.assert(
    fc.property(cases, ({ compiled, rota }) => {
      const activities = fixedActivities(compiled.index.register, rota);
      const places = activities.reduce((sum, { people }) => sum + people.length, 0);
      const missing = shortfallsOf(compiled.problem, optionRows(compiled, rota))
        .filter(({ demand }) => demand === 'scene')
        .reduce((sum, shortfall) => sum + shortfall.missing, 0);
      expect(places).toBe(6 - missing);
      for (const { people } of activities) expect(people.length).toBeLessThanOrEqual(2);
      held += places;
      empty += missing;
    }),
    { numRuns: runs(40, 400) },
  );
  expect(held).toBeGreaterThan(0);
  expect(empty).toBeGreaterThan(0);
});
