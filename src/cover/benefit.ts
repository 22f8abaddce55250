/** What an agreement between services is worth: pumps kept on the run by its members, and what of their duty it costs. */
import type { Agreement, Station } from '../domain/index.ts';
import { expectedCalls } from '../hours/expected-calls.ts';
import { intersection, type Interval, overlaps, sharedMinutes } from '../time/intervals.ts';
import type { Register } from './register.ts';
import type { Presence } from './riders.ts';
import { isStandard } from './report.ts';
import { stationTimelines } from './timeline.ts';
import { usefulCover } from './useful.ts';

/** Minutes throughout. */
export interface Benefit {
  readonly agreement: string;
  /** The phase; absent where the agreement has none. */
  readonly phase?: string;
  readonly start: string;
  readonly end: string;
  /** Members’ time on call or on duty with a pager. */
  readonly present: number;
  /** The part of it in which they counted. */
  readonly counted: number;
  /** Minutes with a standard crew that there would not be without the members, pump by pump. */
  readonly gained: readonly { readonly station: string; readonly pump: string; readonly minutes: number }[];
  /** Duty with a pager, and what of it calls are expected to take. */
  readonly duty: number;
  readonly lostToCalls: number;
  /** Members’ counted time as the partners bear it. */
  readonly partners: readonly {
    readonly organisation: string;
    readonly share: number;
    readonly minutes: number;
  }[];
}

/** The benefit of every agreement in a rota, phase by phase; phases outside the period are left out. */
export function benefitsOf(
  register: Register,
  presences: ReadonlyMap<string, readonly Presence[]>,
): Benefit[] {
  const { scenario, calendar } = register;
  const period: Interval = [0, calendar.dayStart(calendar.days)];
  return (scenario.agreements ?? []).flatMap((agreement) =>
    phasesOf(agreement).flatMap(({ name, from, through }) => {
      const [time] = intersection([period], [calendar.interval({ from, through })]);
      return time === undefined ? [] : [benefitIn(register, presences, agreement, name, time)];
    }),
  );
}

interface PhaseTime {
  readonly name?: string;
  readonly from?: string | undefined;
  readonly through?: string | undefined;
}

function phasesOf({ phases, from, through }: Agreement): readonly PhaseTime[] {
  return phases ?? [{ from, through }];
}

function benefitIn(
  register: Register,
  presences: ReadonlyMap<string, readonly Presence[]>,
  agreement: Agreement,
  phase: string | undefined,
  time: Interval,
): Benefit {
  const { calendar, stations } = register;
  const members = new Set(agreement.members);
  const isMember = ({ person }: Presence): boolean => members.has(person.record.id);
  const parts = agreement.stations.flatMap((id) => {
    const station = stations.get(id);
    const there = (presences.get(id) ?? []).filter((presence) => overlaps(presence.time, time));
    return station === undefined ? [] : [{ station, there }];
  });
  const own = parts.flatMap(({ there }) => there.filter(isMember));
  const within = (list: readonly Presence[]): number =>
    list.reduce((sum, presence) => sum + sharedMinutes(presence.time, time), 0);
  const duty = within(own.filter(({ spell }) => spell.kind === 'duty'));
  const counted = parts
    .flatMap(({ station, there }) => usefulCover(register, station, there, time))
    .filter(({ person }) => members.has(person))
    .reduce((sum, each) => sum + each.counted, 0);
  return {
    agreement: agreement.id,
    ...(phase !== undefined && { phase }),
    start: calendar.iso(time[0]),
    end: calendar.iso(time[1]),
    present: within(own),
    counted,
    gained: parts.flatMap(({ station, there }) => gainedAt(register, station, there, isMember, time)),
    duty,
    lostToCalls: duty * expectedCalls(agreement),
    partners: Object.entries(agreement.costShares ?? {}).map(([organisation, share]) => ({
      organisation,
      share,
      minutes: share * counted,
    })),
  };
}

function gainedAt(
  register: Register,
  station: Station,
  there: readonly Presence[],
  isMember: (presence: Presence) => boolean,
  time: Interval,
): Benefit['gained'] {
  const others = there.filter((presence) => !isMember(presence));
  const [all, without] = [there, others].map((present) =>
    stationTimelines(register, station, present, time).map((line) =>
      line.filter(isStandard).reduce((sum, { from, to }) => sum + to - from, 0),
    ),
  );
  return station.pumps.map(({ id }, index) => ({
    station: station.id,
    pump: id,
    minutes: (all?.[index] ?? 0) - (without?.[index] ?? 0),
  }));
}
