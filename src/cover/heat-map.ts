/** When in the week a pump is on the run: share of minutes by weekday and hour of the clock. */
import { clockHours } from '../time/clock-hours.ts';
import type { Calendar } from '../time/calendar.ts';
import { sharedMinutes } from '../time/intervals.ts';
import { isStandard, type PumpCover } from './report.ts';

/** weekday (0 Monday) → hour of the operational day → share at STANDARD or better; undefined of no minutes. */
export type HeatMap = readonly (readonly (number | undefined)[])[];

/** The heat map of a pump over all days of the calendar that its segments are of. */
export function heatMapOf({ segments }: Pick<PumpCover, 'segments'>, calendar: Calendar): HeatMap {
  const sums = Array.from({ length: 7 }, () => Array.from({ length: 24 }, () => ({ standard: 0, all: 0 })));
  let next = 0;
  for (let day = 0; day < calendar.days; day++) {
    const row = sums[calendar.weekday(day)]!;
    clockHours(calendar, day).forEach(({ from, to }, hour) => {
      while (next < segments.length && segments[next]!.to <= from) next++;
      for (let place = next; place < segments.length && segments[place]!.from < to; place++) {
        const segment = segments[place]!;
        const minutes = sharedMinutes([from, to], [segment.from, segment.to]);
        row[hour]!.all += minutes;
        if (isStandard(segment)) row[hour]!.standard += minutes;
      }
    });
  }
  return sums.map((row) => row.map(({ standard, all }) => (all === 0 ? undefined : standard / all)));
}

/** reason → minutes below STANDARD for which it is given, the longest first; a minute may have several. */
export function reasonMinutes({ segments }: Pick<PumpCover, 'segments'>): ReadonlyMap<string, number> {
  const minutes = new Map<string, number>();
  for (const { reasons, from, to } of segments) {
    for (const reason of reasons) minutes.set(reason, (minutes.get(reason) ?? 0) + to - from);
  }
  return new Map([...minutes].sort(([, a], [, b]) => b - a));
}
