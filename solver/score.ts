/**
 * The score of a rota while single cells change: exact points by slot (0 is hard, t + 1 is tier t). Changes are
 * applied first and taken back if they do not please.
 */

import type { Random } from './random.ts';
import { Cover } from './score/cover.ts';
import { Counters } from './score/counters.ts';
import { Journal } from './score/journal.ts';
import { TABLE_CAP, Tracks } from './score/tracks.ts';
import { Trouble } from './score/trouble.ts';
import type { Tables } from './tables.ts';
import { HARD } from './tables/rates.ts';

export class Score {
  readonly tables: Tables;
  readonly amounts: Float64Array; // slot → points
  readonly rota: Int32Array; // person × days + day → option
  readonly cover: Cover;
  readonly #trouble: Trouble;
  readonly #counters: Counters;
  readonly #tracks: Tracks;
  readonly #kept: Float64Array; // slot → points when changes were last kept
  readonly #journal: Journal; // of the rota

  /** Scores a rota (person × days + day → option), which is copied. `tableCap` is how large one table may grow. */
  constructor(tables: Tables, rota: Int32Array, tableCap: number = TABLE_CAP) {
    this.tables = tables;
    this.amounts = new Float64Array(tables.slots);
    this.#kept = new Float64Array(tables.slots);
    this.rota = Int32Array.from(rota);
    this.#journal = new Journal(this.rota);
    this.cover = new Cover(tables.cover, this.amounts);
    this.#counters = new Counters(tables.counters, tables.options, this.amounts);
    this.#trouble = new Trouble(tables.days);
    this.#tracks = new Tracks(tables, this.amounts, tableCap);
    this.load(rota);
  }

  /** Puts another rota in place. */
  load(rota: Int32Array): void {
    const { people, days, options, cells, cover, charges } = this.tables;
    this.rota.set(rota);
    this.amounts.fill(0);
    this.#counters.clear();
    const coverCells = new Int32Array(people * days);
    for (let person = 0; person < people; person++) {
      for (let day = 0; day < days; day++) {
        const cell = person * days + day;
        const option = rota[cell]!;
        coverCells[cell] = (cover.classOf[person]! * days + day) * options + option;
        charges.add(this.amounts, cells.charge[cells.chargesOf[cell]! * options + option]!);
        this.#counters.count(person, day, option, 1);
      }
    }
    this.cover.load(coverCells);
    this.#tracks.load(this.rota);
    this.keep();
  }

  /** Gives a person other options on the days [from, to); `options` is indexed by day. */
  change(person: number, from: number, to: number, options: Int32Array): void {
    const { days } = this.tables;
    const row = person * days;
    let first = -1;
    let last = from;
    for (let day = from; day < to; day++) {
      if (this.rota[row + day] === options[day]) continue;
      this.#set(person, day, row + day, options[day]!);
      if (first < 0) first = day;
      last = day;
    }
    if (first >= 0) this.#tracks.rerun(person, first, last + 1, this.rota);
  }

  /** Lets all changes since the last `keep` stand. */
  keep(): void {
    this.#kept.set(this.amounts);
    this.#journal.forget();
    this.cover.keep();
    this.#counters.keep();
    this.#tracks.keep();
  }

  /** Takes back all changes since the last `keep`. */
  undo(): void {
    this.#journal.undo();
    this.amounts.set(this.#kept);
    this.cover.undo();
    this.#counters.undo();
    this.#tracks.undo();
  }

  /** Σ weight × (points now − points when changes were last kept) */
  costOfChanges(weights: Float64Array): number {
    let cost = 0;
    for (let slot = 0; slot < weights.length; slot++) {
      cost += weights[slot]! * (this.amounts[slot]! - this.#kept[slot]!);
    }
    return cost;
  }

  /** Cells changed since the last `keep`, some perhaps more than once. */
  get changes(): number {
    return this.#journal.length;
  }

  /** The cell of a change, 0 … changes − 1. */
  changedCell(change: number): number {
    return this.#journal.placeAt(change);
  }

  /** Points of what the rules say about one person, by slot. */
  personPoints(person: number): Float64Array {
    const { days, options, cells, charges, slots } = this.tables;
    const points = new Float64Array(slots);
    for (let cell = person * days; cell < (person + 1) * days; cell++) {
      charges.add(points, cells.charge[cells.chargesOf[cell]! * options + this.rota[cell]!]!);
    }
    this.#counters.addPoints(person, points);
    this.#tracks.addPoints(person, points);
    return points;
  }

  /** Notes where hard rules are broken, so that the search may look there more often. */
  lookForTrouble(): void {
    const { people } = this.tables;
    this.#trouble.clear();
    for (let person = 0; this.amounts[HARD]! > 0 && person < people; person++) {
      this.#tracks.eachHardDay(person, (day) => this.#trouble.addDay(person, day));
      if (this.#counters.breaksHard(person)) this.#trouble.addRow(person);
    }
  }

  /** Has the search look at one person's days only, until the next `lookForTrouble`. */
  lookOnlyAt(person: number): void {
    this.#trouble.clear();
    this.#trouble.addRow(person);
    this.#trouble.exclusive = true;
  }

  /** Whether the search is to look at troubled cells only. */
  get looksOnlyAtTrouble(): boolean {
    return this.#trouble.exclusive;
  }

  /** A random cell of a place where a hard rule was broken at the last look; −1 if there is none. */
  troubledCell(random: Random): number {
    return this.#trouble.draw(random);
  }

  /** Makes room where tables have grown too large; call now and then, with no changes pending. */
  tidy(): void {
    if (this.#tracks.rearrange()) this.load(Int32Array.from(this.rota));
  }

  #set(person: number, day: number, cell: number, option: number): void {
    const { days, options, cells, cover, charges } = this.tables;
    const before = this.rota[cell]!;
    this.#journal.write(cell, option);

    const row = cells.chargesOf[cell]! * options;
    const lastCharge = cells.charge[row + before]!;
    const nextCharge = cells.charge[row + option]!;
    if (lastCharge !== nextCharge) charges.exchange(this.amounts, lastCharge, nextCharge);
    this.#counters.count(person, day, before, -1);
    this.#counters.count(person, day, option, 1);
    const first = (cover.classOf[person]! * days + day) * options;
    this.cover.exchange(first + before, first + option);
  }
}
