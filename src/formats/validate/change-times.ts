import { DEFAULT_DAY_START } from '../../time/calendar.ts';
import { clockMinutes } from '../../time/dates.ts';
import { entries, type Check } from './draft.ts';

/** A station's change times out of order, or one of them twice. */
export const changeTimes: Check = function* (draft) {
  const dayStart = clockMinutes(draft.dayStart ?? DEFAULT_DAY_START);
  const sinceStart = (clock: string): number => (clockMinutes(clock) - dayStart + 1440) % 1440;
  for (const { path, value: station } of entries(draft.stations, 'stations')) {
    const times = station.changeTimes;
    const sorted = [...new Set(times)].sort((a, b) => sinceStart(a) - sinceStart(b));
    if (sorted.join() === times.join()) continue;
    yield {
      path: [...path, 'changeTimes'],
      found: times.join(', '),
      expected: 'each time once, ascending from the start of the operational day',
      maybe: sorted.join(', '),
    };
  }
};
