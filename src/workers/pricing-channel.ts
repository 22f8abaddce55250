/** Memory in which threads that price together tell each other what is asked and what was found. */

import type { Priced } from '../../solver/columns/pricing/pricer.ts';
import type { Tables } from '../../solver/tables.ts';

/** Rows of one person that there is room for. */
export const MOST_ROWS = 4;

/** All arrays lie over shared memory. */
export interface PricingChannel {
  /** See the places below. */
  readonly state: Int32Array;
  readonly duals: Float64Array; // master row → dual
  /** person × (2 + MOST_ROWS): bound, 1 if exact, cost of each row (NaN: there is none) */
  readonly numbers: Float64Array;
  readonly rows: Uint16Array; // (person × MOST_ROWS + row) × days + day → option
}

/** Places of `state`: number of the latest query. */
export const QUERY = 0;
/** Helpers that have not answered it. */
export const AT_WORK = 1;
/** 1 once there will be no more queries. */
export const END = 2;
/** Rows wanted of each person. */
export const ROWS = 3;
/** 1 if the query need not be answered any more. */
export const DROPPED = 4;

export function createChannel({ people, days }: Tables, masterRows: number): PricingChannel {
  const float = Float64Array.BYTES_PER_ELEMENT;
  const numbers = people * (2 + MOST_ROWS);
  const rows = people * MOST_ROWS * days;
  return {
    state: new Int32Array(new SharedArrayBuffer(5 * Int32Array.BYTES_PER_ELEMENT)),
    duals: new Float64Array(new SharedArrayBuffer(masterRows * float)),
    numbers: new Float64Array(new SharedArrayBuffer(numbers * float)),
    rows: new Uint16Array(new SharedArrayBuffer(rows * Uint16Array.BYTES_PER_ELEMENT)),
  };
}

/** Sends all helpers home, and wakes whoever waits for them. */
export function endChannel({ state }: PricingChannel): void {
  Atomics.store(state, END, 1);
  Atomics.add(state, QUERY, 1);
  Atomics.notify(state, QUERY);
  Atomics.notify(state, AT_WORK);
}

export function writePriced(
  { numbers, rows }: PricingChannel,
  person: number,
  days: number,
  priced: Priced,
): void {
  const place = person * (2 + MOST_ROWS);
  numbers[place] = priced.bound;
  numbers[place + 1] = priced.exact ? 1 : 0;
  for (let row = 0; row < MOST_ROWS; row++) {
    const found = priced.rows[row];
    numbers[place + 2 + row] = found?.cost ?? NaN;
    if (found !== undefined) rows.set(found.options, (person * MOST_ROWS + row) * days);
  }
}

/** What was written; whether there are more rows is not. */
export function readPriced({ numbers, rows }: PricingChannel, person: number, days: number): Priced {
  const place = person * (2 + MOST_ROWS);
  const found = [];
  for (let row = 0; row < MOST_ROWS; row++) {
    const cost = numbers[place + 2 + row]!;
    if (Number.isNaN(cost)) break;
    const first = (person * MOST_ROWS + row) * days;
    found.push({ options: Int32Array.from(rows.subarray(first, first + days)), cost });
  }
  return { bound: numbers[place]!, rows: found, exact: numbers[place + 1] === 1, complete: false };
}
