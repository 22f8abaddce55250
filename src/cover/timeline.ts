/** The state of every pump of a station over time, in stretches in which its crew is the same. */
import type { Pump, Station } from '../domain/index.ts';
import { covers, type Interval, pieces } from '../time/intervals.ts';
import { onTheRoad, pumpsAt } from './fleet.ts';
import type { Register } from './register.ts';
import { type Presence, ridesAt, statusEdges } from './riders.ts';
import type { Rider } from './seats.ts';
import { offTheRoad, type PumpState, pumpStates, type SlowerRiders } from './states.ts';
import { crewedByWatch, standardForm, watchesOf } from './watch.ts';

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

/** pump → its segments in `[first, end)`, ascending; equal neighbours are joined. */
export function stationTimelines(
  register: Register,
  station: Station,
  presences: readonly Presence[],
  [first, end]: Interval,
): CoverSegment[][] {
  const { calendar } = register;
  const watches = watchesOf(station, calendar);
  const edges = [
    ...statusEdges(
      register,
      station,
      presences.map(({ person }) => person),
    ),
    ...presences.flatMap(({ time }) => time),
    ...watches.flatMap(({ time }) => time),
  ];
  const lines = new Map(station.pumps.map(({ id }) => [id, [] as CoverSegment[]]));
  const ridersIn = ridersOver(register, station, presences);
  const statesOf = rememberedStates();
  for (const time of pieces(first, end, edges)) {
    if (!covers([calendar.interval(station)], ...time)) continue;
    const there = pumpsAt(calendar, station, time);
    const roadworthy = there.filter((pump) => onTheRoad(calendar, pump, time));
    const watched = crewedByWatch(roadworthy, watches, time);
    const asked = roadworthy.filter(({ id }) => !watched.has(id));
    const { riders, slower } = ridersIn(time, asked.length > 0);
    const states = statesOf(riders, asked, slower);
    for (const pump of there) {
      const byWatch = watched.has(pump.id);
      const { pump: id, ...state } = byWatch ? watchState(pump) : (states.get(pump.id) ?? offTheRoad(pump));
      const [from, to] = time;
      append(lines.get(id)!, {
        from,
        to,
        start: calendar.iso(from),
        end: calendar.iso(to),
        watch: byWatch,
        ...state,
      });
    }
  }
  return [...lines.values()];
}

interface Present {
  readonly riders: readonly Rider[];
  readonly slower: readonly SlowerRiders[];
}

/** Who counts in the whole of a stretch, once each, by name; asked for stretches in ascending order. */
function ridersOver(
  register: Register,
  station: Station,
  presences: readonly Presence[],
): (time: Interval, wanted: boolean) => Present {
  const byStart = [...presences].sort((a, b) => a.time[0] - b.time[0]);
  let begun = 0;
  let present: Presence[] = [];
  return (time, wanted) => {
    while (begun < byStart.length && byStart[begun]!.time[0] <= time[0]) present.push(byStart[begun++]!);
    present = present.filter((presence) => presence.time[1] > time[0]);
    if (!wanted) return { riders: [], slower: [] };
    const within = (limit?: number): Rider[] => {
      const riders = new Map<string, Rider>();
      for (const presence of present) {
        if (presence.time[1] < time[1]) continue;
        const answer = ridesAt(register, station, presence, time, limit);
        if ('rider' in answer) riders.set(answer.rider.id, answer.rider);
      }
      return [...riders.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    };
    const riders = within();
    const slower = (station.slowerMinutes ?? []).map((minutes): SlowerRiders => ({
      minutes,
      riders: within(minutes),
    }));
    return { riders, slower: slower.filter((later) => later.riders.length > riders.length) };
  };
}

/** pump → its state; the same riders come back day after day. */
function rememberedStates(): (
  riders: readonly Rider[],
  pumps: readonly Pump[],
  slower: readonly SlowerRiders[],
) => ReadonlyMap<string, PumpState> {
  const known = new Map<string, ReadonlyMap<string, PumpState>>();
  return (riders, pumps, slower) => {
    const key = [
      pumps.map(({ id }) => id).join(),
      riders.map(riderKey).join(' '),
      ...slower.map((later) => `${later.minutes}:${later.riders.map(riderKey).join(' ')}`),
    ].join('|');
    let states = known.get(key);
    if (states === undefined) {
      states = new Map(pumpStates(riders, pumps, slower).map((state) => [state.pump, state]));
      known.set(key, states);
    }
    return states;
  };
}

function riderKey({ id, skills }: Rider): string {
  return `${id}:${[...skills].join(',')}`;
}

function watchState(pump: Pump): PumpState {
  return { pump: pump.id, state: standardForm(pump).state, seats: [], reasons: [], mend: [] };
}

function append(line: CoverSegment[], segment: CoverSegment): void {
  const last = line.at(-1);
  const same = last?.to === segment.from && crewKey(last) === crewKey(segment);
  if (same) line[line.length - 1] = { ...last, to: segment.to, end: segment.end };
  else line.push(segment);
}

function crewKey({ state, seats, reasons, watch, delay }: CoverSegment): string {
  return JSON.stringify([state, watch, delay, reasons, seats.map(({ kind, rider }) => [kind, rider])]);
}
