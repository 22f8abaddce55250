/** Hours in which a wholetime watch crews pumps, so that nothing is asked of anybody rostered here. */
import type { CrewForm, Pump, Station } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { Interval } from '../time/intervals.ts';
import { seatsOf } from './seats.ts';

export interface Watch {
  readonly time: Interval;
  readonly seats: number;
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

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
 * How many pumps the watch on duty in all of `[from, to)` crews: the first in any case, further ones while there are
 * people for their standard crews. 0 if there is no watch.
 */
export function pumpsCrewedByWatch(
  station: Station,
  watches: readonly Watch[],
  [from, to]: Interval,
): number {
  const watch = watches.find(({ time }) => time[0] <= from && to <= time[1]);
  if (watch === undefined) return 0;
  let { seats } = watch;
  let pumps = 0;
  for (const pump of station.pumps) {
    const wanted = seatsOf(standardForm(pump)).length;
    if (pumps > 0 && seats < wanted) break;
    seats -= wanted;
    pumps++;
  }
  return pumps;
}

/** The crew with which a pump goes before the next one gets anybody: STANDARD, else the last form it has. */
export function standardForm({ crews }: Pump): CrewForm {
  return crews.find(({ state }) => state === 'STANDARD') ?? crews.at(-1)!;
}
