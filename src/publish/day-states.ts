/** How far each day of each person has come: not published, published, too near to be changed by a plan, over. */
import type { Person, Scenario } from '../domain/index.ts';
import { isHeld } from '../hours/employment.ts';
import { dayKey } from '../replies/standing-replies.ts';
import { createCalendar } from '../time/calendar.ts';
import { dayAt } from '../time/day-at.ts';
import type { Published } from './published-days.ts';

/**
 * - `draft`: nobody has been told
 * - `published`: it has been told, a new plan may depart from it at a price
 * - `locked`: it has been told and is so near that no new plan changes it
 * - `history`: it is over
 */
export const DAY_STATES = ['history', 'locked', 'published', 'draft'] as const;
export type DayState = (typeof DAY_STATES)[number];

/** Days in a row on which as many people's days are in each state. */
export interface Stretch {
  readonly from: string;
  readonly through: string;
  /** How many people's days; states that nobody's is in are left out. */
  readonly people: Readonly<Partial<Record<DayState, number>>>;
}

/** Tells the state of a day of a person of a plan, at an instant (ISO). */
export function dayStatesOf(
  scenario: Scenario,
  published: ReadonlyMap<string, Published>,
  instant: string,
): (person: Person, date: string) => DayState {
  const calendar = createCalendar(scenario);
  const today = dayAt(calendar.minuteOf(instant), calendar);
  return (person, date) => {
    const ahead = calendar.dayOf(date) - today;
    if (ahead < 0) return 'history';
    if (!published.has(dayKey({ person: person.id, date }))) return 'draft';
    return ahead <= lockDaysOf(scenario, person, date) ? 'locked' : 'published';
  };
}

/** The days of a plan, told together where they are alike. */
export function stretchesOf(
  scenario: Scenario,
  published: ReadonlyMap<string, Published>,
  instant: string,
): Stretch[] {
  const { days, dateOf } = createCalendar(scenario);
  const stateOf = dayStatesOf(scenario, published, instant);
  const stretches: Stretch[] = [];
  for (let day = 0; day < days; day++) {
    const date = dateOf(day);
    const states = scenario.people.map((person) => stateOf(person, date));
    const counts = DAY_STATES.map(
      (state) => [state, states.filter((each) => each === state).length] as const,
    );
    const people = Object.fromEntries(counts.filter(([, count]) => count > 0));
    const last = stretches.at(-1);
    if (last !== undefined && JSON.stringify(last.people) === JSON.stringify(people))
      stretches[stretches.length - 1] = { ...last, through: date };
    else stretches.push({ from: date, through: date, people });
  }
  return stretches;
}

/** The longest that an organisation states in which they hold a role that day. */
function lockDaysOf({ organisations }: Scenario, person: Person, date: string): number {
  const employers = person.roles
    .filter((role) => isHeld(person, role, date))
    .map(({ organisation }) => organisation);
  const stated = organisations.filter(({ id }) => employers.includes(id)).map(({ lockDays = 0 }) => lockDays);
  return Math.max(0, ...stated);
}
