/**
 * What doing an option on a day adds to which rows of demands. A county has tens of millions of such entries, nearly
 * all for options that nobody of a class ever does; so lists are made when they are first asked for, and equal lists
 * are one.
 */

import type { PeopleTerm } from '../problem.ts';

/** A term of a row with its selectors resolved. */
export interface ReadTerm {
  readonly term: PeopleTerm;
  readonly row: number;
  /** Number of its selector of people. */
  readonly selector: number;
  readonly options: readonly number[];
  readonly amount: (option: number, day: number) => number;
}

export interface Extent {
  readonly days: number;
  readonly options: number;
  /** class × selectors + selector → 1 if the class is selected */
  readonly selects: Uint8Array;
  readonly selectors: number;
  readonly classes: number;
}

const UNKNOWN = 0;

export class Contributions {
  /** At the place of a list: the number of its entries, then row and count of each. Replaced when it grows. */
  list: Int32Array = new Int32Array(1024);
  readonly #extent: Extent;
  readonly #terms: readonly ReadTerm[];
  readonly #firstTerm = new Map<number, number>(); // row → its first term; the others follow it
  readonly #classes: (readonly number[] | undefined)[] = []; // selector → classes
  readonly #selectors: (readonly number[] | undefined)[] = []; // class → selectors
  readonly #place: Int32Array; // (class × days + day) × options + option → place of its list + 1, 0 until it is asked for
  readonly #start: Int32Array; // day × selectors + selector → its first entry in `#term`; the next element ends them
  readonly #term: Int32Array; // entry → term; one for each stretch of its days in which the day lies
  readonly #selected: readonly Uint8Array[]; // term → option → 1 if it is one of the term's
  readonly #known = new Map<number, number[]>([[0, [0]]]); // hash of a list → places; the empty list is at 0
  #length = 1;

  /** The terms of a row follow one another. */
  constructor(terms: readonly ReadTerm[], extent: Extent) {
    this.#extent = extent;
    this.#terms = terms;
    terms.forEach(({ row }, index) => {
      if (!this.#firstTerm.has(row)) this.#firstTerm.set(row, index);
    });
    this.#selected = selected(terms, extent.options);
    this.#place = new Int32Array(extent.classes * extent.days * extent.options);
    this.#start = new Int32Array(extent.days * extent.selectors + 1);
    eachDay(terms, extent, (place) => this.#start[place + 1]!++);
    for (let place = 1; place < this.#start.length; place++) this.#start[place]! += this.#start[place - 1]!;
    this.#term = new Int32Array(this.#start[this.#start.length - 1]!);
    const filled = this.#start.slice();
    eachDay(terms, extent, (place, term) => (this.#term[filled[place]!++] = term));
  }

  /** Place in `list` of what a cell, (class × days + day) × options + option, adds. */
  at(cell: number): number {
    const place = this.#place[cell]!;
    return place === UNKNOWN ? this.#make(cell) : place - 1;
  }

  /** Calls `tell` with every row a cell adds to. */
  each(cell: number, tell: (row: number, count: number) => void): void {
    const first = this.at(cell);
    const end = first + 2 * this.list[first]!;
    for (let entry = first; entry < end; entry += 2) tell(this.list[entry + 1]!, this.list[entry + 2]!);
  }

  /** What a row counts. */
  *termsOf(row: number): Generator<ReadTerm, void> {
    const first = this.#firstTerm.get(row) ?? this.#terms.length;
    for (let index = first; this.#terms[index]?.row === row; index++) yield this.#terms[index]!;
  }

  /** The classes that a selector of people selects. */
  classesOf(selector: number): readonly number[] {
    const { classes, selects, selectors } = this.#extent;
    return (this.#classes[selector] ??= Array.from({ length: classes }, (_, group) => group).filter(
      (group) => selects[group * selectors + selector] === 1,
    ));
  }

  #make(cell: number): number {
    const { days, options, selectors } = this.#extent;
    const group = Math.floor(cell / (days * options));
    const day = Math.floor(cell / options) - group * days;
    const option = cell - (group * days + day) * options;
    const found: number[] = []; // terms
    for (const selector of this.#selectorsOf(group)) {
      const place = day * selectors + selector;
      for (let entry = this.#start[place]!; entry < this.#start[place + 1]!; entry++) {
        const term = this.#term[entry]!;
        if (this.#selected[term]![option] === 1) found.push(term);
      }
    }
    const entries: number[] = [];
    for (const term of found.sort((a, b) => a - b)) {
      const { row, amount } = this.#terms[term]!;
      const count = amount(option, day);
      if (count !== 0) entries.push(row, count);
    }
    const place = this.#placeOf(entries);
    this.#place[cell] = place + 1;
    return place;
  }

  /** Equal lists are found by a number that is the same for them. */
  #placeOf(entries: readonly number[]): number {
    let number = entries.length;
    for (const entry of entries) number = Math.imul(number ^ entry, 0x9e3779b1) ^ (number >>> 15);
    const candidates = this.#known.get(number);
    const known = candidates?.find((place) => this.#holds(place, entries));
    if (known !== undefined) return known;
    const place = this.#append(entries);
    if (candidates === undefined) this.#known.set(number, [place]);
    else candidates.push(place);
    return place;
  }

  #holds(place: number, entries: readonly number[]): boolean {
    if (this.list[place] !== entries.length / 2) return false;
    return entries.every((entry, index) => this.list[place + 1 + index] === entry);
  }

  /** The selectors that select a class. */
  #selectorsOf(group: number): readonly number[] {
    const { selects, selectors } = this.#extent;
    return (this.#selectors[group] ??= Array.from({ length: selectors }, (_, selector) => selector).filter(
      (selector) => selects[group * selectors + selector] === 1,
    ));
  }

  #append(entries: readonly number[]): number {
    const place = this.#length;
    this.#length += 1 + entries.length;
    if (this.#length > this.list.length) {
      const longer = new Int32Array(Math.max(this.#length, this.list.length * 2));
      longer.set(this.list);
      this.list = longer;
    }
    this.list[place] = entries.length / 2;
    this.list.set(entries, place + 1);
    return place;
  }
}

/** term → option → 1 if it is one of the term's; terms that name the same options share the list of them. */
function selected(terms: readonly ReadTerm[], optionCount: number): Uint8Array[] {
  const known = new Map<readonly number[], Uint8Array>();
  return terms.map(({ options }) => {
    let mask = known.get(options);
    if (mask === undefined) {
      known.set(options, (mask = new Uint8Array(optionCount)));
      for (const option of options) mask[option] = 1;
    }
    return mask;
  });
}

/** Calls `tell` for every planned day that a term counts, with its place: day × selectors + selector. */
function eachDay(
  terms: readonly ReadTerm[],
  { days, selectors }: Extent,
  tell: (place: number, term: number) => void,
): void {
  terms.forEach(({ term, selector }, index) => {
    for (const [from, to] of term.days) {
      for (let day = Math.max(0, from); day < Math.min(days, to); day++)
        tell(day * selectors + selector, index);
    }
  });
}
