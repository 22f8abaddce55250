/** Rows of people, each kept once and known by its number: an open hash table over arrays that grow. */

import { longer } from './longer.ts';

const EMPTY = -1;

export class KeptRows {
  readonly #days: number;
  #size = 0;
  #persons = new Int32Array(64); // number → person
  #options: Uint16Array; // number × days + day → option
  #hashes = new Int32Array(64); // number → hash
  #table: Int32Array = new Int32Array(256).fill(EMPTY); // hash, or the next places after it → number

  constructor(days: number) {
    this.#days = days;
    this.#options = new Uint16Array(64 * days);
  }

  /** How many there are. */
  get size(): number {
    return this.#size;
  }

  /** The number of this row (day → option) of a person; a new one, the size so far, if there is none. */
  add(person: number, options: ArrayLike<number>): number {
    if (2 * this.#size >= this.#table.length) this.#rehash();
    const hash = this.#hash(person, options);
    const place = this.#placeOf(hash, person, options);
    const known = this.#table[place]!;
    if (known !== EMPTY) return known;
    const row = this.#size++;
    this.#reserve();
    this.#persons[row] = person;
    this.#options.set(options, row * this.#days);
    this.#hashes[row] = hash;
    this.#table[place] = row;
    return row;
  }

  personOf(row: number): number {
    return this.#persons[row]!;
  }

  /** day → option; a view that holds until the next `add`. */
  optionsOf(row: number): Uint16Array {
    return this.#options.subarray(row * this.#days, (row + 1) * this.#days);
  }

  #reserve(): void {
    if (this.#size <= this.#persons.length) return;
    const more = this.#persons.length * 2;
    this.#persons = longer(this.#persons, new Int32Array(more));
    this.#options = longer(this.#options, new Uint16Array(more * this.#days));
    this.#hashes = longer(this.#hashes, new Int32Array(more));
  }

  /** Place in the hash table of the row, or the free one where it belongs. */
  #placeOf(hash: number, person: number, options: ArrayLike<number>): number {
    const mask = this.#table.length - 1;
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const row = this.#table[place]!;
      if (row === EMPTY) return place;
      if (this.#hashes[row] === hash && this.#is(row, person, options)) return place;
    }
  }

  #is(row: number, person: number, options: ArrayLike<number>): boolean {
    if (this.#persons[row] !== person) return false;
    const from = row * this.#days;
    for (let day = 0; day < this.#days; day++) if (this.#options[from + day] !== options[day]) return false;
    return true;
  }

  #rehash(): void {
    const table = new Int32Array(this.#table.length * 2).fill(EMPTY);
    const mask = table.length - 1;
    for (let row = 0; row < this.#size; row++) {
      let place = this.#hashes[row]! & mask;
      while (table[place] !== EMPTY) place = (place + 1) & mask;
      table[place] = row;
    }
    this.#table = table;
  }

  /** FNV-1a (Fowler, Noll, Vo) over the person and the options. */
  #hash(person: number, options: ArrayLike<number>): number {
    let hash = Math.imul(0x811c9dc5 ^ person, 0x01000193);
    for (let day = 0; day < this.#days; day++) hash = Math.imul(hash ^ options[day]!, 0x01000193);
    return (hash ^ (hash >>> 15)) & 0x7fffffff;
  }
}
