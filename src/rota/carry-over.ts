/** The past of a scenario, taken from the rota before it. */
import type { DayRecord, Duty, Rota, Scenario, WorkedMinutes } from '../domain/index.ts';
import { addDays } from '../time/dates.ts';
import { recordOf } from './day-record.ts';

/** Days that go on as days with duties; rules about runs, rests, weekends and months reach no further. */
const HISTORY_DAYS = 35;

/** Days of which the minutes worked go on: the longest averaging period there is, 52 weeks. */
const WORKED_DAYS = 52 * 7;

/**
 * The scenario with the previous rota as its history: what everybody did on the days before it, and how long they worked
 * further back. What the scenario itself says about a day stays. Days of the previous rota inside the scenario's period
 * are left out: a published rota that goes on is a baseline, not a past.
 */
export function carryOver(previous: Rota, scenario: Scenario): Scenario {
  const first = scenario.period.from;
  const people = new Set(scenario.people.map(({ id }) => id));
  const wanted = (
    { person, date }: { readonly person: string; readonly date: string },
    days: number,
  ): boolean => people.has(person) && date < first && date >= addDays(first, -days);
  const history = merged(
    scenario.history ?? [],
    [...recordsOf(previous), ...(previous.scenario.history ?? [])].filter((record) =>
      wanted(record, HISTORY_DAYS),
    ),
  );
  const worked = merged(
    scenario.worked ?? [],
    [...minutesOf(previous), ...(previous.scenario.worked ?? [])].filter((entry) =>
      wanted(entry, WORKED_DAYS),
    ),
  );
  const known = new Set((scenario.duties ?? []).map(({ id }) => id));
  const gone = (previous.scenario.duties ?? []).filter(
    ({ id }) => !known.has(id) && history.some(({ duty }) => duty === id),
  );
  return {
    ...scenario,
    duties: [...(scenario.duties ?? []), ...gone.map((duty) => ended(duty, previous, scenario))],
    history: history.map((record) => withKnownBeat(record, scenario)),
    worked,
  };
}

/** A record a person and day: the scenario's own first, then the earlier in the list. */
function merged<T extends { readonly person: string; readonly date: string }>(
  own: readonly T[],
  more: readonly T[],
): T[] {
  const taken = new Set<string>();
  return [...own, ...more].filter(({ person, date }) => {
    const key = `${person} ${date}`;
    return taken.has(key) ? false : taken.add(key);
  });
}

/** Every day of the previous period as a record, days off included: they are known to be off. */
function recordsOf({ scenario, assignments }: Rota): DayRecord[] {
  const { from, days } = scenario.period;
  const spells = new Map(assignments.map((day) => [`${day.person} ${day.date}`, day.spells]));
  return scenario.people.flatMap(({ id }) =>
    Array.from({ length: days }, (_, day) => {
      const date = addDays(from, day);
      return recordOf(id, date, spells.get(`${id} ${date}`) ?? []);
    }),
  );
}

function minutesOf({ assignments }: Rota): WorkedMinutes[] {
  return assignments.map(({ person, date, spells }) => ({
    person,
    date,
    minutes: spells.reduce((sum, { workingMinutes }) => sum + workingMinutes, 0),
  }));
}

/** A duty that the new scenario no longer has: known for the past, not to be planned again. */
function ended(duty: Duty, previous: Rota, scenario: Scenario): Duty {
  const { vehicle: _vehicle, skills: _skills, powers: _powers, from: _from, ...times } = duty;
  const activity = (scenario.activities ?? []).some(({ id }) => id === duty.activity)
    ? duty.activity
    : (scenario.activities?.[0]?.id ?? duty.activity);
  const organisation = scenario.organisations.some(({ id }) => id === duty.organisation)
    ? duty.organisation
    : (scenario.organisations[0]?.id ?? duty.organisation);
  const last = addDays(previous.scenario.period.from, previous.scenario.period.days);
  const through = last < scenario.period.from ? last : addDays(scenario.period.from, -1);
  return { ...times, activity, organisation, through };
}

function withKnownBeat({ beat, ...record }: DayRecord, scenario: Scenario): DayRecord {
  const known = beat !== undefined && (scenario.beats ?? []).some(({ id }) => id === beat);
  return known ? { ...record, beat } : record;
}
