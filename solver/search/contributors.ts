/** The demands read the other way round: row → who could add to it, when and by which option. */

import type { Tables } from '../tables.ts';

export interface Contributors {
  readonly start: Int32Array; // row → its first contribution; the next element ends them
  readonly cell: Int32Array; // contribution → (class × days + day) × options + option
}

/** Collects the cells that add more than 0 to each row. */
export function contributorsOf({ cover }: Tables): Contributors {
  const start = new Int32Array(cover.rowCount + 1);
  for (let entry = 0; entry < cover.entryRow.length; entry++) {
    if (cover.entryCount[entry]! > 0) start[cover.entryRow[entry]! + 1]!++;
  }
  for (let row = 0; row < cover.rowCount; row++) start[row + 1]! += start[row]!;
  const cell = new Int32Array(start[cover.rowCount]!);
  const filled = start.slice();
  for (let place = 0; place < cover.start.length - 1; place++) {
    for (let entry = cover.start[place]!; entry < cover.start[place + 1]!; entry++) {
      if (cover.entryCount[entry]! > 0) cell[filled[cover.entryRow[entry]!]!++] = place;
    }
  }
  return { start, cell };
}
