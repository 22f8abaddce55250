/** Who is there for a station over time, in stretches in which nothing about it changes. */
import type { Pump, Station } from '../domain/index.ts';
import { covers, type Interval, pieces } from '../time/intervals.ts';
import { onTheRoad, pumpsAt } from './fleet.ts';
import type { Register } from './register.ts';
import { type Presence, ridesAt, statusEdges } from './riders.ts';
import type { Rider } from './seats.ts';
import type { SlowerRiders } from './states.ts';
import { crewedByWatch, watchesOf } from './watch.ts';

export interface Stretch {
  readonly time: Interval;
  /** Every pump there is, first pump first. */
  readonly pumps: readonly Pump[];
  /** Those of them that a wholetime watch crews. */
  readonly watched: ReadonlySet<string>;
  /** Those on the road that need riders. */
  readonly asked: readonly Pump[];
  /** Who counts in all of it, once each, by name; nobody is looked for where no pump needs riders. */
  readonly riders: readonly Rider[];
  readonly slower: readonly SlowerRiders[];
}

/** The stretches of a station in `[first, end)`, ascending; none where the station does not exist. */
export function* stretchesOf(
  register: Register,
  station: Station,
  presences: readonly Presence[],
  [first, end]: Interval,
): Generator<Stretch> {
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
  const ridersIn = ridersOver(register, station, presences);
  for (const time of pieces(first, end, edges)) {
    if (!covers([calendar.interval(station)], ...time)) continue;
    const pumps = pumpsAt(calendar, station, time);
    const roadworthy = pumps.filter((pump) => onTheRoad(calendar, pump, time));
    const watched = crewedByWatch(roadworthy, watches, time);
    const asked = roadworthy.filter(({ id }) => !watched.has(id));
    yield { time, pumps, watched, asked, ...ridersIn(time, asked.length > 0) };
  }
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
