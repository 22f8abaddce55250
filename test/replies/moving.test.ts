/** A planner changes a rota that lives: each change is weighed before it is kept, told afterwards, and can be taken back. */
import { describe, expect, it } from 'vitest';
import type { NumberedReply, Reply } from '../../src/domain/index.ts';
import { asItStands } from '../../src/replies/as-it-stands.ts';
import { historyOf } from '../../src/replies/history.ts';
import { moveOf, type Moving } from '../../src/replies/moving.ts';
import { scenarioWith } from '../../src/replies/scenario-with.ts';
import { standingReplies } from '../../src/replies/standing-replies.ts';
import { undoingOf } from '../../src/replies/undoing.ts';
import { weigh } from '../../src/replies/weigh.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { MAY, village, villageRota } from './village.ts';

const [MONDAY, TUESDAY, WEDNESDAY] = ['2031-06-02', '2031-06-03', '2031-06-04'] as const;
const MADE = villageRota();
const NOW = createCalendar(MADE.scenario).minuteOf(MAY);

/** What planners and people say one after another of the village’s rota. */
class Life {
  readonly lines: NumberedReply[] = [];

  get rota() {
    return asItStands(MADE, this.lines, NOW);
  }

  get days(): string[] {
    return this.rota.assignments.map(
      ({ person, date, spells }) =>
        `${person} ${date} ${spells.map(({ duty, status }) => `${duty} ${status}`).join(' ')}`,
    );
  }

  move(moving: Omit<Moving, 'by'>, instant = MAY): string[] {
    return this.#keep(moveOf(this.rota, { by: 'sgt', ...moving }, instant));
  }

  undo(of: number): string[] {
    return this.#keep(undoingOf(this.lines, { of, by: 'sgt' }, MAY));
  }

  #keep(
    said: { readonly line: Reply } | { readonly issues: readonly { where: string; found: string }[] },
  ): string[] {
    if ('issues' in said) return said.issues.map(({ where, found }) => `${where}: ${found}`);
    this.lines.push({ number: this.lines.length + 1, line: said.line });
    return [];
  }
}

describe('a move', () => {
  it('gives a duty to somebody else, to another day, or turns it into another', () => {
    const life = new Life();
    expect(life.move({ person: 'pat', date: TUESDAY, to: 'pip' })).toEqual([]);
    expect(life.days).toContain(`pip ${TUESDAY} P assigned`);
    expect(life.days.some((day) => day.startsWith('pat'))).toBe(false);
    expect(life.move({ person: 'pip', date: TUESDAY, on: WEDNESDAY })).toEqual([]);
    expect(life.move({ person: 'pat', date: MONDAY, duty: 'P' })).toEqual([]);
    expect(life.days.filter((day) => day.includes('P assigned'))).toEqual([
      `pat ${MONDAY} P assigned`,
      `pip ${WEDNESDAY} P assigned`,
    ]);
  });
  it('is what the next plan of the same days begins from, and nobody’s consent', () => {
    const life = new Life();
    life.move({ person: 'pat', date: TUESDAY, to: 'pip' });
    expect(scenarioWith(MADE.scenario, standingReplies(life.lines)).locked).toEqual([
      { person: 'pat', date: TUESDAY, duty: 'off' },
      { person: 'pip', date: TUESDAY, duty: 'P' },
    ]);
  });
  it('pins a day as it is where it changes nothing', () => {
    const life = new Life();
    expect(life.move({ person: 'pat', date: TUESDAY })).toEqual([]);
    expect(life.days).toEqual(new Life().days);
    expect(standingReplies(life.lines).firm.get(`pat ${TUESDAY}`)).toMatchObject({ duty: 'P' });
  });
  it('is weighed like any change: rest that is too short forbids it', () => {
    const life = new Life();
    const tiring = village({
      ruleSets: [{ id: 'law', rules: [{ rule: 'daily-rest', params: { shortest: 1000 } }] }],
    });
    const rota = villageRota(tiring);
    const said = moveOf(rota, { person: 'pat', date: MONDAY, duty: 'P', by: 'sgt' }, MAY);
    if ('issues' in said) throw new Error(JSON.stringify(said.issues));
    expect(weigh(rota, life.lines, said.line, NOW)?.forbids).toHaveLength(1);
  });
  it('takes a duty from a volunteer, and gives them none: they are asked', () => {
    const life = new Life();
    expect(life.move({ person: 'val', date: MONDAY, duty: 'off' })).toEqual([]);
    expect(life.days.some((day) => day.startsWith(`val ${MONDAY}`))).toBe(false);
    expect(life.move({ person: 'vic', date: TUESDAY, duty: 'D' })).toEqual(['person: vic']);
  });
  it('gives nothing to somebody who is on leave, and still takes from them', () => {
    const leave = [{ person: 'pip', kind: 'annual' as const, from: TUESDAY, through: TUESDAY }];
    const rota = villageRota({ ...MADE.scenario, leave });
    const move = (moving: Omit<Moving, 'by'>) => moveOf(rota, { by: 'sgt', ...moving }, MAY);
    const refused = { issues: [expect.objectContaining({ found: `pip, not available on ${TUESDAY}` })] };
    expect(move({ person: 'pat', date: TUESDAY, to: 'pip' })).toEqual(refused);
    expect(move({ person: 'pip', date: TUESDAY, duty: 'P' })).toEqual(refused);
    expect(move({ person: 'pat', date: TUESDAY, duty: 'off' })).toHaveProperty('line');
    const both = { ...rota, assignments: rota.assignments.map((each) => ({ ...each, person: 'pip' })) };
    expect(moveOf(both, { person: 'pip', date: TUESDAY, to: 'pat', by: 'sgt' }, MAY)).toHaveProperty('line');
  });
  it('is refused with everything that is wrong with it', () => {
    const life = new Life();
    expect(life.move({ person: 'pip', date: MONDAY, to: 'pat' })).toEqual([
      `date: no duty of pip on ${MONDAY}`,
    ]);
    expect(life.move({ person: 'pat', date: TUESDAY, duty: 'P' })).toEqual(['duty: P']);
    expect(life.move({ person: 'pat', date: TUESDAY, duty: 'X' })).toEqual(['duty: X']);
    expect(life.move({ person: 'pat', date: MONDAY, duty: 'P', beat: 'moor' })).toEqual(['beat: moor']);
    expect(life.move({ person: 'pat', date: TUESDAY, on: '2031-07-30' })).toEqual(['date: 2031-07-30']);
    life.move({ person: 'pip', date: TUESDAY, duty: 'P' });
    expect(life.move({ person: 'pat', date: TUESDAY, to: 'pip' })).toEqual([`to: P of pip on ${TUESDAY}`]);
    expect(life.move({ person: 'pat', date: TUESDAY, duty: 'off' }, '2031-06-03T09:00:00+01:00')).toEqual([
      'date: a duty that began at 2031-06-03T09:00+01:00',
    ]);
  });
});

it('nothing is proven any more of a rota to which something was said', () => {
  const tiers = ['law', 'fire', 'commitments', 'rural'].map((name) => ({ name, penalty: 1e6, bound: 5 }));
  const summary = { ...MADE.summary, tiers };
  const proven = { ...MADE, summary };
  expect(asItStands(proven, [], NOW)).toBe(proven);
  const life = new Life();
  life.move({ person: 'pat', date: TUESDAY, to: 'pip' });
  const found = asItStands(proven, life.lines, NOW).summary.tiers.filter(({ penalty }) => penalty >= 5);
  expect(found.length).toBeGreaterThan(0);
  expect(found.map(({ bound }) => bound)).toEqual(found.map(() => 0));
});

describe('an undo', () => {
  it('takes a move back, and an undo of it brings it again', () => {
    const life = new Life();
    const before = life.days;
    life.move({ person: 'pat', date: TUESDAY, to: 'pip', reason: 'Court.' });
    const after = life.days;
    expect(life.undo(1)).toEqual([]);
    expect(life.days).toEqual(before);
    expect(life.undo(2)).toEqual([]);
    expect(life.days).toEqual(after);
    expect(life.undo(2)).toEqual(['line: 2, undone']);
    expect(life.undo(9)).toEqual(['line: 9']);
  });
  it('uncovers what was said before', () => {
    const life = new Life();
    life.move({ person: 'pat', date: TUESDAY, to: 'pip' });
    life.move({ person: 'pip', date: TUESDAY, duty: 'off' });
    life.undo(2);
    expect(life.days).toContain(`pip ${TUESDAY} P assigned`);
  });
});

it('the history of a day is told from the rota as it was made on', () => {
  const life = new Life();
  life.move({ person: 'pat', date: TUESDAY, to: 'pip', reason: 'Court.' });
  life.undo(1);
  life.move({ person: 'pat', date: MONDAY, duty: 'P' });
  const [pat, , pip] = historyOf(MADE, life.lines);
  expect(historyOf(MADE, life.lines)).toHaveLength(3);
  expect(pat).toMatchObject({
    person: 'pat',
    date: MONDAY,
    made: { duty: 'off' },
    lines: [{ state: 'firm' }],
  });
  expect(pip).toMatchObject({
    ...{ person: 'pip', date: TUESDAY, made: { duty: 'off' } },
    lines: [
      { number: 1, state: 'undone', line: { reason: 'Court.', by: 'sgt' } },
      { number: 2, line: { kind: 'undone', of: 1 } },
    ],
  });
  expect(historyOf(MADE, life.lines, { person: 'pip' })).toEqual([pip]);
  expect(historyOf(MADE, life.lines, { date: MONDAY })).toEqual([pat]);
});
