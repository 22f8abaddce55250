/**
 * Who is really there at a minute. The plan is only what is projected: somebody counts now once they have said so, and
 * no longer when they have said otherwise. Decision support: the control room decides what goes.
 */
import type { CallOut, Rota, Scenario, Spell, Station, Status } from '../domain/index.ts';
import { withoutHeadroom } from '../hours/headroom.ts';
import { createCalendar } from '../time/calendar.ts';
import { onTheRoad, pumpsAt } from './fleet.ts';
import { personIn, type PersonFacts, registerOf, type Register } from './register.ts';
import { type Presence, presencesByStation, ridesAt, type Refusal } from './riders.ts';
import type { Rider } from './seats.ts';
import { offTheRoad, type PumpState, pumpStates } from './states.ts';
import { crewedByWatch, standardForm, watchesOf } from './watch.ts';

/** The source of what is said here rather than imported. */
export const OWN = 'muster';
/** Minutes after which what another system said last is too old, where a station does not say. */
const USUAL_STALE = 60;

/**
 * Why somebody who is planned, or said to be there, does not count now. Besides what a plan knows (`Refusal`):
 * `NOT_CONFIRMED` they have not said so; `BOOKED_OFF`, `NOT_FIT`, `NOT_RELEASABLE`, `CALLED_OUT` they said otherwise;
 * `STALE` the system that knows has not been heard of lately.
 */
export type AbsentReason = Refusal | 'NOT_CONFIRMED' | 'BOOKED_OFF' | 'NOT_FIT' | 'CALLED_OUT' | 'STALE';

export interface PumpNow extends PumpState {
  readonly station: string;
  readonly watch: boolean;
  /** The state if everybody planned were there. */
  readonly projected: PumpState['state'];
}

export interface StationNow {
  readonly station: string;
  readonly pumps: readonly PumpNow[];
  readonly absent: readonly { readonly person: string; readonly reason: AbsentReason }[];
  /** The one master of this station’s availability, and when it last said something. */
  readonly source: string;
  readonly asOf?: string;
}

const ABSENT: Partial<Record<Status['kind'], AbsentReason>> = {
  off: 'BOOKED_OFF',
  'not-fit': 'NOT_FIT',
  'not-releasable': 'NOT_RELEASABLE',
  'called-out': 'CALLED_OUT',
};

/** Stations at an instant, ISO with offset or UTC. `statuses` in the order in which they were said. */
export function coverNow(rota: Rota, statuses: readonly Status[], instant: string): StationNow[] {
  const calendar = createCalendar(rota.scenario);
  const said = statuses.filter(({ from }) => calendar.minuteOf(from) <= calendar.minuteOf(instant));
  const scenario = withCalls(rota.scenario, said, instant);
  const register = registerOf(scenario, calendar);
  const spent = withoutHeadroom(rota, calendar);
  const presences = presencesByStation(register, rota, spent);
  const at = calendar.minuteOf(instant);
  return [...register.stations.values()].map((station) =>
    stationNow(register, station, { planned: presences.get(station.id) ?? [], said, spent, at }),
  );
}

/** Calls that were answered: rest follows from them. */
function withCalls(scenario: Scenario, said: readonly Status[], instant: string): Scenario {
  const calendar = createCalendar(scenario);
  const local = (iso: string): string => calendar.iso(calendar.minuteOf(iso)).slice(0, 16);
  const calls = said.flatMap((call, place): CallOut[] => {
    if (call.kind !== 'called-out') return [];
    const next = said.slice(place + 1).find(({ person }) => person === call.person);
    const through = local(next?.from ?? call.until ?? instant);
    const from = local(call.from);
    return from < through ? [{ person: call.person, from, through }] : [];
  });
  return { ...scenario, callOuts: [...(scenario.callOuts ?? []), ...calls] };
}

interface Known {
  readonly planned: readonly Presence[];
  readonly said: readonly Status[];
  /** Who has no room for a call. */
  readonly spent: ReadonlySet<string>;
  readonly at: number;
}

function stationNow(register: Register, station: Station, { planned, said, spent, at }: Known): StationNow {
  const { calendar } = register;
  const minute = [at, at + 1] as const;
  const source = station.master?.system ?? OWN;
  const heard = said.filter((each) => each.source === source);
  const asOf = heard
    .map(({ recorded }) => recorded)
    .sort()
    .at(-1);
  const fresh = source === OWN || isFresh(register, station, asOf, at);
  const there = [
    ...planned.filter(({ time }) => time[0] <= at && at < time[1]),
    ...bookedOn(register, station, heard, at).map((presence) =>
      spent.has(presence.person.record.id) ? { ...presence, spent: true } : presence,
    ),
  ];
  const riders = new Map<string, Rider>();
  const projected = new Map<string, Rider>();
  const absent = new Map<string, AbsentReason>();
  for (const presence of there) {
    const { id } = presence.person.record;
    const answer = ridesAt(register, station, presence, minute);
    if (!('rider' in answer)) {
      absent.set(id, answer.refused);
      continue;
    }
    projected.set(id, answer.rider);
    const reason = fresh ? whyNot(register, station, presence, heard, at) : 'STALE';
    if (reason === undefined) riders.set(id, answer.rider);
    else absent.set(id, reason);
  }
  for (const id of riders.keys()) absent.delete(id);
  const pumps = pumpsAt(calendar, station, minute);
  const driven = pumps.filter((pump) => onTheRoad(calendar, pump, minute));
  const watched = crewedByWatch(driven, watchesOf(station, calendar), minute);
  const asked = driven.filter(({ id }) => !watched.has(id));
  const statesOf = (of: ReadonlyMap<string, Rider>): ReadonlyMap<string, PumpState> => {
    const byName = [...of.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    return new Map(pumpStates(byName, asked).map((state) => [state.pump, state]));
  };
  const [now, plan] = [statesOf(riders), statesOf(projected)];
  return {
    station: station.id,
    pumps: pumps.map((pump): PumpNow => {
      const watch = watched.has(pump.id);
      const crewed = { pump: pump.id, state: standardForm(pump).state, seats: [], reasons: [], mend: [] };
      const state = watch ? crewed : (now.get(pump.id) ?? offTheRoad(pump));
      const then = watch ? crewed : (plan.get(pump.id) ?? offTheRoad(pump));
      return { station: station.id, watch, ...state, projected: then.state };
    }),
    absent: [...absent].map(([person, reason]) => ({ person, reason })),
    source,
    ...(asOf !== undefined && { asOf }),
  };
}

function isFresh({ calendar }: Register, station: Station, asOf: string | undefined, at: number): boolean {
  const limit = station.master?.staleMinutes ?? USUAL_STALE;
  return asOf !== undefined && at - calendar.minuteOf(asOf) <= limit;
}

/** People who said that they are there although they are not planned. */
function bookedOn(register: Register, station: Station, heard: readonly Status[], at: number): Presence[] {
  const { calendar, people } = register;
  return [...people.values()].flatMap((person): Presence[] => {
    const last = lastOf(heard, person);
    if (last?.kind !== 'on' || last.station !== station.id || !holds(register, last, at)) return [];
    const spell: Spell = {
      kind: 'on-call',
      start: last.from,
      end: last.until ?? calendar.iso(at + 1),
      station: station.id,
      workingMinutes: 0,
      paidMinutes: 0,
      status: 'committed',
    };
    return [
      { person: personIn(register, person.record.id), spell, time: [calendar.minuteOf(last.from), at + 1] },
    ];
  });
}

/** Why a person whom the plan counts is not there; undefined if they are. */
function whyNot(
  register: Register,
  { offeredCounts }: Station,
  { person, spell, time }: Presence,
  heard: readonly Status[],
  at: number,
): AbsentReason | undefined {
  const last = lastOf(heard, person);
  const reason = last === undefined ? undefined : ABSENT[last.kind];
  if (reason !== undefined && last !== undefined && holds(register, last, at)) return reason;
  // Committed time is a promise, and so is offered time where the station takes it as one; a duty is confirmed as it begins.
  const promised = spell.kind === 'on-call' && (spell.status === 'committed' || offeredCounts === true);
  if (promised) return undefined;
  const confirmed = heard.some(
    (each) =>
      each.person === person.record.id &&
      each.kind === 'confirmed' &&
      time[0] - EARLY <= register.calendar.minuteOf(each.from) &&
      holds(register, each, at),
  );
  return confirmed ? undefined : 'NOT_CONFIRMED';
}

/** Minutes before a spell in which it may be confirmed. */
const EARLY = 60;

function lastOf(heard: readonly Status[], person: PersonFacts): Status | undefined {
  return heard.findLast((each) => each.person === person.record.id && each.kind !== 'confirmed');
}

function holds({ calendar }: Register, { until }: Status, at: number): boolean {
  return until === undefined || at < calendar.minuteOf(until);
}
