/** The state of every pump of a station over time, in stretches in which its crew is the same. */
import type { Pump, Station } from '../domain/index.ts';
import type { Interval } from '../time/intervals.ts';
import type { Register } from './register.ts';
import type { Presence } from './riders.ts';
import type { Rider } from './seats.ts';
import { offTheRoad, type PumpState, pumpStates, type SlowerRiders } from './states.ts';
import { stretchesOf } from './stretches.ts';
import { standardForm } from './watch.ts';

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
  between: Interval,
): CoverSegment[][] {
  const { calendar } = register;
  const lines = new Map(station.pumps.map(({ id }) => [id, [] as CoverSegment[]]));
  const statesOf = rememberedStates(station);
  for (const { time, pumps, watched, asked, riders, slower } of stretchesOf(
    register,
    station,
    presences,
    between,
  )) {
    const states = statesOf(riders, asked, slower);
    for (const pump of pumps) {
      const watch = watched.has(pump.id);
      const { pump: id, ...state } = watch ? watchState(pump) : (states.get(pump.id) ?? offTheRoad(pump));
      const [from, to] = time;
      append(lines.get(id)!, {
        from,
        to,
        start: calendar.iso(from),
        end: calendar.iso(to),
        watch,
        ...state,
      });
    }
  }
  return [...lines.values()];
}

const knownStates = new WeakMap<Station, Map<string, ReadonlyMap<string, PumpState>>>();

/** pump → its state; the same riders come back day after day and question after question. */
function rememberedStates(
  station: Station,
): (
  riders: readonly Rider[],
  pumps: readonly Pump[],
  slower: readonly SlowerRiders[],
) => ReadonlyMap<string, PumpState> {
  const known = knownStates.get(station) ?? new Map<string, ReadonlyMap<string, PumpState>>();
  knownStates.set(station, known);
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

function crewKey({ state, seats, reasons, mend, watch, delay }: CoverSegment): string {
  return JSON.stringify([state, watch, delay, reasons, mend, seats.map(({ kind, rider }) => [kind, rider])]);
}
