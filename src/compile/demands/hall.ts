/**
 * When seats can all be filled, one person a seat (Hall's theorem): for every set of seat kinds, the people able to
 * fill one of them are at least as many as its seats. The largest lack over all sets is the number of seats that stay
 * empty however people are moved about.
 */

/** Seats of one kind and who could take one. */
export interface SeatKind {
  readonly kind: string;
  readonly seats: number;
  /** Whoever could fill such a seat if present. */
  readonly able: ReadonlySet<number>;
}

export interface HallRow {
  readonly kinds: readonly string[];
  readonly need: number;
  readonly able: ReadonlySet<number>;
}

/** The rows of all sets of kinds, without those that others imply. */
export function hallRows(kinds: readonly SeatKind[]): HallRow[] {
  const rows: HallRow[] = [];
  for (let set = 1; set < 1 << kinds.length; set++) {
    const chosen = kinds.filter((_, index) => (set >> index) & 1);
    rows.push({
      kinds: chosen.map(({ kind }) => kind),
      need: chosen.reduce((sum, { seats }) => sum + seats, 0),
      able: new Set(chosen.flatMap(({ able }) => [...able])),
    });
  }
  return rows.filter(
    (row, index) =>
      !rows.some(
        (other, place) => place !== index && implies(other, row) && (place > index || !implies(row, other)),
      ),
  );
}

/** x(other) − |other \ row| ≤ x(row), since nobody counts twice: enough in `other` is then enough in `row`. */
function implies(other: HallRow, row: HallRow): boolean {
  let outside = 0;
  for (const person of other.able) if (!row.able.has(person)) outside++;
  return other.need - outside >= row.need;
}
