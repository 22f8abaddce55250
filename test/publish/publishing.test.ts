/** The village’s rota is published, lives on and is published again. */
import { describe, expect, it } from 'vitest';
import { solve } from '../../solver/solve.ts';
import { compile } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import type { NumberedPublication, NumberedReply, Reply, Rota, Scenario } from '../../src/domain/index.ts';
import { livesOf } from '../../src/publish/history.ts';
import { overridesIn, rotaOverridden } from '../../src/publish/overridden.ts';
import { statedPublications } from '../../src/publish/published-days.ts';
import { type Publishing, publicationOf, type PublishingOutcome } from '../../src/publish/publishing.ts';
import { scenarioAfter } from '../../src/publish/scenario-after.ts';
import { rotaStatesOf } from '../../src/publish/rota-states.ts';
import { asItStands } from '../../src/replies/as-it-stands.ts';
import { compareRotas } from '../../src/rota/compare.ts';
import { contentHash } from '../../src/store/content-hash.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { checkNaively } from '../naive/index.ts';
import { MAY, MONDAY, village, villageRota } from '../replies/village.ts';
import { rotaOf } from '../worked-examples/small.ts';

const [TUESDAY, WEDNESDAY] = ['2031-06-03', '2031-06-04'] as const;
const LAST = '2031-06-15';

/** What is said of a rota and published of it, one after another. */
class Life {
  readonly replies: NumberedReply[] = [];
  readonly lines: NumberedPublication[] = [];
  readonly made: Rota;

  constructor(made: Rota = villageRota()) {
    this.made = made;
  }

  rota(instant = MAY): Rota {
    const allowed = rotaOverridden(this.made, overridesIn(this.lines));
    return asItStands(allowed, this.replies, createCalendar(allowed.scenario).minuteOf(instant));
  }

  say(line: Reply): void {
    this.replies.push({ number: this.replies.length + 1, line });
  }

  /** A planner decides what days are to be. */
  move(recorded: string, ...days: [person: string, date: string, duty: string][]): void {
    const records = days.map(([person, date, duty]) => ({ person, date, duty }));
    this.say({ kind: 'moved', days: records, by: 'sgt', recorded });
  }

  /** Publishes, and keeps what was published; or the issues in words. */
  publish(publishing: Partial<Publishing> = {}, instant = MAY): PublishingOutcome | string[] {
    const asked = { by: 'Rota office', ...publishing };
    const world = { instant, content: contentHash(this.made), secondReading: checkNaively };
    const outcome = publicationOf(this.rota(instant), this.lines, asked, world);
    if ('issues' in outcome)
      return outcome.issues.map(({ where, found, expected }) => `${where}: ${found}; ${expected}`);
    if (outcome.status === 'published')
      this.lines.push({ number: this.lines.length + 1, line: outcome.line });
    return outcome;
  }

  after(instant = MAY, stated: Scenario = this.made.scenario): Scenario {
    return scenarioAfter(stated, this.lines, instant);
  }
}

describe('publishing', () => {
  it('tells everybody their first rota, days off too', () => {
    const life = new Life();
    expect(life.publish()).toMatchObject({
      status: 'published',
      line: {
        ...{ from: MONDAY, through: LAST, people: ['val', 'vic', 'pat', 'pip'], changes: [] },
        ...{ by: 'Rota office', recorded: '2031-05-20T09:00:00.000Z', told: '2031-05-20T09:00:00.000Z' },
        days: [
          { person: 'val', date: '2031-06-02', duty: 'D', proposed: true },
          { person: 'vic', date: '2031-06-09', duty: 'D', proposed: true },
          { person: 'pat', date: TUESDAY, duty: 'P' },
        ],
      },
      first: { length: 56 },
    });
    expect(life.publish()).toEqual({ status: 'unchanged', days: { from: MONDAY, through: LAST } });
  });

  it('again, once a day was moved, tells exactly that day: with notice, what is owed, and who was told when', () => {
    const life = new Life();
    life.publish();
    const friday = '2031-05-30T14:00:00Z';
    life.move(friday, ['pip', TUESDAY, 'P']);
    const outcome = life.publish({ told: '2031-05-30T15:00+01:00' }, '2031-05-30T16:00:00Z');
    expect(outcome).toMatchObject({ status: 'published', first: [] });
    const { changes, told } = life.lines[1]!.line;
    expect(told).toBe('2031-05-30T14:00:00.000Z');
    expect(changes).toEqual([
      {
        was: { person: 'pip', date: TUESDAY, duty: 'off' },
        is: { person: 'pip', date: TUESDAY, duty: 'P' },
        due: {
          ...{ kind: 'rest day worked', notice: 4, needs: 'agreement or exigency' },
          ...{ owed: 'overtime and time off', minutes: 480, open: false },
        },
      },
    ]);
    expect(statedPublications(life.lines).map(({ state }) => state)).toEqual(['archived', 'published']);
    const [day, ...others] = livesOf(life.made, life.replies, life.lines);
    expect(others).toEqual([]);
    expect(day).toMatchObject({
      person: 'pip',
      date: TUESDAY,
      made: { duty: 'off' },
      lines: [{ number: 1 }],
    });
    expect(day?.published.map(({ number, was, is, told: at }) => [number, was?.duty, is.duty, at])).toEqual([
      [1, undefined, 'off', '2031-05-20T09:00:00.000Z'],
      [2, 'off', 'P', '2031-05-30T14:00:00.000Z'],
    ]);
  });

  it('counts the notice of whoever was told apart from when they were told', () => {
    const life = new Life();
    life.publish();
    life.move('2031-05-30T09:00:00Z', ['pat', TUESDAY, 'off'], ['pip', TUESDAY, 'P']);
    const told = { told: '2031-05-30T09:00:00Z' };
    const apart = [{ person: 'pip', told: '2031-05-31T18:00+01:00' }];
    life.publish({ ...told, toldApart: apart }, '2031-05-31T18:00:00Z');
    expect(
      life.lines[1]!.line.changes.map(({ is, told: at, due }) => [is.person, at, due?.notice, due?.owed]),
    ).toEqual([
      ['pat', undefined, 4, 'nothing'],
      ['pip', '2031-05-31T17:00:00.000Z', 3, 'overtime and time off'],
    ]);
    const [, pip] = livesOf(life.made, life.replies, life.lines);
    expect(pip?.published.at(-1)).toMatchObject({ number: 2, told: '2031-05-31T17:00:00.000Z' });
  });

  it('tells nobody apart who is not there, whose days do not change, twice or in future', () => {
    const life = new Life();
    life.publish();
    life.move('2031-05-30T09:00:00Z', ['pip', TUESDAY, 'P']);
    const [at, later] = ['2031-05-30T10:00:00Z', '2031-05-30T12:00:00Z'];
    const publish = (...toldApart: { person: string; told: string }[]) => life.publish({ toldApart }, at);
    expect(
      publish({ person: 'zoe', told: at }, { person: 'pip', told: later }, { person: 'pip', told: at }),
    ).toEqual([
      'told-apart: zoe; the id of somebody of the rota',
      `told-apart: ${later}; a time that is over at ${at}`,
      'told-apart: pip twice; each of them once',
    ]);
    expect(publish({ person: 'val', told: at })).toEqual([
      'told-apart: val, of whose days none is changed; somebody of whose published days one is',
    ]);
    expect(life.lines).toHaveLength(1);
  });

  it('makes a rota published, and archives it once another is published in its place', () => {
    const life = new Life();
    const content = contentHash(life.made);
    const stateOf = () => rotaStatesOf(life.lines)(content);
    expect(stateOf()).toBe('draft');
    life.publish();
    expect(stateOf()).toBe('published');
    const other = { ...life.made, engine: 'another' };
    const world = { instant: MAY, content: contentHash(other), secondReading: checkNaively };
    const through = '2031-06-08';
    const part = publicationOf(
      { ...other, assignments: other.assignments.filter(({ person }) => person !== 'pat') },
      life.lines,
      { by: 'sgt', through },
      world,
    );
    if ('issues' in part || part.status !== 'published') throw new Error(JSON.stringify(part));
    life.lines.push({ number: 2, line: part.line });
    expect([stateOf(), rotaStatesOf(life.lines)(world.content)]).toEqual(['published', 'published']);
    const rest = publicationOf({ ...other, assignments: [] }, life.lines, { by: 'sgt' }, world);
    if ('issues' in rest || rest.status !== 'published') throw new Error(JSON.stringify(rest));
    life.lines.push({ number: 3, line: rest.line });
    expect([stateOf(), rotaStatesOf(life.lines)(world.content)]).toEqual(['archived', 'published']);
  });

  it('owes nothing for what a volunteer took or gave back', () => {
    const life = new Life();
    life.publish();
    const said = { by: 'val', recorded: MAY };
    const spells = villageRota().assignments[0]!.spells.map(({ start, end }) => ({ start, end }));
    life.say({ kind: 'declined', person: 'val', date: MONDAY, spells, ...said });
    life.say({ kind: 'accepted', day: { person: 'vic', date: MONDAY, duty: 'D' }, ...said });
    life.publish();
    expect(life.lines[1]!.line.changes).toEqual([
      {
        was: { person: 'val', date: MONDAY, duty: 'D', proposed: true },
        is: { person: 'val', date: MONDAY, duty: 'off' },
      },
      { was: { person: 'vic', date: MONDAY, duty: 'off' }, is: { person: 'vic', date: MONDAY, duty: 'D' } },
    ]);
  });

  it('leaves later days as they are, and what is over as it was', () => {
    const life = new Life();
    life.publish({ through: '2031-06-08' });
    expect(life.lines[0]!.line).toMatchObject({ from: MONDAY, through: '2031-06-08' });
    life.move(MAY, ['pat', TUESDAY, 'off'], ['pip', WEDNESDAY, 'P']);
    // Wednesday has begun: days before it are over, and nobody is told of them any more.
    life.publish({}, '2031-06-04T06:00:00Z');
    const { from, through, changes } = life.lines[1]!.line;
    expect([from, through, changes.map(({ is }) => is.person)]).toEqual([WEDNESDAY, LAST, ['pip']]);
    expect(statedPublications(life.lines).map(({ state }) => state)).toEqual(['published', 'published']);
    expect(life.publish({}, '2031-07-01T06:00:00Z')).toEqual([
      `rota: ${MONDAY} to ${LAST}; days that are not over`,
    ]);
  });

  it('tells all that is wrong with how it is asked', () => {
    const aside = { statements: ['rest', 'daily-rest'], reason: ' ' };
    const asked = { by: ' ', through: '2031-07-01', told: '2031-05-21T09:00:00Z', aside };
    expect(new Life().publish(asked)).toEqual([
      'by: nothing; who publishes',
      `through: 2031-07-01; ${MONDAY} to ${LAST}`,
      `told: 2031-05-21T09:00:00Z; a time that is over at ${MAY}`,
      'reason: nothing; why',
      'authority: nothing; who decided it: a name or a rank',
      'override: rest; a statement of one of the organisations',
      'override: daily-rest; a statement that is overridable: law or policy allow no other',
    ]);
  });
});

describe('what binds and is broken', () => {
  const rest = { rule: 'daily-rest', id: 'rest', params: { shortest: 1000 }, overridable: true };
  const longest = { rule: 'longest-shift', params: { longest: 400 } };
  const tired = (rules: readonly object[] = [rest], more: Partial<Scenario> = {}): Rota =>
    rotaOf({ ...village({ ruleSets: [{ id: 'law', rules: rules as [] }] }), ...more }, [
      ['pat', TUESDAY, 'P'],
      ['pat', WEDNESDAY, 'P'],
    ]);
  const aside = { statements: ['rest'], reason: 'Flood.', authority: 'Chief inspector' };

  it('blocks, all of it, in both readings, with what may be set aside', () => {
    const outcome = new Life(tired([rest, longest])).publish();
    expect(outcome).toMatchObject({ status: 'blocked', overridable: ['rest'] });
    const { obstacles } = outcome as Extract<PublishingOutcome, { status: 'blocked' }>;
    expect(obstacles.map(({ by }) => by)).toEqual([
      ...['rule', 'rule', 'rule', 'second reading', 'second reading', 'second reading'],
    ]);
    expect(obstacles[0]?.sentence).toContain('rests 40 min too little');
  });
  it('is set aside with a reason and an authority, for whom and when it is broken; later publications go on from there', () => {
    const life = new Life(tired());
    expect(life.publish({ aside })).toMatchObject({ status: 'published' });
    const place = {
      organisation: 'POL',
      statement: 'rest',
      person: 'pat',
      from: WEDNESDAY,
      through: WEDNESDAY,
    };
    const set = { ...place, reason: 'Flood.', authority: 'Chief inspector', recorded: '2031-05-20' };
    expect(life.lines[0]!.line.overrides).toEqual([set]);
    expect(life.publish()).toMatchObject({ status: 'unchanged' });
    life.move(MAY, ['pip', TUESDAY, 'P']);
    expect(life.publish()).toMatchObject({ status: 'published', line: { overrides: [] } });
    expect(life.after().overrides).toEqual([set]);
    const july = { ...life.made.scenario, period: { from: '2031-07-01', days: 14 } };
    expect(life.after(MAY, july)).toBe(july);
  });
  it('of what may not be set aside, or is not broken, stays blocked or is refused', () => {
    const life = new Life(tired([rest, longest]));
    expect(life.publish({ aside })).toMatchObject({ status: 'blocked', overridable: [] });
    expect(new Life(villageRota(tired().scenario)).publish({ aside })).toEqual([
      'override: rest; a statement that is broken on the days to be published',
    ]);
    expect(life.lines).toEqual([]);
  });
  it('after the days to be published does not block them, in a window that reaches into them it does', () => {
    expect(new Life(tired()).publish({ through: TUESDAY })).toMatchObject({ status: 'published' });
    const week = { rule: 'hours', strength: 'hard', params: { windows: 'weeks', most: 900 } };
    expect(new Life(tired([week])).publish({ through: MONDAY })).toMatchObject({ status: 'blocked' });
  });
  it('blocks where it is a demand, or a day that is not what its duty says', () => {
    const demands: Scenario['demands'] = [
      { kind: 'staffing', id: 'desk', duties: ['P'], when: { dates: [MONDAY] }, need: 1, strength: 'hard' },
    ];
    expect(new Life(tired([], { demands })).publish()).toMatchObject({
      status: 'blocked',
      obstacles: [{ by: 'demand' }],
    });
    const made = tired([]);
    const [first, ...others] = made.assignments;
    const spells = first!.spells.map((spell) => ({ ...spell, workingMinutes: 1 }));
    const wrong = { ...made, assignments: [{ ...first!, spells }, ...others] };
    expect(new Life(wrong).publish()).toMatchObject({ status: 'blocked', obstacles: [{ by: 'rota' }] });
  });
});

describe('the next plan', () => {
  const within = (lockDays: number): Life => new Life(villageRota(village({ lockDays })));

  it('has what is published as its baseline, days off too, and nothing of days that are not', () => {
    const life = new Life();
    life.publish({ through: WEDNESDAY });
    const { baseline, wholeBaseline, locked } = life.after();
    expect([baseline?.length, wholeBaseline, locked]).toEqual([12, true, undefined]);
    expect(baseline).toContainEqual({ person: 'val', date: MONDAY, duty: 'D' });
    expect(baseline).toContainEqual({ person: 'pip', date: WEDNESDAY, duty: 'off' });
    const draft = new Life();
    expect(draft.after()).toBe(draft.made.scenario);
  });
  it('fixes what is near: not what waits for a yes, nor free time of those who are asked, nor somebody away', () => {
    const life = within(1);
    life.publish();
    expect(life.after('2031-06-02T06:00:00Z').locked).toEqual([
      { person: 'pat', date: MONDAY, duty: 'off' },
      { person: 'pat', date: TUESDAY, duty: 'P' },
      { person: 'pip', date: MONDAY, duty: 'off' },
      { person: 'pip', date: TUESDAY, duty: 'off' },
    ]);
    const leave: Scenario['leave'] = [{ person: 'pat', kind: 'sick', from: TUESDAY, through: TUESDAY }];
    const sick = life.after('2031-06-02T06:00:00Z', { ...life.made.scenario, leave });
    expect(sick.locked?.some(({ person, date }) => person === 'pat' && date === TUESDAY)).toBe(false);
  });
  it('keeps what its scenario fixes and keeps, and knows nothing of duties and beats that are gone', () => {
    const life = within(1);
    life.publish();
    const locked = [{ person: 'pat', date: TUESDAY, duty: 'off' }];
    const baseline = [{ person: 'pip', date: '2031-06-20', duty: 'P' }];
    const { period, duties = [] } = life.made.scenario;
    const next = life.after('2031-06-02T06:00:00Z', {
      ...life.made.scenario,
      ...{ locked, baseline, period: { ...period, days: 20 } },
      duties: duties.filter(({ id }) => id !== 'D'),
    });
    expect(next.locked?.filter(({ person, date }) => person === 'pat' && date === TUESDAY)).toEqual(locked);
    const own = (next.baseline ?? []).filter(({ person }) => person === 'pip');
    expect(own.filter(({ duty }) => duty === 'P')).toEqual(baseline);
    expect(own).toHaveLength(20);
    expect((next.baseline ?? []).some(({ duty }) => duty === 'D')).toBe(false);
  });
  it('meets a new need with as few departures as can be', async () => {
    const life = new Life();
    life.publish();
    const more: Scenario['demands'] = [
      { kind: 'staffing', id: 'fete', duties: ['P'], when: { dates: [TUESDAY, WEDNESDAY] }, need: 2 },
    ];
    const { demands = [] } = life.made.scenario;
    const scenario = life.after(MAY, { ...life.made.scenario, demands: [...demands, ...more] });
    // Hours agreed weigh more than what is published, so nobody has agreed on any here.
    const people = scenario.people.map((person) => ({
      ...person,
      roles: person.roles.map(({ weeklyHours: _, requiredHours: __, ...role }) => role),
    }));
    const compiled = compile({ ...scenario, people, demands: more });
    const settings = { limit: { work: 40 }, seed: 1, threads: 1, check: 'never' } as const;
    const world = { now: () => 0, interrupted: () => false, observe: () => undefined };
    const answer = await solve(compiled.problem, settings, world);
    const { changed } = compareRotas(life.made, toRota(compiled, answer, { engine: 'test', limits: {} }));
    expect(changed.map(({ person, date, is }) => [person, date, is.duty])).toEqual([
      ['pat', WEDNESDAY, 'P'],
      ['pip', TUESDAY, 'P'],
      ['pip', WEDNESDAY, 'P'],
    ]);
  });
});
