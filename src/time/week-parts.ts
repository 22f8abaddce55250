/** The three parts of a week that on-call contracts speak of: weekday days, weekday nights and weekends. */
import type { Calendar } from './calendar.ts';
import { type Interval, sharedMinutes } from './intervals.ts';

/** Monday to Friday 07:00–19:00, the rest of Monday to Friday, and Saturday and Sunday, each to midnight. */
export const WEEK_PARTS = ['weekdayDay', 'weekdayNight', 'weekend'] as const;
export type WeekPart = (typeof WEEK_PARTS)[number];

const DAYTIME = ['07:00', '19:00'] as const;
const SATURDAY = 5;

/** How many elapsed minutes of a time lie in each part; together they are all of it. */
export function weekParts(calendar: Calendar, time: Interval): Record<WeekPart, number> {
  const parts = { weekdayDay: 0, weekdayNight: 0, weekend: 0 };
  const midnight = (day: number): number => calendar.at(calendar.dateOf(day), '00:00', 'start');
  for (let day = calendar.dayOf(calendar.iso(time[0]).slice(0, 10)); midnight(day) < time[1]; day++) {
    const minutes = sharedMinutes(time, [midnight(day), midnight(day + 1)]);
    if (calendar.weekday(day) >= SATURDAY) {
      parts.weekend += minutes;
      continue;
    }
    const daytime = sharedMinutes(time, calendar.spellOnDate(calendar.dateOf(day), ...DAYTIME));
    parts.weekdayDay += daytime;
    parts.weekdayNight += minutes - daytime;
  }
  return parts;
}
