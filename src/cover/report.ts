/** Fire cover of a rota: the state of every pump over time, with crews, reasons and shares. */
import type { Pump, Rota, Station } from '../domain/index.ts';
import { type Interval, overlaps, union } from '../time/intervals.ts';
import { offersAt } from './offers.ts';
import { registerOf, type Register } from './register.ts';
import { type Presence, presencesByStation } from './riders.ts';
import type { CrewState } from './states.ts';
import { type CoverSegment, stationTimelines } from './timeline.ts';

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

/** Which part of a rota's cover is asked for; left out: all of it. */
export interface CoverQuery {
  readonly station?: string | undefined;
  readonly pump?: string | undefined;
  /** Elapsed minutes; what is outside the period is left out. */
  readonly between?: Interval | undefined;
}

/** Cover of pumps, in the scenario's order. A pump that does not exist for part of the time has fewer minutes. */
export function coverReport(rota: Rota, query: CoverQuery = {}): PumpCover[] {
  const register = registerOf(rota.scenario);
  return coverOf(register, presencesByStation(register, rota), query);
}

/** The same of presences that are known already, so that many questions cost one reading of the rota. */
export function coverOf(
  register: Register,
  presences: ReadonlyMap<string, readonly Presence[]>,
  { station: only, pump: wanted, between = [-Infinity, Infinity] }: CoverQuery = {},
): PumpCover[] {
  const { calendar } = register;
  const [from, to] = [Math.max(0, between[0]), Math.min(calendar.dayStart(calendar.days), between[1])];
  if (from >= to) return [];
  const stations = [...register.stations.values()].filter(
    ({ id, pumps }) =>
      (only === undefined || id === only) &&
      (wanted === undefined || pumps.some((pump) => pump.id === wanted)),
  );
  return stations.flatMap((station) => {
    const there = (presences.get(station.id) ?? []).filter(({ time }) => overlaps(time, [from, to]));
    const promised = there.filter(({ spell }) => spell.status !== 'proposed');
    const duties = there.filter(({ spell }) => spell.kind === 'duty');
    const offers = offersAt(register, station).filter(({ time }) => overlaps(time, [from, to]));
    const offered = [...duties, ...offers];
    const [planned, asPromised, asOffered] = [there, promised, offered].map((present) =>
      stationTimelines(register, station, present, [from, to]),
    );
    return station.pumps.flatMap((pump, index) =>
      wanted === undefined || pump.id === wanted
        ? [pumpCover(station, pump, planned![index]!, asPromised![index]!, asOffered![index]!)]
        : [],
    );
  });
}

/** The stretch of a pump's cover that contains a minute; undefined outside the period. */
export function coverAt({ segments }: PumpCover, minute: number): CoverSegment | undefined {
  return segments.find(({ from, to }) => from <= minute && minute < to);
}

function pumpCover(
  station: Station,
  pump: Pump,
  planned: readonly CoverSegment[],
  promised: readonly CoverSegment[],
  offered: readonly CoverSegment[],
): PumpCover {
  const minutes = { FULL: 0, STANDARD: 0, LIMITED: 0, DELAYED: 0, OFF: 0 };
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

/** Whether the pump is on the run with at least a standard crew. */
export function isStandard({ state }: Pick<CoverSegment, 'state'>): boolean {
  return state === 'FULL' || state === 'STANDARD';
}

/** Minutes at STANDARD or better / all minutes; 0 of no minutes. */
function share(segments: readonly CoverSegment[]): number {
  const length = (list: readonly CoverSegment[]): number =>
    list.reduce((sum, { from, to }) => sum + to - from, 0);
  const all = length(segments);
  return all === 0 ? 0 : length(segments.filter(isStandard)) / all;
}
