/** Rest: between spells of work, and once a week. */
import { DateTime } from 'luxon';
import type { Duty, Scenario } from '../../../src/domain/index.ts';
import { addDays, clockTime, minutes } from '../clock.ts';
import type { Day } from '../diary.ts';
import type { Place } from '../findings.ts';
import { weekdayOf } from '../when.ts';

/** Rest before each planned spell, counted from the latest end of any earlier one; 0 minutes asks for no overlap. */
export function restBetween(diary: readonly Day[], shortest: number): Place[] {
  const places: Place[] = [];
  let free: DateTime | undefined;
  for (const { date, work, planned } of diary) {
    for (const { start, end } of work) {
      if (free !== undefined && planned) {
        const missing = shortest - minutes(free, start);
        if (missing > 0) places.push({ date, at: start.toISO()!, excess: missing });
      }
      if (free === undefined || end > free) free = end;
    }
  }
  return places;
}

/**
 * One rest of `shortest` minutes inside every `every` operational days, counted from `from` days after the first
 * planned day (left out: from the Monday on or before it). Stretches that are not known from end to end ask nothing.
 */
export function restWithin(
  scenario: Scenario,
  diary: readonly Day[],
  {
    shortest,
    every,
    from,
  }: { readonly shortest: number; readonly every: number; readonly from?: number | undefined },
): Place[] {
  const firstPlanned = scenario.period.from;
  const opening = addDays(firstPlanned, from ?? 1 - weekdayOf(firstPlanned));
  const startOf = (date: string): DateTime =>
    clockTime(scenario, date, scenario.dayStart ?? '07:00', 'start');
  const known = diary[0]!.date;
  const last = diary.at(-1)!.date;
  let first = opening;
  while (first > known) first = addDays(first, -every);
  const places: Place[] = [];
  for (; addDays(first, every - 1) <= last; first = addDays(first, every)) {
    const lastDay = addDays(first, every - 1);
    if (first < known || lastDay < firstPlanned) continue;
    const longest = longestRest(diary, startOf(first), startOf(addDays(first, every)));
    if (longest < shortest) places.push({ date: lastDay, at: lastDay, excess: shortest - longest });
  }
  return places;
}

/** The longest stretch between two moments in which nothing is worked, minutes. */
function longestRest(diary: readonly Day[], from: DateTime, to: DateTime): number {
  const spells = diary
    .flatMap(({ work }) => work)
    .filter(({ start, end }) => start < to && end > from)
    .sort((a, b) => a.start.toMillis() - b.start.toMillis());
  let longest = 0;
  let free = from;
  for (const { start, end } of spells) {
    longest = Math.max(longest, minutes(free, start));
    if (end > free) free = end;
  }
  return Math.max(longest, minutes(free, to));
}

/**
 * Work and readiness at the same time, other than in work under which readiness goes on: that of on-call people which
 * may be left for a call. Each pair shows where the later of the two begins, by the minutes they share.
 */
export function readinessUnderWork(scenario: Scenario, diary: readonly Day[]): Place[] {
  const leaves = (duty: Duty | undefined): boolean =>
    duty?.roles.every((kind) => kind === 'on-call') === true &&
    (scenario.activities ?? []).some(({ id, releasable }) => id === duty.activity && releasable === true);
  const busy = diary.flatMap(({ date, planned, work }) =>
    work.filter(({ duty }) => !leaves(duty)).map((spell) => ({ ...spell, date, planned })),
  );
  return diary.flatMap(({ onCall, date, planned }) =>
    onCall.flatMap((ready) =>
      busy.flatMap((work) => {
        const isBarred = work.duty?.noOnCall === true && work.date === date;
        const from = isBarred ? ready.start : DateTime.max(ready.start, work.start);
        const to = isBarred ? ready.end : DateTime.min(ready.end, work.end);
        if (from >= to || !(planned || work.planned)) return [];
        const later = work.date > date ? work.date : date;
        return [{ date: later, at: from.toISO()!, excess: minutes(from, to) }];
      }),
    ),
  );
}
