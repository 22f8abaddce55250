/** What is published of each day of each person: of all publications that have it, what the last says. */
import type { NumberedPublication, PublishedDay } from '../domain/index.ts';
import { dayKey } from '../replies/standing-replies.ts';
import { addDays } from '../time/dates.ts';

/** A day as it is published, and where that is said. */
export interface Published {
  /** Number of the publication. */
  readonly number: number;
  readonly day: PublishedDay;
}

/** `person date` → how that day is published; days off are told too, days that nobody published are left out. */
export function publishedDays(lines: readonly NumberedPublication[]): ReadonlyMap<string, Published> {
  const days = new Map<string, Published>();
  for (const { number, line } of lines) {
    const told = new Map(line.days.map((day) => [dayKey(day), day]));
    for (const person of line.people)
      for (let date = line.from; date <= line.through; date = addDays(date, 1)) {
        const key = dayKey({ person, date });
        days.set(key, { number, day: told.get(key) ?? { person, date, duty: 'off' } });
      }
  }
  return days;
}

/** Whether somebody has something to do on a day. */
export function isOff({ duty, onCall = [] }: PublishedDay): boolean {
  return duty === 'off' && onCall.length === 0;
}

/** Whether two records say the same of a day; whether its holder has said yes to it by now is not compared. */
export function isSame(one: PublishedDay, other: PublishedDay): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ person, date, duty, beat, pager, onCall = [] }: PublishedDay): string {
  return JSON.stringify([
    person,
    date,
    duty,
    beat,
    pager === true,
    onCall.map(({ start, end }) => [start, end]),
  ]);
}

/** `published`: something of it still holds; `archived`: later publications have taken the place of all of it. */
export type PublicationState = 'published' | 'archived';

/** A publication and what has become of it. */
export type StatedPublication = NumberedPublication & { readonly state: PublicationState };

/** The publications, each with its state. */
export function statedPublications(lines: readonly NumberedPublication[]): StatedPublication[] {
  const holding = new Set([...publishedDays(lines).values()].map(({ number }) => number));
  return lines.map((each) => ({ ...each, state: holding.has(each.number) ? 'published' : 'archived' }));
}
