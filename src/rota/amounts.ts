/** Amounts of what demands ask for, in words. */
import { durationText } from '../../solver/explain/say.ts';
import type { About } from '../compile/demands/compiled.ts';

export type Unit = About['unit'] | 'stretches';

const SINGULAR: Readonly<Record<Exclude<Unit, 'minutes'>, string>> = {
  people: 'person',
  seats: 'seat',
  visits: 'visit',
  days: 'day',
  beats: 'beat',
  stations: 'station',
  weekdays: 'weekday',
  'day parts': 'day part',
  stretches: 'stretch',
};

/** What a demand lacks, in its own unit: `4 h 48 min`. */
export function lackText(missing: number, { unit, parts = 1 }: Pick<About, 'unit' | 'parts'>): string {
  return amountText(Math.ceil(missing / parts), unit);
}

/** `1 seat`, `3 seats`; minutes as a length of time, `7 h 30 min`. */
export function amountText(number: number, unit: Unit): string {
  if (unit === 'minutes') return durationText(number);
  return `${number.toLocaleString('en-GB')} ${number === 1 ? SINGULAR[unit] : unit}`;
}
