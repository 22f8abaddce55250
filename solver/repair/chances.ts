/** Who could do something about what a rota of a repair problem lacks, as the score has it. */

import { Contributors } from '../search/contributors.ts';
import { mayHold } from '../search/neighbourhoods/neighbourhood.ts';
import type { Score } from '../score.ts';
import type { Tables } from '../tables.ts';
import { isIndicator } from '../tables/prices.ts';
import { HARD, slotOf } from '../tables/rates.ts';
import { PEOPLE_CHANGED } from './repair-problem.ts';

/** What a repair may not do, and need not. */
export interface Limits {
  /** The rota before anything came between: what is broken in it is nobody's to mend now. */
  readonly before: Int32Array;
  /** Whether somebody may still change to an option on a day; what the rules allow is asked besides. */
  readonly mayChange: (person: number, day: number, option: number) => boolean;
}

/** A day of a person on which an option would add to what is lacking. */
export interface Chance {
  readonly day: number;
  readonly option: number;
}

export class Chances {
  readonly #score: Score;
  readonly #tables: Tables;
  readonly #mayChange: Limits['mayChange'];
  readonly #contributors: Contributors;
  readonly #changed: number; // slot
  readonly #hardBefore: Float64Array; // person → points of what the rules said before; 0 of whoever has given up a day
  readonly #places: ReadonlyMap<string, number>; // demand id → its place

  /** The score is left at the rota before. */
  constructor(score: Score, { before, mayChange }: Limits) {
    this.#score = score;
    this.#tables = score.tables;
    this.#mayChange = mayChange;
    this.#contributors = new Contributors(score.tables);
    const { problem } = score.tables;
    this.#changed = slotOf(problem, PEOPLE_CHANGED);
    const { days } = score.tables;
    const left = Int32Array.from(score.rota);
    // Of whoever has given up a day already, the row before says nothing: it may be what is forbidden now.
    const isLeft = (person: number): boolean =>
      before
        .subarray(person * days, (person + 1) * days)
        .every((option, day) => option === left[person * days + day]);
    score.load(before);
    this.#hardBefore = Float64Array.from(problem.people, (_, person) =>
      isLeft(person) ? score.personPoints(person)[HARD]! : 0,
    );
    this.#places = new Map(problem.demands.map(({ id }, demand) => [id, demand]));
  }

  /** person → what they could do about what is lacking, or broken by themselves; of nobody among `people` */
  without(people: readonly number[]): Map<number, Chance[]> {
    const { days, people: everybody } = this.#tables;
    const ways = new Set<number>(); // (person × days + day) × options + option
    for (const row of this.#shortRows()) {
      this.#addContributors(row, ways);
      this.#addBurdens(row, ways);
    }
    for (let person = 0; this.#score.amounts[HARD]! > 0 && person < everybody; person++) {
      if (!this.isBroken(person)) continue;
      for (let day = 0; day < days; day++) this.#addChoices(person * days + day, ways);
    }
    const chances = new Map<number, Chance[]>();
    for (const way of ways) {
      const cell = Math.floor(way / this.#tables.options);
      const option = way - cell * this.#tables.options;
      const person = Math.floor(cell / days);
      const day = cell - person * days;
      if (people.includes(person) || !this.#mayDo(person, day, option)) continue;
      const own = chances.get(person);
      if (own === undefined) chances.set(person, [{ day, option }]);
      else own.push({ day, option });
    }
    return chances;
  }

  /** The rows that are short, of what counts for more than change. */
  #shortRows(): Set<number> {
    const { cover, problem } = this.#tables;
    const rows = new Set<number>();
    const add = (demand: number): void => {
      for (let row = cover.firstRow[demand]!; row < cover.firstRow[demand + 1]!; row++)
        if (this.#score.cover.have(row) < cover.rowNeed[row]!) rows.add(row);
      // Whoever meets what it counts as unmet helps it as well.
      for (const { terms } of problem.demands[demand]!.rows)
        for (const term of terms) {
          const counted = 'unmet' in term ? this.#places.get(term.unmet)! : -1;
          if (counted >= 0 && this.#score.cover.shortfall(counted) > 0) add(counted);
        }
    };
    for (let place = 0; place < this.#score.cover.shortCount; place++) {
      const demand = this.#score.cover.shortAt(place);
      const { strength, tier } = problem.demands[demand]!;
      const counts = strength === 'hard' || slotOf(problem, tier) < this.#changed;
      if (counts && !isIndicator(problem.demands[demand]!)) add(demand);
    }
    return rows;
  }

  /** Whether rules that bind are broken by a person now that were not before. */
  isBroken(person: number): boolean {
    return this.#score.personPoints(person)[HARD]! > this.#hardBefore[person]!;
  }

  #addContributors(row: number, ways: Set<number>): void {
    const { days, options, cover } = this.#tables;
    for (const cell of this.#contributors.cellsOf(row)) {
      const classDay = Math.floor(cell / options);
      const group = Math.floor(classDay / days);
      const inClass = cell - group * days * options;
      for (const person of cover.members.subarray(cover.classStart[group], cover.classStart[group + 1]))
        ways.add(person * days * options + inClass);
    }
  }

  /** Whoever takes from a row by what they do now helps it by something else: company is lacking less if nobody asks for it. */
  #addBurdens(row: number, ways: Set<number>): void {
    const { days, cover } = this.#tables;
    for (const { term, selector, options, amount } of cover.contributions.termsOf(row))
      for (const group of cover.contributions.classesOf(selector))
        for (const person of cover.members.subarray(cover.classStart[group], cover.classStart[group + 1]))
          for (const [from, to] of term.days)
            for (let day = Math.max(0, from); day < Math.min(days, to); day++) {
              const cell = person * days + day;
              const now = this.#score.rota[cell]!;
              if (options.includes(now) && amount(now, day) < 0) this.#addChoices(cell, ways);
            }
  }

  #addChoices(cell: number, ways: Set<number>): void {
    const { cells, options } = this.#tables;
    const choice = cells.choiceOf[cell]!;
    for (let place = cells.choiceStart[choice]!; place < cells.choiceStart[choice + 1]!; place++)
      ways.add(cell * options + cells.choices[place]!);
  }

  #mayDo(person: number, day: number, option: number): boolean {
    const cell = person * this.#tables.days + day;
    return (
      this.#score.rota[cell] !== option &&
      mayHold(this.#tables, cell, option) &&
      this.#mayChange(person, day, option)
    );
  }
}
