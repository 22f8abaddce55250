/** Limits on a person's duties: not before, not after, not at night. */
import type { Person, Restriction, Scenario } from '../../../src/domain/index.ts';
import { addDays, clockTime, holding } from '../clock.ts';
import type { Day, Work } from '../diary.ts';
import type { Place } from '../findings.ts';
import { weekdayOf } from '../when.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Planned days with a duty that a restriction rules out. */
export function againstRestrictions(scenario: Scenario, person: Person, diary: readonly Day[]): Place[] {
  return diary
    .filter(
      ({ date, planned, work }) =>
        planned && work.some((spell) => isRestricted(scenario, person, date, spell)),
    )
    .map(({ date }) => ({ date, at: date, excess: 1 }));
}

/** Whether some restriction that holds at any minute of a duty rules it out. */
export function isRestricted(scenario: Scenario, person: Person, date: string, work: Work): boolean {
  return (scenario.restrictions ?? [])
    .filter((limit) => limit.person === person.id)
    .some((limit) => {
      const [from, to] = holding(scenario, limit);
      const touches = work.start < to && from < work.end;
      const thatDay = limit.weekdays?.includes(WEEKDAYS[weekdayOf(date) - 1]!) ?? true;
      return touches && thatDay && rulesOut(scenario, limit, work);
    });
}

/** Times are clock times of the date on which the duty starts; an end before the day's start means the next morning. */
function rulesOut(scenario: Scenario, { noNights, notBefore, notAfter }: Restriction, work: Work): boolean {
  if (noNights === true && work.duty?.family === 'night') return true;
  const date = work.start.toFormat('yyyy-MM-dd');
  if (notBefore !== undefined && work.start < clockTime(scenario, date, notBefore, 'start')) return true;
  if (notAfter === undefined) return false;
  const dayStart = scenario.dayStart ?? '07:00';
  const nextMorning = notAfter < dayStart && work.start.toFormat('HH:mm') >= dayStart;
  return work.end > clockTime(scenario, nextMorning ? addDays(date, 1) : date, notAfter, 'end');
}
