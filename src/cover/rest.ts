/** Rest after calls in the night: who is too tired to lead, to drive, or to be on duty. */
import type { CallOut, RestAfterCall, Scenario, Station } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { type Interval, overlaps, union } from '../time/intervals.ts';

/** The usual rest where a service states none: assumed by this project, no regulation. */
export const USUAL_REST: RestAfterCall = {
  leading: { hours: 8, touching: { start: '23:00', end: '06:00' }, seats: ['OIC', 'driver'] },
  duty: { hours: 8, touching: { start: '00:00', end: '05:00' }, minutes: 120 },
};

export interface Rest {
  /** No seat of those that lead or drive. */
  readonly leading: readonly Interval[];
  /** No planned duty. */
  readonly duty: readonly Interval[];
}

/** The rest policy of the service that runs a station. */
export function restPolicy(
  scenario: Scenario,
  { organisation }: Pick<Station, 'organisation'>,
): RestAfterCall {
  return scenario.organisations.find(({ id }) => id === organisation)?.restAfterCall ?? USUAL_REST;
}

/** person → when they rest after the calls they answered, by the policy of the service of their first station. */
export function restTimes(scenario: Scenario, calendar: Calendar): ReadonlyMap<string, Rest> {
  const calls = new Map<string, CallOut[]>();
  for (const call of scenario.callOuts ?? [])
    calls.set(call.person, [...(calls.get(call.person) ?? []), call]);
  const stations = new Map((scenario.stations ?? []).map((station) => [station.id, station]));
  const rests = new Map<string, Rest>();
  for (const person of scenario.people) {
    const own = calls.get(person.id);
    if (own === undefined) continue;
    const named = person.roles.flatMap(({ station }) => stations.get(station ?? '') ?? []);
    const policy = named[0] === undefined ? USUAL_REST : restPolicy(scenario, named[0]);
    rests.set(person.id, restAfter(own, policy, calendar));
  }
  return rests;
}

function restAfter(calls: readonly CallOut[], { leading, duty }: RestAfterCall, calendar: Calendar): Rest {
  const times = calls.map((call): Interval => [
    calendar.minuteOf(call.from),
    calendar.minuteOf(call.through),
  ]);
  const after = (hours: number, counts: (time: Interval) => boolean): Interval[] =>
    union(times.filter(counts).map(([, end]): Interval => [end, end + 60 * hours]));
  return {
    leading: after(leading.hours, (time) => touches(time, leading.touching, calendar)),
    duty: after(
      duty.hours,
      (time) => time[1] - time[0] >= duty.minutes && touches(time, duty.touching, calendar),
    ),
  };
}

/** Whether any of a time is in the part of some night. */
function touches(
  time: Interval,
  { start, end }: { readonly start: string; readonly end: string },
  calendar: Calendar,
): boolean {
  const [first, last] = time.map((minute) => calendar.iso(minute).slice(0, 10)) as [string, string];
  for (let day = calendar.dayOf(first) - 1; day <= calendar.dayOf(last); day++) {
    if (overlaps(time, calendar.spellOnDate(calendar.dateOf(day), start, end))) return true;
  }
  return false;
}
