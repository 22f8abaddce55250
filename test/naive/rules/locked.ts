/** What was fixed is done. */
import type { Person, Scenario } from '../../../src/domain/index.ts';
import { clockSpell, dateInDay } from '../clock.ts';
import { isA, type Day } from '../diary.ts';
import type { Place } from '../findings.ts';

/** Planned days that differ from what is locked: another duty or beat, other on-call periods, pager or not. */
export function departures(scenario: Scenario, person: Person, diary: readonly Day[]): Place[] {
  return (scenario.locked ?? [])
    .filter((record) => record.person === person.id)
    .flatMap((record) => {
      const day = diary.find(({ date, planned }) => planned && date === record.date);
      if (day === undefined) return [];
      const duties = day.work.map(({ duty }) => duty?.id);
      const kept =
        (record.duty === 'off' ? duties.length === 0 : duties.length === 1 && duties[0] === record.duty) &&
        (record.beat === undefined || isA(day, [`in:${record.beat}`])) &&
        (record.pager === undefined || record.pager === isA(day, ['pager'])) &&
        sameTimes(scenario, day, record.onCall ?? []);
      return kept ? [] : [{ date: day.date, at: day.date, excess: 1 }];
    });
}

function sameTimes(
  scenario: Scenario,
  { date, onCall }: Day,
  locked: readonly { readonly start: string; readonly end: string }[],
): boolean {
  const fixed = locked.map(({ start, end }) =>
    clockSpell(scenario, dateInDay(scenario, date, start), start, end).map((moment) => moment.toMillis()),
  );
  const done = onCall.map(({ start, end }) => [start.toMillis(), end.toMillis()]);
  const text = (spells: number[][]): string => JSON.stringify(spells.sort(([a = 0], [b = 0]) => a - b));
  return text(fixed) === text(done);
}
