import type { Assignment, Scenario, Spell } from '../domain/index.ts';
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
