import type { Asking, Assignment, Scenario, Spell } from '../domain/index.ts';
import { ownerOf } from '../hours/owner.ts';
import type { Calendar } from '../time/calendar.ts';

/**
 * Whether what was proposed has lapsed by a minute of the calendar, since nobody accepted it in the time that its organisation
 * gives. It leaves no mark on anybody.
 */
export function isLapsed(
  scenario: Scenario,
  { person, date }: Pick<Assignment, 'person' | 'date'>,
  spell: Spell,
  now: number,
  calendar: Calendar,
): boolean {
  const who = scenario.people.find(({ id }) => id === person);
  const { organisation } = ownerOf(scenario, who, date, spell);
  const hours = scenario.organisations.find(({ id }) => id === organisation)?.replyHours;
  return hours !== undefined && calendar.minuteOf(spell.start) - hours * 60 <= now;
}

/**
 * The minute of the calendar from which nobody may accept any more what several are asked: as long before it begins as its
 * organisation gives, or once it begins if there was less time than that when they were asked.
 */
export function lapseOf({ duties = [], organisations }: Scenario, line: Asking, calendar: Calendar): number {
  const duty = duties.find(({ id }) => id === line.duty);
  if (duty === undefined) return -Infinity;
  const [start] = calendar.spell(calendar.dayOf(line.date), duty.start, duty.end);
  const hours = organisations.find(({ id }) => id === duty.organisation)?.replyHours ?? 0;
  const lapse = start - hours * 60;
  return calendar.minuteOf(line.recorded) < lapse ? lapse : start;
}
