/** A scenario in which what people answered is binding. */
import type { Availability, DayRecord, Request, Scenario, Wish } from '../domain/index.ts';
import { absencesOf } from '../time/absences.ts';
import { createCalendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import { overlaps } from '../time/intervals.ts';
import { dutiesWished } from './duties-wished.ts';
import { dayKey, type StandingReplies } from './standing-replies.ts';

/**
 * The scenario with every day locked that was accepted or decided, with nobody available for what they declined, and with wishes as
 * requests, for which whoever would like a duty gives the time. Replies about people, duties or days that it has not are left out: they
 * are about another plan. So are accepted days into which leave falls.
 */
export function scenarioWith(scenario: Scenario, standing: StandingReplies): Scenario {
  const people = new Set(scenario.people.map(({ id }) => id));
  const accepted = decidedDays(scenario, standing);
  const refused = [...standing.declined.values()].filter(
    (line) => people.has(line.person) && isWithin(scenario, line),
  );
  const wished = [...standing.wishes.values()].filter(
    (line) => people.has(line.person) && isWithin(scenario, line),
  );
  if (accepted.length === 0 && refused.length === 0 && wished.length === 0) return scenario;
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
      ...wished.flatMap((wish) => offersOf(scenario, wish)),
    ],
    ...(wished.length > 0 && { requests: [...(scenario.requests ?? []), ...wished.map(requestOf)] }),
  };
}

function requestOf({ person, date, duty, want }: Wish): Request {
  return { person, when: { dates: [date] }, duty, want };
}

/** The times of the duties that are wished for, given for duties alone: a pager is another matter. */
function offersOf(scenario: Scenario, wish: Wish): Availability[] {
  if (!wish.want) return [];
  const calendar = createCalendar(scenario);
  return dutiesWished(scenario, wish).map(({ start, end }): Availability => {
    const [from] = calendar.spell(calendar.dayOf(wish.date), start, end);
    const when = { dates: [calendar.iso(from).slice(0, 10)] };
    return { person: wish.person, state: 'offered', when, start, end, for: 'duty' };
  });
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
