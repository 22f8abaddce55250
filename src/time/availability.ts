/** What people said about their time, as minutes. */
import type { Scenario } from '../domain/scenario.ts';
import { absencesOf } from './absences.ts';
import { type Calendar, DEFAULT_DAY_START } from './calendar.ts';
import type { ObservedHolidays } from './holidays.ts';

export type TimeState = 'committed' | 'offered' | 'no';

/** What time is given for. */
export type Purpose = 'duty' | 'on-call';

/** What a person said about their time for each purpose. */
export type Stated = Readonly<Record<Purpose, readonly StatedTime[]>>;

export const NOTHING_STATED: Stated = { duty: [], 'on-call': [] };

/** One stretch of time about which a person said the same. */
export interface StatedTime {
  readonly from: number;
  readonly to: number;
  readonly state: TimeState;
}

/**
 * Per person and purpose: disjoint ascending stretches of elapsed minutes, from the day before the period to the day after. A
 * later line wins over an earlier one, leave and training over all. Time in no stretch is unknown, which counts as `no`, but is
 * not a refusal.
 */
export function availabilityOf(scenario: Scenario, calendar: Calendar): ReadonlyMap<string, Stated> {
  const lines = new Map<string, SaidTime[]>();
  const say = (person: string, line: SaidTime): void => {
    if (line.from >= line.to) return;
    const said = lines.get(person);
    if (said === undefined) lines.set(person, [line]);
    else said.push(line);
  };
  const holidays = holidaysByPerson(scenario);
  const dayStart = scenario.dayStart ?? DEFAULT_DAY_START;
  const range = { from: -2, to: calendar.days + 2 };
  for (const line of scenario.availability ?? []) {
    const start = line.start ?? dayStart;
    const within = calendar.interval({
      ...(hasClock(line.from) && { from: line.from }),
      ...(hasClock(line.through) && { through: line.through }),
    });
    for (const day of calendar.expand(line.when, holidays.get(line.person), line, range)) {
      const [from, to] = calendar.spellOnDate(calendar.dateOf(day), start, line.end ?? start);
      const time = { from: Math.max(from, within[0]), to: Math.min(to, within[1]) };
      say(line.person, { ...time, state: line.state, purpose: line.for });
    }
  }
  for (const absence of absencesOf(scenario)) {
    const [from, to] = calendar.interval(absence);
    say(absence.person, { from, to, state: 'no', purpose: undefined });
  }
  return new Map([...lines].map(([person, said]) => [person, statedBy(said)]));
}

interface SaidTime extends StatedTime {
  /** Undefined: for both. */
  readonly purpose: Purpose | undefined;
}

/** Most people say nothing of purposes: then both are the same list. */
function statedBy(said: readonly SaidTime[]): Stated {
  const stretches = (purpose: Purpose): StatedTime[] =>
    painted(said.filter((line) => (line.purpose ?? purpose) === purpose));
  const duty = stretches('duty');
  return {
    duty,
    'on-call': said.every(({ purpose }) => purpose === undefined) ? duty : stretches('on-call'),
  };
}

/** Lays the lines over each other, the later on top, and joins what says the same. */
function painted(lines: readonly StatedTime[]): StatedTime[] {
  const edges = [...new Set(lines.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const place = new Map(edges.map((edge, index) => [edge, index]));
  const colours = new Array<TimeState | undefined>(edges.length).fill(undefined);
  for (const { from, to, state } of lines) colours.fill(state, place.get(from), place.get(to));
  const stretches: { from: number; to: number; state: TimeState }[] = [];
  colours.forEach((state, index) => {
    const from = edges[index];
    const to = edges[index + 1];
    if (state === undefined || from === undefined || to === undefined) return;
    const last = stretches.at(-1);
    if (last?.to === from && last.state === state) last.to = to;
    else stretches.push({ from, to, state });
  });
  return stretches;
}

/** A date ends a line by the days it has; only a time of day cuts into its last spell. */
function hasClock(moment: string | undefined): moment is string {
  return moment !== undefined && moment.length > 10;
}

/** The bank holidays of the organisation of a person's first role. */
function holidaysByPerson(scenario: Scenario): ReadonlyMap<string, ObservedHolidays> {
  const observed = new Map(
    scenario.organisations.map(({ id, holidays, extraHolidays }): [string, ObservedHolidays] => [
      id,
      { jurisdiction: holidays, extra: extraHolidays },
    ]),
  );
  return new Map(
    scenario.people.map(({ id, roles }) => [id, observed.get(roles[0]?.organisation ?? '') ?? {}]),
  );
}
