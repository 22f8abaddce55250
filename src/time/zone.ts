import { IANAZone } from 'luxon';
import { clockMinutes, epochDay } from './dates.ts';

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Which of two meanings a clock time takes in the hour that the clocks repeat: a start the first, an end the second. */
export type Edge = 'start' | 'end';

/** A time zone by its IANA name. Throws on a name that is not known; validation asks {@link isZone} before. */
export function zoneNamed(name: string): IANAZone {
  if (!isZone(name)) throw new RangeError(`Not a time zone: ${JSON.stringify(name)}`);
  return IANAZone.create(name);
}

export function isZone(name: string): boolean {
  return IANAZone.isValidZone(name);
}

/**
 * The instant (milliseconds since 1970 UTC) of a clock time on a calendar date. A time that occurs twice is the
 * first for a start and the second for an end; one that does not exist becomes the first minute that does.
 */
export function instantOf(zone: IANAZone, date: string, clock: string, edge: Edge): number {
  const wall = epochDay(date) * DAY + clockMinutes(clock) * MINUTE;
  const instants = instantsShowing(zone, wall);
  if (instants.length === 0) return firstInstantAfterGap(zone, wall);
  return edge === 'start' ? Math.min(...instants) : Math.max(...instants);
}

/** Whether that clock time occurs on that date: false only in the hour skipped in spring. */
export function clockTimeExists(zone: IANAZone, date: string, clock: string): boolean {
  return instantsShowing(zone, epochDay(date) * DAY + clockMinutes(clock) * MINUTE).length > 0;
}

/** Every instant at which clocks in the zone show `wall` (written as if it were UTC). */
function instantsShowing(zone: IANAZone, wall: number): number[] {
  const candidates = offsetsAround(zone, wall).map((offset) => wall - offset * MINUTE);
  return candidates.filter((instant) => instant + zone.offset(instant) * MINUTE === wall);
}

/** The offsets in force a day before and a day after: no zone changes twice within two days. */
function offsetsAround(zone: IANAZone, wall: number): [number, number] {
  return [zone.offset(wall - DAY), zone.offset(wall + DAY)];
}

/** In a gap the clocks jump somewhere between the two readings of `wall`; the jump itself is the answer. */
function firstInstantAfterGap(zone: IANAZone, wall: number): number {
  const [before, after] = offsetsAround(zone, wall);
  let last = wall - after * MINUTE;
  let first = wall - before * MINUTE;
  while (first - last > MINUTE) {
    const middle = last + Math.floor((first - last) / MINUTE / 2) * MINUTE;
    if (zone.offset(middle) === before) last = middle;
    else first = middle;
  }
  return first;
}
