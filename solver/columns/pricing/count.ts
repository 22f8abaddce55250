/** What a numeric counter adds up: amounts by day and option, in stretches of days after which it starts anew. */

import type { Machine, RunningTotal, Tally } from '../../patterns/machine.ts';
import { NO_MIN } from '../../patterns/windows.ts';
import { divisor } from '../divisor.ts';

export interface Stretch {
  readonly from: number;
  /** One past the last day. */
  readonly to: number;
  /** Held before its first day. */
  readonly base: number;
}

/** Bounds of what a stretch holds in the evening of a day. */
export interface Check {
  readonly day: number;
  readonly least: number;
  readonly most: number;
}

export interface Count {
  /** Counts of equal key add up the same. */
  readonly key: string;
  readonly rowOf: Int32Array; // day → row of `rows`
  readonly rows: readonly Int32Array[]; // row → place → amount, as the rules give it
  readonly stretches: readonly Stretch[];
  /** The machine that says what is added, where a day's option alone does not. */
  readonly flag?: Machine;
  readonly blockOf?: Int32Array; // day → block, −1 for none; given with a flag
}

/** Faces that are numbers to be counted. */
type Numeric = Tally | RunningTotal;

/** The count of a machine with a numeric face over the options a person could ever do. */
export function countOf(
  machine: Machine,
  face: Numeric,
  able: readonly number[],
  days: number,
  flag: Machine | undefined,
): Count {
  const stretches =
    face.kind === 'tally'
      ? face.windows.map(({ from, to, base }) => ({ from, to, base }))
      : [{ from: 0, to: days, base: 0 }];
  const inside = new Uint8Array(days);
  for (const { from, to } of stretches) inside.fill(1, from, to);
  const known = new Map<string, number>();
  const byPhase = new Map<number, number>();
  const rows: Int32Array[] = [];
  const rowOf = Int32Array.from({ length: days }, (_, day) => {
    const phase = inside[day] === 1 ? machine.phase(day) : -1;
    let row = byPhase.get(phase);
    if (row === undefined) {
      const amounts = able.map((option) => (phase < 0 ? 0 : amountOf(face, day, machine.symbols[option]!)));
      const key = amounts.join();
      row = known.get(key) ?? rows.push(Int32Array.from(amounts)) - 1;
      known.set(key, row);
      byPhase.set(phase, row);
    }
    return row;
  });
  const block = face.kind === 'tally' ? face.block : undefined;
  const blockOf =
    block === undefined
      ? undefined
      : Int32Array.from({ length: days }, (_, day) => (inside[day] === 1 ? block(day) : -1));
  return {
    key: JSON.stringify([
      stretches.map(({ from, to, base }) => [from, to, base]),
      [...known.keys()],
      rowOf.join(),
      blockOf?.join(),
    ]),
    rowOf,
    rows,
    stretches,
    ...(flag && blockOf && { flag, blockOf }),
  };
}

/** What is asked of the sums, in the order of the days. */
export function checksOf(face: Numeric, days: number): Check[] {
  if (face.kind === 'tally')
    return face.windows.map(({ to, min, max }) => ({ day: to - 1, least: min, most: max }));
  const checks = Array.from({ length: days }, (_, day) => ({ day, ...face.bounds(day) }));
  const asked = checks.flatMap(({ day, least, most }) =>
    least === undefined || most === undefined ? [] : [{ day, least, most }],
  );
  return [...asked, { day: days - 1, least: NO_MIN, most: face.mostAtEnd }];
}

function amountOf(face: Numeric, day: number, symbol: number): number {
  const amount = face.amount(day, symbol);
  if (face.kind === 'total' || face.block === undefined) return amount;
  return face.block(day) >= 0 ? Math.min(1, amount) : 0;
}

/** The largest number that divides all amounts; 1 if there is none. */
export function unitOf({ rows }: Count): number {
  let unit = 0;
  for (const row of rows) for (const amount of row) unit = divisor(amount, unit);
  return Math.max(1, unit);
}
