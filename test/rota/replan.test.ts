/** A sickness at 06:40, and other days on which somebody is not there. */
import { describe, expect, it } from 'vitest';
import { solveByLinear } from '../../solver/linear/solve.ts';
import type { Problem } from '../../solver/problem.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import type { Rota, Scenario } from '../../src/domain/index.ts';
import { type Replan, replanForRecords, replanOf } from '../../src/rota/replanning/replan.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { rotaOf } from '../worked-examples/small.ts';
import { MONDAY, village } from '../replies/village.ts';

const [TUESDAY, WEDNESDAY] = ['2031-06-03', '2031-06-04'] as const;

/** Somebody patrols by day, every day, and two PCSOs take turns. */
const scenario: Scenario = {
  ...village(),
  demands: [
    {
      ...{ kind: 'staffing', id: 'patrol', duties: ['P'], need: 1, roles: ['pcso'] },
      when: { weekdays: ['mon', 'tue', 'wed', 'thu', 'fri'] },
    },
    ...(village().demands ?? []),
  ],
};
const calendar = createCalendar(scenario);

const turns = (...more: (readonly [string, string, string])[]): Rota =>
  rotaOf(scenario, [['pat', MONDAY, 'P'], ['pip', TUESDAY, 'P'], ['pat', WEDNESDAY, 'P'], ...more]);

const backend = highsBackend();
const absent = (rota: Rota, person: string, from: string, to: string, now = from): Promise<Replan> => {
  const [start, end, at] = [from, to, now].map((iso) => calendar.minuteOf(iso)) as [number, number, number];
  return replanOf(
    rota,
    { person, between: [start, end] },
    { now: at, exactly: (problem) => solveByLinear(problem, backend) },
  );
};

const said = ({ alternatives }: Replan): string[] =>
  alternatives.map(
    ({ is, changes }) =>
      `${is.join(', ')}: ${changes.map(({ person, date, was, is: then }) => `${person} ${date} ${was.duty}→${then.duty}`).join('; ')}`,
  );

describe('a sickness at 06:40', () => {
  it('is mended by whoever is free, with what it needs and what is owed for it', async () => {
    const found = await absent(turns(), 'pip', `${TUESDAY}T06:40+01:00`, `${TUESDAY}T23:59+01:00`);
    expect(said(found)).toEqual(['nobody changes: ', `least change, best cover: pat ${TUESDAY} off→P`]);
    const [none, mended] = found.alternatives;
    expect(none!.verdict.loses).toEqual([expect.stringContaining('1 person more missing')]);
    expect(mended!.verdict).toMatchObject({ forbids: [], loses: [] });
    expect(mended!.fewest).toBe('proven');
    expect(mended!.departures).toEqual([
      expect.objectContaining({
        ...{ person: 'pat', kind: 'rest day worked', notice: 0 },
        ...{ needs: 'agreement or exigency', owed: 'overtime and time off', minutes: 480 },
      }),
    ]);
  });
  it('leaves alone what has begun, and who is locked', async () => {
    // The patrol has begun by noon, so nobody can still be put on it.
    const late = await absent(turns(), 'pip', `${TUESDAY}T12:00+01:00`, `${TUESDAY}T23:59+01:00`);
    expect(said(late)).toEqual(['nobody changes: ']);
    const locked = turns();
    const held = {
      ...locked,
      scenario: { ...scenario, locked: [{ person: 'pat', date: TUESDAY, duty: 'off' }] },
    };
    expect(said(await absent(held, 'pip', `${TUESDAY}T06:40+01:00`, `${TUESDAY}T23:59+01:00`))).toEqual([
      'nobody changes: ',
    ]);
  });
});

describe('somebody who is not there', () => {
  it('and has nothing planned is missed by nobody', async () => {
    const found = await absent(turns(), 'pip', `${WEDNESDAY}T00:00+01:00`, `${WEDNESDAY}T23:59+01:00`);
    expect([found.lost, said(found)]).toEqual([[], ['nobody changes: ']]);
  });
  it('is replaced by people who must be asked, who are named', async () => {
    const evening = turns(['val', MONDAY, 'D']);
    const found = await absent(evening, 'val', `${MONDAY}T12:00+01:00`, `${MONDAY}T23:59+01:00`);
    expect(said(found).at(-1)).toBe(`least change, best cover, no overtime: vic ${MONDAY} off→D`);
    expect(found.alternatives.at(-1)).toMatchObject({ toAsk: ['vic'], departures: [] });
  });
  it('is replaced in a chain where nobody who is free may do it', async () => {
    // Only Pat is trained for the guard that Pip has; so Pat leaves the patrol, and Pim patrols.
    const trained: Scenario = {
      ...scenario,
      skills: [{ id: 'guard', name: 'Guard', service: 'police' }],
      people: [
        ...scenario.people.map((person) =>
          person.id.startsWith('p') ? { ...person, skills: [{ skill: 'guard' }] } : person,
        ),
        { id: 'pim', name: 'Pim Pole', roles: [{ organisation: 'POL', kind: 'pcso', weeklyHours: 37 }] },
      ],
      duties: [
        ...(scenario.duties ?? []),
        { ...scenario.duties!.find(({ id }) => id === 'P')!, id: 'G', name: 'Guard', skills: ['guard'] },
      ],
      demands: [
        ...(scenario.demands ?? []),
        {
          ...{ kind: 'staffing', id: 'guard', duties: ['G'], need: 1, roles: ['pcso'] },
          when: { dates: [TUESDAY] },
        },
      ],
    };
    const rota = rotaOf(trained, [
      ['pip', TUESDAY, 'G'],
      ['pat', TUESDAY, 'P'],
    ]);
    const found = await absent(rota, 'pip', `${TUESDAY}T06:40+01:00`, `${TUESDAY}T23:59+01:00`);
    const best = found.alternatives.find(({ is }) => is.includes('best cover'))!;
    expect(best.changes.map(({ person, was, is }) => `${person} ${was.duty}→${is.duty}`)).toEqual([
      'pat P→G',
      'pim off→P',
    ]);
    expect(best.verdict.loses).toEqual([]);
    // Nobody alone can do both.
    expect(best.fewest).toBe('proven');
  });
});

describe('records that have changed', () => {
  const now = calendar.minuteOf(`${MONDAY}T06:40+01:00`);
  const exactly = { exactly: (problem: Problem) => solveByLinear(problem, backend) };
  const changed = (to: Partial<Scenario>, rota = turns()): Promise<Replan> =>
    replanForRecords(rota, { ...scenario, ...to }, { now, ...exactly });

  it('are leave: whoever goes gives the day up, and whoever is free does it', async () => {
    const leave = [{ person: 'pip', kind: 'annual' as const, from: TUESDAY, through: TUESDAY }];
    const found = await changed({ leave });
    expect(found.lost).toEqual([expect.objectContaining({ person: 'pip', date: TUESDAY })]);
    expect(said(found)).toEqual(['nobody changes: ', `least change, best cover: pat ${TUESDAY} off→P`]);
    const [none, mended] = found.alternatives;
    expect(none!.verdict.loses).toContainEqual(expect.stringContaining('1 person more missing'));
    expect(mended!.fewest).toBe('proven');
    // Nothing of the cover; their own hours are theirs.
    expect(mended!.verdict.loses.filter((each) => !each.startsWith('Pip Pryor'))).toEqual([]);
  });

  it('are an event: what it asks is lacking, until somebody comes', async () => {
    const fair = { kind: 'staffing' as const, id: 'fair', duties: ['P'], need: 1, roles: ['pcso' as const] };
    const demands = [...scenario.demands!, { ...fair, when: { dates: ['2031-06-07'] } }];
    const found = await changed({ demands });
    const [none, mended] = found.alternatives;
    expect(found.lost).toEqual([]);
    expect(none!.verdict.loses).toEqual([expect.stringContaining('Sat 7 Jun')]);
    expect(none!.verdict.tiers.filter(({ change }) => change > 0)).toHaveLength(1);
    expect(mended!.changes.map(({ date, is }) => [date, is.duty])).toEqual([['2031-06-07', 'P']]);
    expect(mended!.verdict.loses).toEqual([]);
  });

  it('are a skill that has lapsed: what needs it goes to somebody who has it', async () => {
    const guarded = (...trained: string[]): Scenario => ({
      ...scenario,
      skills: [{ id: 'guard', name: 'Guard', service: 'police' }],
      people: scenario.people.map((person) =>
        trained.includes(person.id) ? { ...person, skills: [{ skill: 'guard' }] } : person,
      ),
      duties: scenario.duties!.map((duty) => (duty.id === 'P' ? { ...duty, skills: ['guard'] } : duty)),
    });
    const rota = rotaOf(guarded('pat', 'pip'), [['pip', TUESDAY, 'P']]);
    const found = await replanForRecords(rota, guarded('pat'), { now, ...exactly });
    expect(found.lost.map(({ person, is }) => [person, is.duty])).toEqual([['pip', 'off']]);
    expect(said(found).at(-1)).toBe(`least change, best cover: pat ${TUESDAY} off→P`);
  });

  it('that are the same ask for nothing', async () => {
    const found = await changed({});
    expect([found.lost, said(found)]).toEqual([[], ['nobody changes: ']]);
  });

  it('of another period are no records of this rota', async () => {
    await expect(changed({ period: { ...scenario.period, days: 7 } })).rejects.toThrow('7 days');
  });
});
