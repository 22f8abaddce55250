/** Hours in which a wholetime watch crews pumps, so that nothing is asked of anybody rostered here. */
import { type CrewForm, type Pump, type Station, WEEKDAYS } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Interval } from '../time/intervals.ts';
import { ridersOf } from './arrangements.ts';

export interface Watch {
  readonly time: Interval;
  readonly seats: number;
}

/** The watches of a station from the day before the period to its end, in elapsed minutes. */
export function watchesOf(station: Station, calendar: Calendar): Watch[] {
  return (station.crewedHours ?? []).flatMap(({ start, end, weekdays, seats }) => {
    const watches: Watch[] = [];
    for (let date = -1; date <= calendar.days; date++) {
      const weekday = WEEKDAYS[calendar.weekday(date)]!;
      if (weekdays?.includes(weekday) ?? true)
        watches.push({ time: calendar.spellOnDate(calendar.dateOf(date), start, end), seats });
    }
    return watches;
  });
}

/**
 * The pumps that the watch on duty in all of `[from, to)` crews: the first in any case, further ones while there are
 * people for their standard crews, and what is jump-crewed with one of these.
 */
export function crewedByWatch(
  pumps: readonly Pump[],
  watches: readonly Watch[],
  [from, to]: Interval,
): ReadonlySet<string> {
  const crewed = new Set<string>();
  const watch = watches.find(({ time }) => time[0] <= from && to <= time[1]);
  if (watch === undefined) return crewed;
  let { seats } = watch;
  for (const pump of pumps.filter(({ jumpCrewedWith }) => jumpCrewedWith === undefined)) {
    const wanted = ridersOf(standardForm(pump));
    if (crewed.size > 0 && seats < wanted) break;
    seats -= wanted;
    crewed.add(pump.id);
  }
  for (const { id, jumpCrewedWith } of pumps) if (crewed.has(jumpCrewedWith ?? '')) crewed.add(id);
  return crewed;
}

/** The crew with which a pump goes before the next one gets anybody: STANDARD, else the last form it has. */
export function standardForm({ crews }: Pump): CrewForm {
  return crews.find(({ state }) => state === 'STANDARD') ?? crews.at(-1)!;
}
