import type { Calendar } from '../../time/calendar.ts';

const NAMES = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Mon 2026-06-01` of an operational day. */
export function dayName(calendar: Calendar, day: number): string {
  return `${NAMES[calendar.weekday(day)] ?? ''} ${calendar.dateOf(day)}`;
}

/** `2026-06-01 07:00` of an ISO date-time with offset. */
export function clockText(iso: string): string {
  return iso.slice(0, 16).replace('T', ' ');
}
