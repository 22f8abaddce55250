/** Saying something about now: what is wrong with it, and what it would take off the run, before it is kept. */
import type { Issue, Rota, Status } from '../domain/index.ts';
import { createCalendar } from '../time/calendar.ts';
import { coverNow, OWN, type PumpNow } from './now.ts';
import { isStandard } from './report.ts';

export interface Booking {
  readonly person: string;
  readonly kind: Status['kind'];
  readonly station?: string | undefined;
  /** Instant, ISO with offset or UTC. */
  readonly from: string;
  /** Minutes, or `change`: until the person’s next planned change. Left out: until something else is said. */
  readonly lasts?: number | 'change' | undefined;
}

export interface Booked {
  readonly status: Status;
  /** Pumps that had a standard crew and would not have one. */
  readonly lost: readonly PumpNow[];
}

/** The line that a booking would add, and what it would do; or everything that is wrong with it. */
export function bookingOf(
  rota: Rota,
  statuses: readonly Status[],
  { person, kind, station, from, lasts }: Booking,
  recorded: string,
): Booked | { readonly issues: readonly Issue[] } {
  const { scenario } = rota;
  const calendar = createCalendar(scenario);
  const at = calendar.minuteOf(from);
  const own = scenario.people.find(({ id }) => id === person);
  const stations = scenario.stations ?? [];
  const named = station ?? own?.roles.find((role) => role.station !== undefined)?.station;
  const place = stations.find(({ id }) => id === named);
  const change = lasts === 'change' ? nextChange(rota, person, at) : undefined;
  const issues: Issue[] = [
    ...(own === undefined
      ? [{ where: 'person', found: person, expected: 'the id of a person of the rota' }]
      : []),
    ...(station !== undefined && place === undefined
      ? [{ where: 'station', found: station, expected: 'the id of a station of the rota' }]
      : []),
    ...(kind === 'on' && place === undefined
      ? [{ where: 'station', found: 'nothing', expected: 'the station for which they are there' }]
      : []),
    ...(place?.master === undefined
      ? []
      : [
          {
            where: 'station',
            found: place.id,
            expected: `a station whose availability is kept here; ${place.master.system} is the master of this one`,
          },
        ]),
    ...(lasts === 'change' && change === undefined
      ? [{ where: 'until', found: 'change', expected: 'a planned change after this minute; there is none' }]
      : []),
  ];
  if (issues.length > 0) return { issues };
  const end = typeof lasts === 'number' ? at + lasts : change;
  const status: Status = {
    person,
    kind,
    ...(kind === 'on' && named !== undefined && { station: named }),
    from: calendar.iso(at),
    ...(end !== undefined && { until: calendar.iso(end) }),
    recorded,
    source: OWN,
  };
  return { status, lost: lostBy(rota, statuses, status) };
}

function lostBy(rota: Rota, statuses: readonly Status[], status: Status): PumpNow[] {
  const before = coverNow(rota, statuses, status.from).flatMap(({ pumps }) => pumps);
  const after = coverNow(rota, [...statuses, status], status.from).flatMap(({ pumps }) => pumps);
  return after.filter((now, index) => isStandard(before[index]!) && !isStandard(now));
}

/** The next start or end of something the person is planned for. */
function nextChange({ scenario, assignments }: Rota, person: string, at: number): number | undefined {
  const calendar = createCalendar(scenario);
  const edges = assignments
    .filter((assignment) => assignment.person === person)
    .flatMap(({ spells }) => spells.flatMap(({ start, end }) => [start, end]))
    .map((iso) => calendar.minuteOf(iso))
    .filter((edge) => edge > at);
  return edges.length === 0 ? undefined : Math.min(...edges);
}
