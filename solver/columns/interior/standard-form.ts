/**
 * A master as an interior point method wants it: minimise Σ cost × x, A x = right, 0 ≤ x ≤ upper. Every inequality has a
 * column of its own for what is left of it. Rows are ordered so that those come first in which no two share a column.
 */

import type { MasterRow } from '../master.ts';
import type { WrittenMaster } from './written-master.ts';

export interface StandardForm {
  readonly rows: number;
  /** Number of rows, at the front, no two of which have a column in common. */
  readonly apart: number;
  readonly rowOf: Int32Array; // row of the master → row
  readonly right: Float64Array; // row → right-hand side
  readonly columns: number;
  readonly columnOf: Int32Array; // column → column of the master, −1 for what is left of an inequality
  readonly cost: Float64Array;
  readonly upper: Float64Array;
  readonly start: Int32Array; // column → its first entry; the next element ends them
  readonly row: Int32Array; // entry → row, ascending within a column
  readonly count: Float64Array; // entry → coefficient
}

/** Leaves out columns that are switched off. */
export function standardForm(master: WrittenMaster): StandardForm {
  const { rows } = master;
  const live: number[] = [];
  for (let column = 0; column < master.columnCount; column++)
    if (master.upper[column] !== 0) live.push(column);
  const { rowOf, apart } = orderRows(master, live);
  const rests = rows.flatMap((row, index) => (isLoose(row) && !isFree(row) ? [index] : []));
  const columns = live.length + rests.length;
  let entries = rests.length;
  for (const column of live) entries += master.start[column + 1]! - master.start[column]!;

  const form = {
    rows: rows.length,
    apart,
    rowOf,
    right: new Float64Array(rows.length),
    columns,
    columnOf: new Int32Array(columns).fill(-1),
    cost: new Float64Array(columns),
    upper: new Float64Array(columns),
    start: new Int32Array(columns + 1),
    row: new Int32Array(entries),
    count: new Float64Array(entries),
  };
  rows.forEach(({ lower, upper }, row) => {
    form.right[rowOf[row]!] = lower > -Infinity ? lower : upper < Infinity ? upper : 0;
  });
  live.forEach((column, place) => {
    form.columnOf[place] = column;
    form.cost[place] = master.cost[column]!;
    form.upper[place] = master.upper[column]!;
    writeEntries(form, place, master, column);
  });
  rests.forEach((row, index) => {
    const place = live.length + index;
    const { lower, upper } = rows[row]!;
    const entry = form.start[place]!;
    form.upper[place] = upper - lower;
    form.row[entry] = rowOf[row]!;
    form.count[entry] = lower > -Infinity ? -1 : 1;
    form.start[place + 1] = entry + 1;
  });
  return form;
}

function isLoose({ lower, upper }: MasterRow): boolean {
  return lower < upper;
}

/** Such a row says nothing, and stays empty. */
function isFree({ lower, upper }: MasterRow): boolean {
  return lower === -Infinity && upper === Infinity;
}

/** Equations in which no two columns meet come first, the earlier of two that do. */
function orderRows(
  { rows, start, row }: WrittenMaster,
  live: readonly number[],
): { rowOf: Int32Array; apart: number } {
  const first = Uint8Array.from(rows, (each) => (isLoose(each) ? 0 : 1));
  for (const column of live) {
    let met = false;
    for (let entry = start[column]!; entry < start[column + 1]!; entry++) {
      const own = row[entry]!;
      if (first[own] === 0) continue;
      if (met) first[own] = 0; // entries ascend
      met = true;
    }
  }
  const rowOf = new Int32Array(rows.length);
  let apart = 0;
  first.forEach((is, own) => {
    if (is === 1) rowOf[own] = apart++;
  });
  let next = apart;
  first.forEach((is, own) => {
    if (is === 0) rowOf[own] = next++;
  });
  return { rowOf, apart };
}

/** Entries keep their order but for the one in a row at the front. */
function writeEntries(
  form: { readonly rowOf: Int32Array; readonly apart: number } & Pick<
    StandardForm,
    'start' | 'row' | 'count'
  >,
  place: number,
  master: WrittenMaster,
  column: number,
): void {
  const first = form.start[place]!;
  let end = first;
  for (let entry = master.start[column]!; entry < master.start[column + 1]!; entry++) {
    if (isFree(master.rows[master.row[entry]!]!)) continue;
    const row = form.rowOf[master.row[entry]!]!;
    if (row < form.apart) {
      form.row.copyWithin(first + 1, first, end);
      form.count.copyWithin(first + 1, first, end);
      form.row[first] = row;
      form.count[first] = master.count[entry]!;
    } else {
      form.row[end] = row;
      form.count[end] = master.count[entry]!;
    }
    end++;
  }
  form.start[place + 1] = end;
}
