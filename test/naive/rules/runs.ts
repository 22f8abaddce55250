/** Runs of days, what may follow what, and single long shifts. */
import { minutes } from '../clock.ts';
import { isA, type Day } from '../diary.ts';
import type { Place } from '../findings.ts';

/** Each planned day of a run beyond its first `longest` days. */
export function tooLong(diary: readonly Day[], of: readonly string[], longest: number): Place[] {
  return runs(diary, of).flatMap((run) =>
    run.slice(longest).flatMap((day) => (day.planned ? [{ date: day.date, at: day.date, excess: 1 }] : [])),
  );
}

/** Runs seen from beginning to end that are shorter than they should be; they show on the day after. */
export function tooShort(diary: readonly Day[], of: readonly string[], shortest: number): Place[] {
  return runs(diary, of).flatMap((run) => {
    const after = diary[diary.indexOf(run.at(-1)!) + 1];
    const begun = run[0] !== diary[0];
    if (!begun || after?.planned !== true || run.length >= shortest) return [];
    return [{ date: after.date, at: after.date, excess: shortest - run.length }];
  });
}

function runs(diary: readonly Day[], of: readonly string[]): Day[][] {
  const found: Day[][] = [];
  let run: Day[] = [];
  for (const day of diary) {
    if (isA(day, of)) {
      if (run.length === 0) found.push(run);
      run.push(day);
    } else {
      run = [];
    }
  }
  return found;
}

/** Planned days that stand right after a day after which they may not. */
export function wrongSuccession(
  diary: readonly Day[],
  pairs: readonly { readonly first: readonly string[]; readonly then: readonly string[] }[],
): Place[] {
  return diary.flatMap((day, index) => {
    const before = diary[index - 1];
    const wrong = pairs.some(
      ({ first, then }) => before !== undefined && isA(before, first) && isA(day, then),
    );
    return day.planned && wrong ? [{ date: day.date, at: day.date, excess: 1 }] : [];
  });
}

/** Planned days on which days in a row have been what the words say in this order. */
export function wordsEnding(diary: readonly Day[], word: readonly (readonly string[])[]): Place[] {
  return diary.flatMap((day, index) => {
    const from = index - word.length + 1;
    const isSuch = from >= 0 && word.every((of, place) => isA(diary[from + place]!, of));
    return day.planned && isSuch ? [{ date: day.date, at: day.date, excess: 1 }] : [];
  });
}

/** Planned spells of work on the options named that last longer than `longest` minutes, breaks included. */
export function tooLongShift(diary: readonly Day[], of: readonly string[], longest: number): Place[] {
  return diary
    .filter((day) => day.planned && isA(day, of))
    .flatMap(({ date, work }) => work.map(({ start, end }) => ({ date, start, end })))
    .flatMap(({ date, start, end }) => {
      const excess = minutes(start, end) - longest;
      return excess > 0 ? [{ date, at: start.toISO()!, excess }] : [];
    });
}
