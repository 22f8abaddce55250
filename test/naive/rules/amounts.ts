/** Hours, days and weekends counted in stretches of days. */
import { DateTime } from 'luxon';
import type { Scenario } from '../../../src/domain/index.ts';
import { addDays, daysFrom, minutes } from '../clock.ts';
import { isA, type Day } from '../diary.ts';
import type { Place } from '../findings.ts';
import { weekdayOf } from '../when.ts';

/** Dates from the first to the last, both included. */
export interface Stretch {
  readonly first: string;
  readonly last: string;
}

export interface Bounds {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/**
 * Windows as a rule states them: the period, its weeks from Monday, calendar months, four weeks counted from an anchor,
 * dates, or days counted from the first planned one.
 */
export function stretchesOf(
  scenario: Scenario,
  { windows, anchor }: { readonly windows?: unknown; readonly anchor?: string },
): Stretch[] {
  const { from, days } = scenario.period;
  const last = addDays(from, days - 1);
  if (windows === undefined || windows === 'period') return [{ first: from, last }];
  const stretches: Stretch[] = [];
  if (windows === 'weeks') {
    for (let first = addDays(from, 1 - weekdayOf(from)); first <= last; first = addDays(first, 7)) {
      stretches.push({ first, last: addDays(first, 6) });
    }
    return stretches;
  }
  if (windows === 'months' || windows === 'four-weeks') {
    const isFirst = (date: string): boolean =>
      windows === 'months' ? date.endsWith('-01') : daysFrom(anchor!, date) % 28 === 0;
    let first = from;
    while (!isFirst(first)) first = addDays(first, -1);
    for (let next = first; next <= last; first = next) {
      do next = addDays(next, 1);
      while (!isFirst(next));
      stretches.push({ first, last: addDays(next, -1) });
    }
    return stretches;
  }
  for (const [start, end] of windows as readonly (readonly [number, number] | readonly [string, string])[]) {
    const stretch =
      typeof start === 'string'
        ? { first: start, last: end as string }
        : { first: addDays(from, start), last: addDays(from, (end as number) - 1) };
    if (stretch.first <= last && stretch.last >= from) stretches.push(stretch);
  }
  return stretches;
}

/** Minutes of a named value on each known day of one person; worked minutes may be known from before the diary. */
export function minutesByDate(
  scenario: Scenario,
  person: string,
  diary: readonly Day[],
  value: string,
): Map<string, number> {
  const amounts = new Map<string, number>();
  for (const { date, work, onCall } of diary) {
    const standby = onCall.reduce(
      (sum, spell) => sum + minutes(spell.start, spell.end) - atWork(work, spell),
      0,
    );
    const counted = onCall.reduce(
      (sum, spell) =>
        sum + Math.round(spell.counts * (minutes(spell.start, spell.end) - atWork(work, spell))),
      0,
    );
    const worked = work.reduce((sum, { workingMinutes }) => sum + workingMinutes, counted);
    amounts.set(date, value === 'standby' ? standby : worked);
  }
  if (value !== 'minutes') return amounts;
  for (const { person: who, date, minutes: worked } of scenario.worked ?? []) {
    if (who === person && date < scenario.period.from) amounts.set(date, worked);
  }
  return amounts;
}

/** Minutes of a readiness that are spent at work. */
function atWork(work: Day['work'], { start, end }: Day['onCall'][number]): number {
  return work.reduce((sum, spell) => {
    const from = DateTime.max(spell.start, start);
    const to = DateTime.min(spell.end, end);
    return from < to ? sum + minutes(from, to) : sum;
  }, 0);
}

/**
 * Stretches whose sum lies outside the bounds. A least amount is asked only of stretches that end in the period and of
 * which every day is known; a most amount counts what is known.
 */
export function outsideBounds(
  scenario: Scenario,
  stretches: readonly Stretch[],
  { least, most }: Bounds,
  sumOf: (stretch: Stretch) => number,
  firstKnown: string,
): Place[] {
  const lastPlanned = addDays(scenario.period.from, scenario.period.days - 1);
  return stretches.flatMap((stretch) => {
    const sum = sumOf(stretch);
    const whole = stretch.first >= firstKnown && stretch.last <= lastPlanned;
    const at = stretch.last < lastPlanned ? stretch.last : lastPlanned;
    if (most !== undefined && sum > most) return [{ date: at, at, excess: sum - most }];
    if (least !== undefined && whole && sum < least) return [{ date: at, at, excess: least - sum }];
    return [];
  });
}

export function sumOver(amounts: ReadonlyMap<string, number>, { first, last }: Stretch): number {
  return [...amounts].reduce(
    (sum, [date, amount]) => (first <= date && date <= last ? sum + amount : sum),
    0,
  );
}

/**
 * Stretches of `weeks` weeks that end on a Sunday of the period (with `daily` on every day), and the one that the end
 * of the period cuts short.
 */
export function rollingStretches(scenario: Scenario, weeks: number, daily: boolean): Stretch[] {
  const { from, days } = scenario.period;
  const lastPlanned = addDays(from, days - 1);
  const stretches: Stretch[] = [];
  for (let last = from; ; last = addDays(last, 1)) {
    const ends = daily || weekdayOf(last) === 7;
    if (ends) stretches.push({ first: addDays(last, 1 - 7 * weeks), last });
    if (last >= lastPlanned && ends) return stretches;
  }
}

/** Weekends (or other blocks of weekdays) of a stretch with at least one day of the kind. */
export function weekendsIn(
  diary: readonly Day[],
  stretch: Stretch,
  of: readonly string[],
  weekdays: readonly number[],
): number {
  const inside = diary.filter(({ date }) => stretch.first <= date && date <= stretch.last);
  let count = 0;
  let counted = false;
  for (const day of inside) {
    const inBlock = weekdays.includes(weekdayOf(day.date) - 1);
    if (!inBlock) counted = false;
    else if (!counted && isA(day, of)) {
      counted = true;
      count++;
    }
  }
  return count;
}
