/** Rows of people as plain typed arrays, to be sent from one thread to another. */

import type { ColumnPool } from './columns.ts';

export interface PackedRows {
  readonly people: Int32Array; // row → person
  readonly options: Uint16Array; // row × days + day → option
}

/** The columns of a pool from number `from` on. */
export function pack(pool: ColumnPool, from: number): PackedRows {
  const { days } = pool.tables;
  const count = pool.size - from;
  const options = new Uint16Array(count * days);
  const people = Int32Array.from({ length: count }, (_, index) => pool.personOf(from + index));
  for (let index = 0; index < count; index++) options.set(pool.optionsOf(from + index), index * days);
  return { people, options };
}

/** Adds rows to a pool. */
export function unpack({ people, options }: PackedRows, pool: ColumnPool): void {
  const { days } = pool.tables;
  people.forEach((person, row) => {
    pool.add(person, options.subarray(row * days, (row + 1) * days));
  });
}

/** No rows. */
export const NO_ROWS: PackedRows = { people: new Int32Array(0), options: new Uint16Array(0) };

/** All rows of several, one after the other. */
export function joined(parts: readonly PackedRows[]): PackedRows {
  const [first = NO_ROWS] = parts;
  if (parts.length < 2) return first;
  const people = new Int32Array(parts.reduce((sum, part) => sum + part.people.length, 0));
  const options = new Uint16Array(parts.reduce((sum, part) => sum + part.options.length, 0));
  let row = 0;
  let cell = 0;
  for (const part of parts) {
    people.set(part.people, row);
    options.set(part.options, cell);
    row += part.people.length;
    cell += part.options.length;
  }
  return { people, options };
}
