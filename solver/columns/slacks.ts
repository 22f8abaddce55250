/** Columns of the master that are nobody's rows: pieces of shortfalls and surpluses, and whether a demand is unmet. */

export interface Slack {
  readonly upper: number;
  /** Slot of its points. */
  readonly slot: number;
  /** Points per unit. */
  readonly points: number;
  readonly entries: readonly SlackEntry[];
}

/** A master row and what a unit of the column adds to it. */
export type SlackEntry = readonly [row: number, count: number];

/** Slack columns as arrays. */
export interface Slacks {
  readonly count: number;
  readonly cost: Float64Array; // slack → cost per unit
  readonly upper: Float64Array; // slack → units at most
  readonly start: Int32Array; // slack → place of its first entry; the next element ends them
  readonly rows: Int32Array; // entry → master row
  readonly counts: Float64Array; // entry → what a unit adds
  /** slack → 1 if its points are whole, 0 if they are a slope that had to be rounded */
  readonly whole: Uint8Array;
}

/** `weights`: slot → weight; `heldRow`: slot → master row that limits the slot's points, −1 if none does. */
export function packSlacks(list: readonly Slack[], weights: Float64Array, heldRow: Int32Array): Slacks {
  const start = new Int32Array(list.length + 1);
  const rows: number[] = [];
  const counts: number[] = [];
  list.forEach(({ slot, points, entries }, slack) => {
    const held = heldRow[slot]!;
    const all = held >= 0 && points !== 0 ? [...entries, [held, points] as const] : entries;
    for (const [row, count] of all) {
      rows.push(row);
      counts.push(count);
    }
    start[slack + 1] = rows.length;
  });
  return {
    count: list.length,
    cost: Float64Array.from(list, ({ slot, points }) => weights[slot]! * points),
    upper: Float64Array.from(list, ({ upper }) => upper),
    start,
    rows: Int32Array.from(rows),
    counts: Float64Array.from(counts),
    whole: Uint8Array.from(list, ({ points }) => (Number.isInteger(points) ? 1 : 0)),
  };
}
