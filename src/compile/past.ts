/** What is known of the days before the period. */
import type { DayRecord, Scenario } from '../domain/index.ts';
import type { Register } from '../cover/register.ts';
import { bookedForRecord } from './day-forms.ts';
import { type BookedOption, type OptionBook, standbyAsWork } from './option-book.ts';
import type { PersonFacts } from '../cover/register.ts';

/** person → day → record, for records of one kind; a later record of the same day wins. */
export function recordsByPerson(
  register: Register,
  records: readonly DayRecord[] | undefined,
): ReadonlyMap<string, ReadonlyMap<number, DayRecord>> {
  const byPerson = new Map<string, Map<number, DayRecord>>();
  for (const record of records ?? []) {
    const days = byPerson.get(record.person) ?? new Map<number, DayRecord>();
    byPerson.set(record.person, days.set(register.calendar.dayOf(record.date), record));
  }
  return byPerson;
}

/** Options of the days before day 0, from the earliest recorded on; days without a record were off. */
export function pastOptions(
  register: Register,
  book: OptionBook,
  person: PersonFacts,
  own: readonly BookedOption[],
  records: ReadonlyMap<number, DayRecord>,
): BookedOption[] {
  const first = Math.min(0, ...records.keys());
  const off = book.list[0]!;
  return Array.from({ length: -first }, (_, index) => {
    const record = records.get(first + index);
    return record === undefined ? off : bookedForRecord(register, book, person, own, record);
  });
}

/**
 * Working minutes per day before day 0, oldest first, where the scenario states some: stated minutes, else those of
 * the history. Undefined where it states none, so that the history alone counts.
 */
export function carriedMinutes(
  register: Register,
  worked: Scenario['worked'],
  person: string,
  history: readonly BookedOption[],
): number[] | undefined {
  const { calendar } = register;
  const stated = new Map(
    (worked ?? [])
      .filter((entry) => entry.person === person)
      .map(({ date, minutes }): [number, number] => [calendar.dayOf(date), minutes]),
  );
  const first = Math.min(0, ...stated.keys());
  if (first === 0) return undefined;
  const length = Math.max(-first, history.length);
  return Array.from({ length }, (_, index) => {
    const day = index - length;
    return stated.get(day) ?? minutesOf(register, history[history.length + day], day);
  });
}

function minutesOf({ calendar }: Register, option: BookedOption | undefined, day: number): number {
  if (option === undefined) return 0;
  const { duty } = option.form;
  const counted = standbyAsWork(calendar, option.form, day);
  if (duty === undefined) return counted;
  const [from, to] = calendar.spell(day, duty.start, duty.end);
  return counted + Math.max(0, to - from - (duty.breakMinutes ?? 0));
}
