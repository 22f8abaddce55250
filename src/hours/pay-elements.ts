/** Working time told apart as payroll asks: by the calendar and the clock of the place. */
import type { Organisation } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { bankHolidays } from '../time/holidays.ts';
import { type Interval, sharedMinutes } from '../time/intervals.ts';

/**
 * `bank-holiday` before `weekend` before `night` before `basic`: every minute of a duty is one of them. `clock-change`:
 * what the clock shows more than there was, or less, where that is paid. The last three are not told apart further.
 */
export const PAY_ELEMENTS = [
  'basic',
  'night',
  'weekend',
  'bank-holiday',
  'clock-change',
  'call-out',
  'training',
  'standby',
] as const;
export type PayElement = (typeof PAY_ELEMENTS)[number];

/** element → minutes */
export type ElementMinutes = ReadonlyMap<PayElement, number>;

const NIGHT = { start: '20:00', end: '06:00' };
const SATURDAY = 5;
/** A break is taken off whatever there is most of; off these, in this order, where two are alike. */
const TIMES: readonly PayElement[] = ['basic', 'night', 'weekend', 'bank-holiday'];

/** The elements of a duty of elapsed minutes `[from, to)` with a break; they add up to what it lasted without it. */
export function dutyElements(
  [from, to]: Interval,
  breakMinutes: number,
  { pay, holidays: jurisdiction, extraHolidays: extra }: Partial<Organisation>,
  calendar: Calendar,
): ElementMinutes {
  const minutes = new Map<PayElement, number>();
  const add = (element: PayElement, more: number): void => {
    if (more !== 0) minutes.set(element, (minutes.get(element) ?? 0) + more);
  };
  const midnight = (day: number): number => calendar.at(calendar.dateOf(day), '00:00', 'start');
  for (let day = calendar.dayOf(calendar.iso(from).slice(0, 10)); midnight(day) < to; day++) {
    const date = calendar.dateOf(day);
    const today = sharedMinutes([from, to], [midnight(day), midnight(day + 1)]);
    if (bankHolidays(Number(date.slice(0, 4)), { jurisdiction, extra }).includes(date))
      add('bank-holiday', today);
    else if (calendar.weekday(day) >= SATURDAY) add('weekend', today);
    else {
      const night = nights(date, pay?.night ?? NIGHT, calendar).reduce(
        (sum, one) => sum + sharedMinutes([from, to], one),
        0,
      );
      add('night', night);
      add('basic', today - night);
    }
  }
  takeOff(minutes, breakMinutes);
  if (pay?.clockChange === 'nominal') add('clock-change', clockMinutes(calendar, from, to) - (to - from));
  return minutes;
}

/** The parts of a date that are night. */
function nights(date: string, { start, end }: typeof NIGHT, calendar: Calendar): Interval[] {
  const at = (clock: string, edge: 'start' | 'end'): number => calendar.at(date, clock, edge);
  if (start < end) return [[at(start, 'start'), at(end, 'end')]];
  return [
    [at('00:00', 'start'), at(end, 'end')],
    [at(start, 'start'), at('24:00', 'end')],
  ];
}

function takeOff(minutes: Map<PayElement, number>, breakMinutes: number): void {
  let left = breakMinutes;
  while (left > 0) {
    const most = TIMES.reduce((best, each) =>
      (minutes.get(each) ?? 0) > (minutes.get(best) ?? 0) ? each : best,
    );
    const there = minutes.get(most) ?? 0;
    if (there <= 0) return;
    minutes.set(most, there - Math.min(there, left));
    left -= Math.min(there, left);
  }
}

/** What the clock of the place shows between two minutes. */
function clockMinutes(calendar: Calendar, from: number, to: number): number {
  const clock = (minute: number): number => Date.parse(`${calendar.iso(minute).slice(0, 16)}Z`) / 60_000;
  return clock(to) - clock(from);
}
