/** A master problem as arrays, for solvers that read it anew each time. */

import { longer } from '../longer.ts';
import type { MasterColumn, MasterRow } from '../master.ts';

export class WrittenMaster {
  readonly rows: MasterRow[] = [];
  columnCount = 0;
  cost: Float64Array = new Float64Array(256);
  upper: Float64Array = new Float64Array(256);
  start: Int32Array = new Int32Array(257); // column → its first entry; the next element ends them
  row: Int32Array = new Int32Array(4096); // entry → row, ascending within a column
  count: Float64Array = new Float64Array(4096);

  addColumns(columns: readonly MasterColumn[]): number {
    const first = this.columnCount;
    for (const column of columns) this.#add(column);
    return first;
  }

  /** The columns in their order, as they were given but for what was changed since. */
  column(column: number): MasterColumn {
    const first = this.start[column]!;
    const end = this.start[column + 1]!;
    return {
      cost: this.cost[column]!,
      upper: this.upper[column]!,
      rows: this.row.subarray(first, end),
      counts: this.count.subarray(first, end),
    };
  }

  /** Old number → new number, −1 for the deleted. */
  deleteColumns(columns: readonly number[]): Int32Array {
    const moved = new Int32Array(this.columnCount);
    for (const column of columns) moved[column] = -1;
    let next = 0;
    let end = 0;
    for (let column = 0; column < moved.length; column++) {
      if (moved[column] === -1) continue;
      const first = this.start[column]!;
      const after = this.start[column + 1]!;
      this.row.copyWithin(end, first, after);
      this.count.copyWithin(end, first, after);
      this.cost[next] = this.cost[column]!;
      this.upper[next] = this.upper[column]!;
      this.start[next] = end;
      end += after - first;
      moved[column] = next++;
    }
    this.start[next] = end;
    this.columnCount = next;
    return moved;
  }

  #add({ cost, upper, rows, counts }: MasterColumn): void {
    const column = this.columnCount++;
    const first = this.start[column]!;
    if (column + 1 >= this.start.length) {
      this.cost = longer(this.cost, new Float64Array(column * 2));
      this.upper = longer(this.upper, new Float64Array(column * 2));
      this.start = longer(this.start, new Int32Array(column * 2 + 1));
    }
    if (first + rows.length > this.row.length) {
      const length = Math.max(first + rows.length, this.row.length * 2);
      this.row = longer(this.row, new Int32Array(length));
      this.count = longer(this.count, new Float64Array(length));
    }
    this.cost[column] = cost;
    this.upper[column] = upper;
    this.row.set(rows, first);
    this.count.set(counts, first);
    this.start[column + 1] = first + rows.length;
    this.#sort(first, first + rows.length);
  }

  /** By insertion: nearly always the entries are in order. */
  #sort(first: number, end: number): void {
    const { row, count } = this;
    for (let entry = first + 1; entry < end; entry++) {
      const own = row[entry]!;
      const amount = count[entry]!;
      let place = entry;
      for (; place > first && row[place - 1]! > own; place--) {
        row[place] = row[place - 1]!;
        count[place] = count[place - 1]!;
      }
      row[place] = own;
      count[place] = amount;
    }
  }
}
