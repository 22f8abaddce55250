import { quote } from '../../../solver/issue.ts';
import { type DemandOf, type DemandRecord, PATROLLED_HOURS, WHOLE_DAY } from '../../domain/index.ts';
import { DEFAULT_ZONE } from '../../time/calendar.ts';
import { addDays } from '../../time/dates.ts';
import { clockTimeExists, isZone, zoneNamed } from '../../time/zone.ts';
import { entries, type Check } from './draft.ts';

/**
 * What is asked on single dates at a time that the clocks skip in spring. What happens every week is moved to the
 * first minute that exists; an appointment was written down wrongly.
 */
export const clockGaps: Check = function* (draft) {
  const name = draft.zone ?? DEFAULT_ZONE;
  if (!isZone(name)) return;
  const zone = zoneNamed(name);
  for (const { path, value: demand } of entries(draft.demands, 'demands')) {
    if (demand.kind === 'cordon') {
      for (const field of ['from', 'through'] as const) {
        const [day = '', clock] = demand[field].split('T');
        if (clock === undefined || clockTimeExists(zone, day, clock)) continue;
        yield { path: [...path, field], found: quote(demand[field]), expected: EXISTS };
      }
    }
    if (!isTimed(demand)) continue;
    const usual = demand.kind === 'back-up' ? WHOLE_DAY : PATROLLED_HOURS;
    const { start = usual.start, end = usual.end, when = {} } = demand;
    for (const [index, date] of (when.dates ?? []).entries()) {
      const endDate = end > start ? date : addDays(date, 1);
      for (const [field, day, clock] of [
        ['start', date, start],
        ['end', endDate, end],
      ] as const) {
        if (clockTimeExists(zone, day, clock)) continue;
        yield {
          path: [...path, field],
          found: `${quote(clock)} on ${day} (when.dates[${index}])`,
          expected: EXISTS,
        };
      }
    }
  }
};

const EXISTS = 'a time that exists: the clocks go forward that night';

const TIMED = ['commitment', 'peak-presence', 'beats-emptied', 'never-alone', 'back-up'] as const;

type Timed = DemandOf<(typeof TIMED)[number]>;

function isTimed(demand: DemandRecord): demand is Timed {
  return TIMED.some((kind) => kind === demand.kind);
}
