/** The scenario of a plan that comes after what was published. */
import {
  type DayRecord,
  type NumberedPublication,
  type Person,
  type PublishedDay,
  type Scenario,
  UNPAID,
} from '../domain/index.ts';
import { isHeld } from '../hours/employment.ts';
import { isAwayFrom } from '../replies/scenario-with.ts';
import { dayKey } from '../replies/standing-replies.ts';
import { addDays } from '../time/dates.ts';
import { dayStatesOf } from './day-states.ts';
import { overridesIn, scenarioOverridden } from './overridden.ts';
import { isOff, type Published, publishedDays } from './published-days.ts';

/**
 * The scenario with what is published of its people and days as its baseline, what of that is locked or over at an instant
 * (ISO) fixed, and what was set aside for it. What the scenario itself fixes stays. Duties and beats that it has no more are
 * left out; the same scenario if nothing of it was published.
 */
export function scenarioAfter(
  stated: Scenario,
  lines: readonly NumberedPublication[],
  instant: string,
): Scenario {
  const published = publishedDays(lines);
  const scenario = scenarioOverridden(stated, overridesIn(lines));
  const days = daysOf(scenario, published);
  if (days.length === 0) return scenario;
  const keys = new Set(days.map(({ record }) => dayKey(record)));
  const fixed = new Set((scenario.locked ?? []).map(dayKey));
  const stateOf = dayStatesOf(scenario, published, instant);
  const locked = days.filter(({ person, day, record }) => {
    const state = stateOf(person, day.date);
    const isFixed = state === 'locked' || state === 'history';
    return isFixed && !fixed.has(dayKey(record)) && isFirm(person, day) && !isAwayFrom(scenario, record);
  });
  return {
    ...scenario,
    baseline: [
      ...wholeBaseline(scenario).filter((record) => !keys.has(dayKey(record))),
      ...days.map(({ record }) => record),
    ],
    wholeBaseline: true,
    ...(locked.length > 0 && {
      locked: [...(scenario.locked ?? []), ...locked.map(({ record }) => record)],
    }),
  };
}

interface KnownDay {
  readonly person: Person;
  readonly day: PublishedDay;
  readonly record: DayRecord;
}

/** The published days of a scenario’s people and period, as records of it. */
function daysOf(scenario: Scenario, published: ReadonlyMap<string, Published>): KnownDay[] {
  const { people, duties = [], beats = [] } = scenario;
  const known = new Set(['off', ...duties.map(({ id }) => id)]);
  return people.flatMap((person) =>
    datesOf(scenario).flatMap((date) => {
      const day = published.get(dayKey({ person: person.id, date }))?.day;
      if (day === undefined || !known.has(day.duty)) return [];
      const { proposed: _, beat, ...rest } = day;
      const where = beats.some(({ id }) => id === beat) ? { beat } : {};
      return [{ person, day, record: { ...rest, ...where } }];
    }),
  );
}

/** The scenario’s own baseline with the days off that it leaves out. */
function wholeBaseline(scenario: Scenario): DayRecord[] {
  const { people, baseline = [] } = scenario;
  if (scenario.wholeBaseline === true) return baseline;
  const records = new Map(baseline.map((record) => [dayKey(record), record]));
  const named = new Set(baseline.map(({ person }) => person));
  return people
    .filter(({ id }) => named.has(id))
    .flatMap(({ id: person }) =>
      datesOf(scenario).map((date) => records.get(dayKey({ person, date })) ?? { person, date, duty: 'off' }),
    );
}

function datesOf({ period }: Scenario): string[] {
  return Array.from({ length: period.days }, (_, day) => addDays(period.from, day));
}

/**
 * Whether a day near at hand is as good as done: not while it waits for a yes; and a day off of somebody who is only ever
 * asked is free time that may still be asked for.
 */
function isFirm(person: Person, day: PublishedDay): boolean {
  if (day.proposed === true) return false;
  const held = person.roles.filter((role) => isHeld(person, role, day.date));
  return !isOff(day) || held.some(({ kind }) => kind !== 'on-call' && !UNPAID.includes(kind));
}
