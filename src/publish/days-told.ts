import type { NumberedPublication, Scenario } from '../domain/index.ts';
import { dayKey } from '../replies/standing-replies.ts';
import type { DaysTold } from '../rota/days-told.ts';
import { addDays } from '../time/dates.ts';
import { dayStatesOf } from './day-states.ts';
import { publishedDays } from './published-days.ts';

/**
 * What the people of a scenario have been told of their days, at an instant (ISO); undefined if nothing of it was published.
 * Of a duty that is no more nobody can say what changed of it, so such days are as if they had not been told.
 */
export function daysTold(
  scenario: Scenario,
  lines: readonly NumberedPublication[],
  instant: string,
): DaysTold | undefined {
  const published = publishedDays(lines);
  const { period, people: everybody, duties = [] } = scenario;
  const people = new Map(everybody.map((person) => [person.id, person]));
  const isOfPlan = [...published.values()].some(
    ({ day: { person, date } }) =>
      people.has(person) && period.from <= date && date < addDays(period.from, period.days),
  );
  if (!isOfPlan) return undefined;
  const known = new Set(['off', ...duties.map(({ id }) => id)]);
  const stateOf = dayStatesOf(scenario, published, instant);
  return {
    of: (person, date) => {
      const day = published.get(dayKey({ person, date }))?.day;
      return day !== undefined && known.has(day.duty) ? day : undefined;
    },
    isLocked: (person, date) => stateOf(people.get(person)!, date) === 'locked',
  };
}
