/** A scenario in which what people answered is binding. */
import type { Availability, DayRecord, Scenario } from '../domain/index.ts';
import { addDays } from '../time/dates.ts';
import { dayKey, type StandingReplies } from './standing-replies.ts';

/**
 * The scenario with every accepted day locked, and with nobody available for what they declined. Replies about people,
 * duties or days that it has not are left out: they are about another plan.
 */
export function scenarioWith(scenario: Scenario, { firm, declined }: StandingReplies): Scenario {
  const people = new Set(scenario.people.map(({ id }) => id));
  const accepted = [...firm.values()].filter((day) => isIn(scenario, people, day));
  const refused = [...declined.values()].filter(
    (line) => people.has(line.person) && isWithin(scenario, line),
  );
  if (accepted.length === 0 && refused.length === 0) return scenario;
  const said = new Set([...accepted, ...refused].map(dayKey));
  return {
    ...scenario,
    locked: [...(scenario.locked ?? []).filter((day) => !said.has(dayKey(day))), ...accepted],
    availability: [
      ...(scenario.availability ?? []),
      ...refused.flatMap(({ person, spells }) =>
        spells.map(({ start, end }): Availability => ({
          person,
          state: 'no',
          when: { dates: [start.slice(0, 10)] },
          start: start.slice(11, 16),
          end: end.slice(11, 16),
        })),
      ),
    ],
  };
}

/** Whether an accepted day is one of this plan. */
function isIn(scenario: Scenario, people: ReadonlySet<string>, { person, date, duty }: DayRecord): boolean {
  const known = duty === 'off' || (scenario.duties ?? []).some(({ id }) => id === duty);
  return known && people.has(person) && isWithin(scenario, { date });
}

function isWithin({ period: { from, days } }: Scenario, { date }: { readonly date: string }): boolean {
  return from <= date && date < addDays(from, days);
}
