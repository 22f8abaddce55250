/** Fire cover of a rota: the state of every pump over time, with crews, reasons and shares. */
import type { Pump, Rota, Station } from '../domain/index.ts';
import { covers, type Interval, pieces, union } from '../time/intervals.ts';
import { fireRole } from './countability.ts';
import { registerOf, type Register } from './register.ts';
import { type Presence, presencesByStation, ridesAt, statusEdges } from './riders.ts';
import type { Rider } from './seats.ts';
import { type CrewState, type PumpState, pumpStates } from './states.ts';
import { pumpsCrewedByWatch, standardForm, watchesOf } from './watch.ts';

/** A stretch in which a pump's crew is the same. */
export interface CoverSegment extends Omit<PumpState, 'pump'> {
  /** Elapsed minutes from the period's start. */
  readonly from: number;
  readonly to: number;
  readonly start: string;
  readonly end: string;
  /** Crewed by a wholetime watch, who are not rostered here. */
  readonly watch: boolean;
}

export interface PumpCover {
  readonly station: string;
  readonly pump: string;
  readonly segments: readonly CoverSegment[];
  /** Minutes in each state. */
  readonly minutes: Readonly<Record<CrewState, number>>;
  /** Share of minutes at STANDARD or better, as planned: proposed on-call time counts. */
  readonly planned: number;
  /** The same if nobody confirmed anything: committed on-call time and duties alone. */
  readonly promised: number;
  /** The same if everybody were there in all the time they offered and did no duty in it. */
  readonly offered: number;
  readonly target?: number;
  /** Longest time without STANDARD crew, minutes. */
  readonly longestGap: number;
}

/**
 * Cover of all pumps, or of those of one pump's station, in the scenario's order. A pump that does not exist for part
 * of the period has fewer minutes.
 */
export function coverReport(rota: Rota, only?: string): PumpCover[] {
  const register = registerOf(rota.scenario);
  const presences = presencesByStation(register, rota);
  const stations = [...register.stations.values()].filter(
    ({ pumps }) => only === undefined || pumps.some(({ id }) => id === only),
  );
  return stations.flatMap((station) => {
    const planned = presences.get(station.id) ?? [];
    const promised = planned.filter(({ spell }) => spell.status !== 'proposed');
    const offered = [...planned.filter(({ spell }) => spell.kind === 'duty'), ...offers(register, station)];
    const asPlanned = timelines(register, station, planned);
    const asPromised = timelines(register, station, promised);
    const asOffered = timelines(register, station, offered);
    return station.pumps.map((pump, index) =>
      coverOf(station, pump, asPlanned[index]!, asPromised[index]!, asOffered[index]!),
    );
  });
}

/** The stretch of a pump's cover that contains a minute; undefined outside the period. */
export function coverAt({ segments }: PumpCover, minute: number): CoverSegment | undefined {
  return segments.find(({ from, to }) => from <= minute && minute < to);
}

/** pump → its segments, ascending; equal neighbours are joined. */
function timelines(register: Register, station: Station, presences: readonly Presence[]): CoverSegment[][] {
  const { calendar } = register;
  const watches = watchesOf(station, calendar);
  const end = calendar.dayStart(calendar.days);
  const edges = [
    ...statusEdges(
      register,
      station,
      presences.map(({ person }) => person),
    ),
    ...presences.flatMap(({ time }) => time),
    ...watches.flatMap(({ time }) => time),
  ];
  const lines = station.pumps.map((): CoverSegment[] => []);
  const byStart = [...presences].sort((a, b) => a.time[0] - b.time[0]);
  for (const time of pieces(0, end, edges)) {
    if (!covers([calendar.interval(station)], ...time)) continue;
    const crewed = pumpsCrewedByWatch(station, watches, time);
    const riders = ridersIn(register, station, byStart, time);
    const own = station.pumps.slice(crewed).filter((pump) => covers([calendar.interval(pump)], ...time));
    const states = new Map(pumpStates(riders, own).map((state) => [state.pump, state]));
    station.pumps.forEach((pump, index) => {
      const state = index < crewed ? byWatch(pump) : states.get(pump.id);
      if (state === undefined) return;
      const { pump: _, ...rest } = state;
      const [from, to] = time;
      append(lines[index]!, {
        from,
        to,
        start: calendar.iso(from),
        end: calendar.iso(to),
        watch: index < crewed,
        ...rest,
      });
    });
  }
  return lines;
}

/** Everybody who counts in the whole of the time, once each, by name; `presences` are in the order of their starts. */
function ridersIn(
  register: Register,
  station: Station,
  presences: readonly Presence[],
  time: Interval,
): Rider[] {
  const riders = new Map<string, Rider>();
  for (const presence of presences) {
    if (presence.time[0] > time[0]) break;
    if (presence.time[1] < time[1]) continue;
    const answer = ridesAt(register, station, presence, time);
    if ('rider' in answer) riders.set(answer.rider.id, answer.rider);
  }
  return [...riders.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function byWatch(pump: Pump): PumpState {
  return { pump: pump.id, state: standardForm(pump).state, seats: [], reasons: [], mend: [] };
}

/** All the time people of the station gave, as if it were on-call time. */
function offers(register: Register, station: Station): Presence[] {
  const end = register.calendar.dayStart(register.calendar.days);
  return [...register.people.values()].flatMap((person) => {
    const given = union(
      person.stated.filter(({ state }) => state !== 'no').map(({ from, to }): Interval => [from, to]),
    );
    return given.flatMap(([from, to]): Presence[] => {
      const time: Interval = [Math.max(0, from), Math.min(end, to)];
      if (time[0] >= time[1] || fireRole(person, station, [time[0], time[0] + 1], 'on-call') === undefined)
        return [];
      const start = register.calendar.iso(time[0]);
      return [
        {
          person,
          time,
          spell: {
            kind: 'on-call',
            start,
            end: register.calendar.iso(time[1]),
            station: station.id,
            workingMinutes: 0,
            paidMinutes: 0,
            status: 'proposed',
          },
        },
      ];
    });
  });
}

function append(line: CoverSegment[], segment: CoverSegment): void {
  const last = line.at(-1);
  const same = last?.to === segment.from && crewKey(last) === crewKey(segment);
  if (same) line[line.length - 1] = { ...last, to: segment.to, end: segment.end };
  else line.push(segment);
}

function crewKey({ state, seats, reasons, watch }: CoverSegment): string {
  return JSON.stringify([state, watch, reasons, seats.map(({ kind, rider }) => [kind, rider])]);
}

function coverOf(
  station: Station,
  pump: Pump,
  planned: readonly CoverSegment[],
  promised: readonly CoverSegment[],
  offered: readonly CoverSegment[],
): PumpCover {
  const minutes = { FULL: 0, STANDARD: 0, LIMITED: 0, OFF: 0 };
  for (const { state, from, to } of planned) minutes[state] += to - from;
  const gaps = union(
    planned.filter((segment) => !isStandard(segment)).map(({ from, to }): Interval => [from, to]),
  );
  return {
    station: station.id,
    pump: pump.id,
    segments: planned,
    minutes,
    planned: share(planned),
    promised: share(promised),
    offered: share(offered),
    ...(pump.target !== undefined && { target: pump.target }),
    longestGap: Math.max(0, ...gaps.map(([from, to]) => to - from)),
  };
}

function isStandard({ state }: Pick<CoverSegment, 'state'>): boolean {
  return state === 'FULL' || state === 'STANDARD';
}

/** Minutes at STANDARD or better / all minutes; 0 of no minutes. */
function share(segments: readonly CoverSegment[]): number {
  const length = (list: readonly CoverSegment[]): number =>
    list.reduce((sum, { from, to }) => sum + to - from, 0);
  const all = length(segments);
  return all === 0 ? 0 : length(segments.filter(isStandard)) / all;
}
