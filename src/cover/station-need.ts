/** What a station needs of its people's time, and what it is given. */
import type { Station } from '../domain/index.ts';
import { type Interval, sharedMinutes } from '../time/intervals.ts';
import { offersAt } from './offers.ts';
import type { Register } from './register.ts';

/**
 * People who must always be there for so many pumps: what Dorset & Wiltshire published in 2018, 1,176 h a week for one
 * pump and 2,016 h for two, is 7 × 168 and 12 × 168.
 */
const ALWAYS_THERE = { first: 7, further: 5 } as const;

export interface StationNeed {
  readonly station: string;
  /** Hours in the time asked about. */
  readonly needed: number;
  readonly given: number;
  /** Hours that are missing; 0 if there is enough. */
  readonly lacking: number;
}

/** Needed and given hours of a station in `[from, to)`, whether what was given is planned or not. */
export function stationNeed(register: Register, station: Station, [from, to]: Interval): StationNeed {
  const people = ALWAYS_THERE.first + ALWAYS_THERE.further * (station.pumps.length - 1);
  const needed = (people * (to - from)) / 60;
  const minutes = offersAt(register, station).reduce(
    (sum, { time }) => sum + sharedMinutes(time, [from, to]),
    0,
  );
  const given = minutes / 60;
  return { station: station.id, needed, given, lacking: Math.max(0, needed - given) };
}
