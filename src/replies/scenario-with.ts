/** A scenario in which what people answered is binding. */
import type { Availability, DayRecord, Scenario } from '../domain/index.ts';
import { absencesOf } from '../time/absences.ts';
import { createCalendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import { overlaps } from '../time/intervals.ts';
import { dayKey, type StandingReplies } from './standing-replies.ts';

/**
 * The scenario with every day locked that was accepted or decided, and with nobody available for what they declined. Replies about people,
 * duties or days that it has not are left out: they are about another plan. So are accepted days into which leave falls.
 */
export function scenarioWith(scenario: Scenario, standing: StandingReplies): Scenario {
  const people = new Set(scenario.people.map(({ id }) => id));
  const accepted = decidedDays(scenario, standing);
  const refused = [...standing.declined.values()].filter(
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

/** The days that people accepted, or a planner decided, as locks of the scenario. */
export function decidedDays(scenario: Scenario, { firm, moved }: StandingReplies): DayRecord[] {
  const people = new Set(scenario.people.map(({ id }) => id));
  return [...firm.values()]
    .filter((day) => isIn(scenario, people, day) && !isAwayFrom(scenario, day))
    .map(({ agreed: _agreed, ...day }) => (moved.has(dayKey(day)) ? day : { ...day, agreed: true }));
}

/** Whether they are away in some of what a record has them do: leave that came later wins. */
export function isAwayFrom(scenario: Scenario, { person, date, duty: id, onCall = [] }: DayRecord): boolean {
  const leave = absencesOf(scenario).filter((absence) => absence.person === person);
  if (leave.length === 0) return false;
  const calendar = createCalendar(scenario);
  const duty = scenario.duties?.find((each) => each.id === id);
  const times = [...onCall, ...(duty === undefined ? [] : [duty])].map(({ start, end }) =>
    calendar.spell(calendar.dayOf(date), start, end),
  );
  return leave.some((absence) => times.some((time) => overlaps(calendar.interval(absence), time)));
}

/** Whether an accepted day is one of this plan. */
function isIn(scenario: Scenario, people: ReadonlySet<string>, { person, date, duty }: DayRecord): boolean {
  const known = duty === 'off' || (scenario.duties ?? []).some(({ id }) => id === duty);
  return known && people.has(person) && isWithin(scenario, { date });
}

function isWithin({ period: { from, days } }: Scenario, { date }: { readonly date: string }): boolean {
  return from <= date && date < addDays(from, days);
}
