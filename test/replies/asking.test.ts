/** Several are asked at once: the first who says yes gets the duty, the rest are told, and nobody is worse off for a no. */
import { describe, expect, it } from 'vitest';
import type { Issue, NumberedReply, Reply, Rota } from '../../src/domain/index.ts';
import { asItStands } from '../../src/replies/as-it-stands.ts';
import { askingOf } from '../../src/replies/asking.ts';
import { askingsOf } from '../../src/replies/askings.ts';
import { decisionOf } from '../../src/replies/deciding.ts';
import { historyOf } from '../../src/replies/history.ts';
import { lastAskedIn } from '../../src/replies/last-asked.ts';
import { moveOf } from '../../src/replies/moving.ts';
import { standingReplies } from '../../src/replies/standing-replies.ts';
import { undoingOf } from '../../src/replies/undoing.ts';
import { type VacancyAsked, vacancyOf } from '../../src/rota/vacancy.ts';
import { whoFor } from '../../src/rota/who.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { MAY, village, villageRota } from './village.ts';

const [MONDAY, TUESDAY] = ['2031-06-02', '2031-06-03'] as const;

/** What is asked and answered, one after another, of the village’s rota. */
class Life {
  readonly lines: NumberedReply[] = [];
  readonly made: Rota;
  instant = MAY;

  constructor(made: Rota = villageRota()) {
    this.made = made;
  }

  get rota(): Rota {
    return asItStands(this.made, this.lines, createCalendar(this.made.scenario).minuteOf(this.instant));
  }

  get days(): string[] {
    return this.rota.assignments.map(
      ({ person, date, spells }) =>
        `${person} ${date} ${spells.map(({ duty, status }) => `${duty ?? ''} ${status}`).join(' ')}`,
    );
  }

  get states(): string[] {
    return askingsOf(this.#answered, this.instant).map(({ state, taker = 'nobody' }) => `${state} ${taker}`);
  }

  ask(asked: VacancyAsked, people: readonly string[] | number, by = 'sgt', another = false): string[] {
    const found = vacancyOf(this.rota, asked);
    if ('issues' in found) throw new Error(JSON.stringify(found.issues));
    const world = {
      known: { lines: [], now: -Infinity },
      told: this.instant.slice(0, 10),
      lastAsked: lastAskedIn(this.lines),
    };
    const who = whoFor(this.rota, found.vacancy, world);
    return this.#keep(
      askingOf(this.#answered, { vacancy: found.vacancy, people, by, another }, who, this.instant),
    );
  }

  answer(by: string, yes: boolean, of = 1): string[] {
    return this.#keep(decisionOf(this.#answered, { of, yes, by }, this.instant));
  }

  undo(of: number): string[] {
    return this.#keep(undoingOf(this.lines, { of, by: 'sgt' }, this.instant));
  }

  move(person: string, date: string, duty: string): string[] {
    return this.#keep(moveOf(this.rota, { person, date, duty, by: 'sgt' }, this.instant));
  }

  get #answered() {
    return { made: this.made, rota: this.rota, standing: standingReplies(this.lines) };
  }

  #keep(said: { readonly line: Reply } | { readonly issues: readonly Issue[] }): string[] {
    if ('issues' in said) return said.issues.map(({ where, found }) => `${where}: ${found}`);
    this.lines.push({ number: this.lines.length + 1, line: said.line });
    return [];
  }
}

const GAP = { date: TUESDAY, duty: 'D' };

describe('a duty that nobody has', () => {
  it('is of the first who says yes; the rest are told', () => {
    const life = new Life();
    const before = life.days;
    expect(life.ask(GAP, ['val', 'vic'])).toEqual([]);
    expect([life.days, life.states]).toEqual([before, ['open nobody']]);
    expect(life.answer('Vic Vale', true)).toEqual([]);
    expect(life.days).toContain(`vic ${TUESDAY} D committed`);
    expect(life.states).toEqual(['taken vic']);
    expect(life.answer('val', true)).toEqual(['line: 1, taken by vic']);
    expect(life.days.filter((day) => !before.includes(day))).toEqual([`vic ${TUESDAY} D committed`]);
  });
  it('is nobody’s if all say no, and their history says nothing of it', () => {
    const life = new Life();
    life.ask(GAP, ['val', 'vic']);
    expect(life.answer('val', false)).toEqual([]);
    expect(life.answer('val', true)).toEqual(['by: val, who said no']);
    expect(life.states).toEqual(['open nobody']);
    expect(life.answer('vic', false)).toEqual([]);
    expect(life.states).toEqual(['refused nobody']);
    expect(historyOf(life.made, life.lines)).toEqual([]);
    expect(life.rota).toEqual(life.made);
  });
  it('is of the first who says yes when more are asked for it', () => {
    const life = new Life();
    life.ask(GAP, ['val']);
    expect(life.ask(GAP, ['vic'])).toEqual([]);
    expect(life.answer('vic', true, 2)).toEqual([]);
    expect(life.states).toEqual(['overtaken nobody', 'taken vic']);
    expect(life.answer('val', true)).toEqual(['line: 1, overtaken']);
  });
  it('is asked for beside another that is asked for, if that is said', () => {
    const life = new Life();
    life.ask(GAP, ['val']);
    expect(life.ask(GAP, ['vic'], 'sgt', true)).toEqual([]);
    life.answer('vic', true, 2);
    expect(life.answer('val', true)).toEqual([]);
    expect(life.states).toEqual(['taken val', 'taken vic']);
    expect(life.ask({ person: 'pat', date: TUESDAY }, ['pip'], 'sgt', true)).toEqual([
      'another: the duty of pat',
    ]);
  });
  it('cannot be taken by who was not asked', () => {
    const life = new Life();
    life.ask(GAP, ['val']);
    expect(life.answer('vic', true)).toEqual(['by: vic']);
    expect(life.answer('sgt', false)).toEqual(['by: sgt']);
  });
});

describe('a duty that somebody has', () => {
  it('stays theirs until somebody says yes', () => {
    const life = new Life();
    life.ask({ person: 'val', date: MONDAY }, ['vic']);
    expect(life.days).toContain(`val ${MONDAY} D proposed`);
    expect(life.answer('vic', true)).toEqual([]);
    expect(life.days).toContain(`vic ${MONDAY} D committed`);
    expect(life.days.some((day) => day.startsWith(`val ${MONDAY}`))).toBe(false);
  });
  it('is given away by consent if they asked, and taken from them if a planner did', () => {
    const agreed = (by: string): (boolean | undefined)[] => {
      const life = new Life();
      life.ask({ person: 'pat', date: TUESDAY }, ['pip'], by);
      life.answer('pip', true);
      return ['pat', 'pip'].map(
        (who) => life.rota.scenario.locked?.find(({ person }) => person === who)?.agreed,
      );
    };
    expect(agreed('sgt')).toEqual([undefined, true]);
    expect(agreed('Pat Poole')).toEqual([true, true]);
  });
  it('is no longer asked about once something else is decided of it', () => {
    const life = new Life();
    life.ask({ person: 'pat', date: TUESDAY }, ['pip']);
    expect(life.move('pat', TUESDAY, 'off')).toEqual([]);
    expect(life.states).toEqual(['overtaken nobody']);
    expect(life.answer('pip', true)).toEqual(['line: 1, overtaken']);
  });
  it('is confirmed by a planner where that is so and its holder asks; whoever takes it may think better of it', () => {
    const life = new Life(villageRota(village({ selfBooking: 'confirmed' })));
    life.ask({ person: 'pat', date: TUESDAY }, ['pip'], 'pat');
    expect(life.answer('pip', true)).toEqual([]);
    expect(life.states).toEqual(['waits for confirmation pip']);
    expect(life.answer('pip', true)).toEqual(['by: pip']);
    expect(life.answer('sgt', true)).toEqual([]);
    expect(life.days).toContain(`pip ${TUESDAY} P assigned`);

    const other = new Life(villageRota(village({ selfBooking: 'confirmed' })));
    other.ask({ person: 'pat', date: TUESDAY }, ['pip'], 'pat');
    other.answer('pip', true);
    expect(other.answer('pip', false)).toEqual([]);
    expect([other.states, other.rota.assignments]).toEqual([['refused nobody'], other.made.assignments]);
  });
});

describe('what is asked', () => {
  it('lapses at the time that the organisation gives, and at short notice when it begins', () => {
    const life = new Life(villageRota(village({ replyHours: 48 })));
    life.ask(GAP, ['val', 'vic']);
    life.instant = '2031-06-01T17:00:00Z';
    expect(life.states).toEqual(['lapsed nobody']);
    expect(life.answer('val', true)).toEqual([`line: what lapsed at 2031-06-01T18:00+01:00`]);
    expect(life.ask(GAP, ['val', 'vic'])).toEqual([]);
    expect(life.states).toEqual(['lapsed nobody', 'open nobody']);
    expect(life.answer('val', true, 2)).toEqual([]);
    life.instant = `${TUESDAY}T18:00:00Z`;
    expect(life.ask(GAP, ['vic'])).toEqual([`date: a duty that began at ${TUESDAY}T18:00+01:00`]);
  });
  it('is withdrawn by undo, until somebody has said yes', () => {
    const life = new Life();
    life.ask(GAP, ['val', 'vic']);
    expect(life.undo(1)).toEqual([]);
    expect(life.states).toEqual(['withdrawn nobody']);
    expect(life.answer('val', true)).toEqual(['line: 1, undone']);
    expect(life.undo(2)).toEqual([]);
    expect(life.answer('val', true)).toEqual([]);
    expect(life.undo(1)).toEqual(['line: 1, taken by val']);
  });
  it('is asked of nobody twice at once, nor of who could not take it', () => {
    const life = new Life();
    expect(life.ask(GAP, ['val', 'val', 'pat'])).toEqual(['of: val twice', 'of: pat: Has no role for it.']);
    expect(life.ask(GAP, ['val'])).toEqual([]);
    expect(life.ask(GAP, ['val', 'vic'])).toEqual(['of: val, who is asked for it already']);
    expect(life.ask({ person: 'val', date: MONDAY }, ['val'])).toEqual(['of: val: Has it now.']);
    expect(life.ask(GAP, 5)).toEqual([]);
    expect(life.lines.at(-1)?.line).toMatchObject({ people: ['vic'] });
    expect(life.ask(GAP, 1)).toEqual(['of: nobody who is not asked already']);
  });
  it('goes first to whom it is longest since anybody asked', () => {
    const life = new Life();
    const order = (): unknown => {
      const line = life.lines.at(-1)!.line;
      return 'people' in line ? line.people : [];
    };
    life.ask(GAP, ['val']);
    life.undo(1);
    life.instant = '2031-05-21T09:00:00Z';
    life.ask(GAP, 1);
    expect(order()).toEqual(['vic']);
    life.undo(3);
    life.instant = '2031-05-22T09:00:00Z';
    life.ask(GAP, 2);
    expect(order()).toEqual(['val', 'vic']);
  });
});
