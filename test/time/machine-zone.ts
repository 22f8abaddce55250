/** Prints what the calendar makes of some times; the test runs it under several machine zones. */
import { createCalendar } from '../../src/time/calendar.ts';
import { bankHolidays } from '../../src/time/holidays.ts';

const calendar = createCalendar({ period: { from: '2026-03-16', days: 28 } });
const days = calendar.expand({ rrule: 'FREQ=WEEKLY;BYDAY=SA,TU' });
const spells = days.map((day) => calendar.spell(day, '22:00', '08:00').map(calendar.iso));
process.stdout.write(
  JSON.stringify({ days, spells, at: calendar.minuteOf('2026-03-20T12:00'), holidays: bankHolidays(2026) }),
);
