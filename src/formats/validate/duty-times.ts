import { quote } from '../../../solver/issue.ts';
import { DEFAULT_DAY_START } from '../../time/calendar.ts';
import { clockMinutes } from '../../time/dates.ts';
import { entries, type Check } from './draft.ts';

/** A duty that would belong to the day before, or a break longer than its duty. */
export const dutyTimes: Check = function* (draft) {
  const dayStart = draft.dayStart ?? DEFAULT_DAY_START;
  const starts = [...entries(draft.duties)].map(({ value }) => value.start);
  const earliest = starts.reduce((first, start) => (start < first ? start : first), dayStart);
  for (const { path, value: duty } of entries(draft.duties, 'duties')) {
    if (duty.start < dayStart) {
      yield {
        path: [...path, 'start'],
        found: quote(duty.start),
        expected: `${dayStart} (the start of the operational day) or later`,
        maybe: `set dayStart to ${earliest}`,
      };
    }
    const length = (clockMinutes(duty.end) - clockMinutes(duty.start) + 1440) % 1440 || 1440;
    if ((duty.breakMinutes ?? 0) >= length) {
      yield {
        path: [...path, 'breakMinutes'],
        found: `${duty.breakMinutes ?? 0}`,
        expected: `fewer than the duty’s ${length} minutes`,
      };
    }
  }
};
