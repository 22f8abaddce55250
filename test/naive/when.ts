/** On which dates something happens, decided date by date from the words of the record. */
import type { Organisation, When } from '../../src/domain/index.ts';
import { isBankHoliday } from './bank-holidays.ts';
import { addDays, daysFrom } from './clock.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Calendar rules without a first day count from this Monday. */
const ANCHOR = '2001-01-01';

/** Whether a `when` names a date. `since` is the first date of its record, from which a calendar rule counts. */
export function happensOn(when: When, date: string, since?: string, organisation?: Organisation): boolean {
  if (when.except?.includes(date) === true) return false;
  if (when.within?.every(({ from, through }) => date < from || through < date) === true) return false;
  if (when.holidays === 'only' && !isBankHoliday(organisation, date)) return false;
  if (when.holidays === 'exclude' && isBankHoliday(organisation, date)) return false;
  const unrestricted = when.dates === undefined && when.weekdays === undefined && when.rrule === undefined;
  return (
    unrestricted ||
    when.dates?.includes(date) === true ||
    when.weekdays?.includes(WEEKDAYS[weekdayOf(date) - 1]!) === true ||
    (when.rrule !== undefined && followsRule(when.rrule, date, since ?? ANCHOR))
  );
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(date: string): number {
  return ((new Date(date).getUTCDay() + 6) % 7) + 1;
}

const walked = new Map<string, ReadonlySet<string>>();

/** Whether a calendar rule falls on a date, by walking every date from its first. */
function followsRule(text: string, date: string, since: string): boolean {
  const until = addDays(date.slice(0, 8) + '01', 400).slice(0, 4);
  const key = `${text} ${since} ${until}`;
  let dates = walked.get(key);
  if (dates === undefined) walked.set(key, (dates = walk(text, since, `${until}-12-31`)));
  return dates.has(date);
}

function walk(text: string, since: string, last: string): Set<string> {
  const start = /DTSTART[^:]*:(\d{4})(\d\d)(\d\d)/.exec(text);
  const first = start === null ? since : `${start[1]!}-${start[2]!}-${start[3]!}`;
  const parts = new Map(
    text
      .replace(/^DTSTART.*$/m, '')
      .replace(/^\s*RRULE:/m, '')
      .trim()
      .split(';')
      .map((part) => part.split('=') as [string, string]),
  );
  for (const name of parts.keys()) {
    if (!['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'BYMONTH', 'COUNT', 'UNTIL', 'WKST'].includes(name)) {
      throw new Error(
        `The naive reading of calendar rules does not know ${name} in ${JSON.stringify(text)}.`,
      );
    }
  }
  const until = parts.get('UNTIL')?.replace(/^(\d{4})(\d\d)(\d\d).*$/, '$1-$2-$3') ?? last;
  const most = Number(parts.get('COUNT') ?? Infinity);
  const found = new Set<string>();
  for (let date = first; date <= last && date <= until && found.size < most; date = addDays(date, 1)) {
    if (inStep(parts, first, date) && namedBy(parts, first, date)) found.add(date);
  }
  return found;
}

/** Whether the date's day, week, month or year is one of every INTERVAL. */
function inStep(parts: ReadonlyMap<string, string>, first: string, date: string): boolean {
  const interval = Number(parts.get('INTERVAL') ?? 1);
  const [a, b] = [read(first), read(date)];
  const monday = (of: string): string => addDays(of, 1 - weekdayOf(of));
  switch (parts.get('FREQ')) {
    case 'DAILY':
      return daysFrom(first, date) % interval === 0;
    case 'WEEKLY':
      return (daysFrom(monday(first), monday(date)) / 7) % interval === 0;
    case 'MONTHLY':
      return ((b.year - a.year) * 12 + b.month - a.month) % interval === 0;
    default:
      return (b.year - a.year) % interval === 0;
  }
}

/** Whether the BY… parts, or what the first date stands for where there are none, name the date. */
function namedBy(parts: ReadonlyMap<string, string>, first: string, date: string): boolean {
  const [a, b] = [read(first), read(date)];
  const frequency = parts.get('FREQ');
  const byDay = parts.get('BYDAY')?.split(',');
  const byMonthDay = parts.get('BYMONTHDAY')?.split(',').map(Number);
  const byMonth = parts.get('BYMONTH')?.split(',').map(Number);
  if (byMonth !== undefined && !byMonth.includes(b.month)) return false;
  if (byMonthDay !== undefined) {
    const fromEnd = b.day - daysInMonth(b) - 1;
    if (!byMonthDay.includes(b.day) && !byMonthDay.includes(fromEnd)) return false;
  }
  if (byDay !== undefined) {
    const ofYear = frequency === 'YEARLY' && byMonth === undefined;
    return byDay.some((name) => isNthWeekday(name, date, ofYear));
  }
  if (byMonthDay !== undefined) return true;
  if (frequency === 'WEEKLY') return weekdayOf(date) === weekdayOf(first);
  if (frequency === 'MONTHLY') return b.day === a.day;
  if (frequency === 'YEARLY') return b.day === a.day && (byMonth !== undefined || b.month === a.month);
  return true;
}

/** `2TU` is the second Tuesday, `-1SU` the last Sunday, `FR` every Friday. */
function isNthWeekday(name: string, date: string, ofYear: boolean): boolean {
  const [, nth, weekday] = /^([+-]?\d+)?([A-Z]{2})$/.exec(name) ?? [];
  if (WEEKDAYS[weekdayOf(date) - 1]!.slice(0, 2).toUpperCase() !== weekday) return false;
  if (nth === undefined) return true;
  const { year, day } = read(date);
  const place = ofYear ? daysFrom(`${year}-01-01`, date) + 1 : day;
  const length = ofYear ? daysFrom(`${year}-01-01`, `${year + 1}-01-01`) : daysInMonth(read(date));
  const count = Number(nth) > 0 ? Math.ceil(place / 7) : -Math.ceil((length - place + 1) / 7);
  return count === Number(nth);
}

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

function read(date: string): Parts {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return { year, month, day };
}

function daysInMonth({ year, month }: Parts): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
