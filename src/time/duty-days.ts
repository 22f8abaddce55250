/** Days on which a duty template may be worked, and those of several that meet. */
import { type DemandOf, type Duty, MEETING_MINUTES, WEEKDAYS } from '../domain/index.ts';
import type { Calendar } from './calendar.ts';
import { covers, type Interval } from './intervals.ts';

/** Whether a duty may begin on an operational day: on one of its weekdays, and valid until it ends. */
export function isWorkedOn(calendar: Calendar, duty: Duty, day: number): boolean {
  const weekday = WEEKDAYS[calendar.weekday(day)];
  return (
    (duty.weekdays === undefined || duty.weekdays.some((name) => name === weekday)) &&
    covers([calendar.interval(duty)], ...calendar.spell(day, duty.start, duty.end))
  );
}

/** The duties of a meeting that may be worked on an operational day. */
export function meetingDuties(
  calendar: Calendar,
  { duties }: Pick<DemandOf<'shift-meeting'>, 'duties'>,
  templates: readonly Duty[],
  day: number,
): Duty[] {
  return templates.filter(
    (duty) => (duties.includes(duty.id) || duties.includes(duty.family)) && isWorkedOn(calendar, duty, day),
  );
}

/**
 * When some duties of a day meet, elapsed minutes: the first minutes after all have begun, or the last before one ends.
 * Undefined where so many minutes are never common to them, or there are no duties.
 */
export function meetingTime(
  calendar: Calendar,
  { at, minutes = MEETING_MINUTES }: Pick<DemandOf<'shift-meeting'>, 'at' | 'minutes'>,
  duties: readonly Duty[],
  day: number,
): Interval | undefined {
  const spells = duties.map(({ start, end }) => calendar.spell(day, start, end));
  const from = Math.max(...spells.map(([start]) => start));
  const to = Math.min(...spells.map(([, end]) => end));
  if (spells.length === 0 || to - from < minutes) return undefined;
  return at === 'start' ? [from, from + minutes] : [to - minutes, to];
}
