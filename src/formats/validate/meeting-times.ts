import { type Duty, MEETING_MINUTES } from '../../domain/index.ts';
import { createCalendar, DEFAULT_ZONE } from '../../time/calendar.ts';
import { meetingDuties, meetingTime } from '../../time/duty-days.ts';
import { ruleFault } from '../../time/recurrence.ts';
import { isZone } from '../../time/zone.ts';
import { entries, type Check } from './draft.ts';

/** Meetings of duties that are never all worked at once; told of the first day on which that is so. */
export const meetingTimes: Check = function* (draft) {
  const { period, zone = DEFAULT_ZONE, dayStart, demands } = draft;
  if (period === undefined || !isZone(zone)) return;
  const calendar = createCalendar({ period, zone, dayStart });
  const templates = [...entries(draft.duties)].map(({ value }) => value);
  for (const { path, value: demand } of entries(demands, 'demands')) {
    if (demand.kind !== 'shift-meeting') continue;
    const { when = {}, from, minutes = MEETING_MINUTES } = demand;
    if (when.rrule !== undefined && ruleFault(when.rrule, from !== undefined) !== undefined) continue;
    for (const day of calendar.expand(when, undefined, demand, { from: 0, to: period.days })) {
      const duties = meetingDuties(calendar, demand, templates, day);
      if (duties.length === 0 || meetingTime(calendar, demand, duties, day) !== undefined) continue;
      yield {
        path: [...path, 'duties'],
        found: duties.map(timesText).join(', '),
        expected: `duties that have ${minutes} minutes in common on ${calendar.dateOf(day)}`,
        maybe: 'a meeting for each group of duties that overlap',
      };
      break;
    }
  }
};

/** `T 07:00–19:00` */
function timesText({ id, start, end }: Duty): string {
  return `${id} ${start}–${end}`;
}
