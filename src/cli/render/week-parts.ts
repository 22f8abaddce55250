import type { WeekPart } from '../../time/week-parts.ts';

/** What the parts of a week are called. */
export const WEEK_PART_TEXT: Readonly<Record<WeekPart, string>> = {
  weekdayDay: 'weekday days',
  weekdayNight: 'weekday nights',
  weekend: 'weekends',
};
