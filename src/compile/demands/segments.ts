/** The period of a station cut where its riders may change, and who may count in each piece. */
import type { Station } from '../../domain/index.ts';
import { countability, type Whereabouts } from '../../cover/countability.ts';
import { watchesOf } from '../../cover/watch.ts';
import { covers, type Interval, overlaps, pieces } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import { blockTag, type BookedOption, pagerTag } from '../option-book.ts';
import { blocksOf, readinessOf } from '../options/on-call.ts';
import { groundOf } from '../options/police.ts';
import { namedCommitments } from '../../cover/named.ts';
import { statusEdges } from '../../cover/riders.ts';

/** One way of being there: on call in a block, or on a duty with a pager. */
export interface Way {
  /** Tags of the options that are this way. */
  readonly tags: readonly string[];
  /** Operational day of those options. */
  readonly day: number;
  /** person index → skills for the seats of this station */
  readonly riders: ReadonlyMap<number, ReadonlySet<string>>;
}

export interface Segment {
  readonly time: Interval;
  readonly ways: readonly Way[];
  /** Equal for segments whose ways have the same riders in the same order. */
  readonly key: string;
}

/** Somebody's possible way of counting at a station, on any day. */
interface Source {
  readonly person: Planned;
  readonly option?: BookedOption;
  readonly tag: string;
  readonly clock: { readonly start: string; readonly end: string };
}

export function stationSegments(context: Context, station: Station): Segment[] {
  const { calendar } = context.register;
  const held = calendar.interval(station);
  const sources = [...onCallSources(context, station), ...pagerSources(context, station)];
  const status = changesOf(context, station, sources);
  const ways = sourcesByTag(sources);
  const riderOf = rememberedRiders(context, station, status);
  const segments: Segment[] = [];
  for (let day = 0; day < context.days; day++) {
    const start = calendar.dayStart(day);
    const end = calendar.dayStart(day + 1);
    const edges = [...ways.values()].flatMap(([source]) =>
      source === undefined ? [] : [-1, 0].flatMap((back) => spellOf(context, source, day + back)),
    );
    const changes = station.changeTimes.map((clock) => calendar.onDay(day, clock, 'start'));
    for (const time of pieces(start, end, [...edges, ...changes, ...status])) {
      if (!covers([held], ...time)) continue;
      segments.push(segmentOf(context, ways, riderOf, day, time));
    }
  }
  return segments;
}

function segmentOf(
  context: Context,
  sourcesOf: ReadonlyMap<string, readonly Source[]>,
  riderOf: (source: Source, time: Interval) => ReadonlySet<string> | undefined,
  day: number,
  time: Interval,
): Segment {
  const ways: Way[] = [];
  for (const [tag, sources] of sourcesOf) {
    for (const start of [day - 1, day]) {
      const spell = spellOf(context, sources[0]!, start);
      if (!(spell[0] <= time[0] && time[1] <= spell[1])) continue;
      const riders = new Map<number, ReadonlySet<string>>();
      for (const source of sources) {
        const skills = riderOf(source, time);
        if (skills !== undefined) riders.set(source.person.index, skills);
      }
      if (riders.size > 0) ways.push({ tags: [tag], day: start, riders });
    }
  }
  const key = ways
    .map(({ riders }) => [...riders].map(([index, skills]) => `${index}:${[...skills].join(',')}`).join(' '))
    .join('|');
  return { time, ways, key };
}

/** People on call at the station, block by block, in those they could ever be on call in. */
function onCallSources(context: Context, station: Station): Source[] {
  const blocks = blocksOf(station);
  return context.people
    .filter(
      ({ facts, options }) =>
        options.some(({ form }) => form.onCall.length > 0) &&
        readinessOf(context.register, facts)?.station === station,
    )
    .flatMap((person) => {
      const possible = new Set(
        [...person.options, ...person.history].flatMap(({ form }) => form.blocks.map(({ start }) => start)),
      );
      return blocks
        .filter(({ start }) => possible.has(start))
        .map((clock): Source => ({ person, tag: blockTag(clock), clock }));
    });
}

/** People who could carry a pager for the station, duty by duty; one beat of a duty stands for all. */
function pagerSources(context: Context, station: Station): Source[] {
  return context.people.flatMap((person) => {
    const known = new Set<string>();
    return [...person.options, ...person.history].flatMap((option): Source[] => {
      const { duty, pager } = option.form;
      if (duty === undefined || pager !== station.id) return [];
      const tag = pagerTag(station.id, duty.id);
      if (known.has(tag)) return [];
      known.add(tag);
      return [{ person, option, tag, clock: duty }];
    });
  });
}

function sourcesByTag(sources: readonly Source[]): Map<string, Source[]> {
  const byTag = new Map<string, Source[]>();
  for (const source of sources) {
    const list = byTag.get(source.tag);
    if (list === undefined) byTag.set(source.tag, [source]);
    else list.push(source);
  }
  return byTag;
}

function spellOf({ register: { calendar } }: Context, { clock }: Source, day: number): Interval {
  return calendar.spell(day, clock.start, clock.end);
}

/** Minutes inside the period at which the status of riders, station or watch changes. */
function changesOf(context: Context, station: Station, sources: readonly Source[]): number[] {
  const { calendar } = context.register;
  const edges = [
    ...statusEdges(
      context.register,
      station,
      sources.map(({ person }) => person.facts),
    ),
    ...watchesOf(station, calendar).flatMap(({ time }) => time),
  ];
  const end = calendar.dayStart(context.days);
  return [...new Set(edges)].filter((edge) => edge > 0 && edge < end).sort((a, b) => a - b);
}

/** Countability, asked once for each stretch between two changes of status. */
function rememberedRiders(
  context: Context,
  station: Station,
  edges: readonly number[],
): (source: Source, time: Interval) => ReadonlySet<string> | undefined {
  const known = new Map<string, ReadonlySet<string> | undefined>();
  return (source, time) => {
    const stretch = edges.findLastIndex((edge) => edge <= time[0]);
    const key = `${source.person.index} ${source.tag} ${stretch}`;
    if (!known.has(key)) known.set(key, ridesIn(context, station, source, time));
    return known.get(key);
  };
}

function ridesIn(
  { register }: Context,
  station: Station,
  { person, option }: Source,
  time: Interval,
): ReadonlySet<string> | undefined {
  const { facts } = person;
  const away = namedCommitments(register, facts.record.id).some(
    (commitment) => !commitment.countsFor(station) && overlaps(commitment.away, time),
  );
  if (away) return undefined;
  const answer = countability(
    register,
    facts,
    station,
    time,
    whereabouts(register, person, station, option, time),
  );
  return answer.counts ? answer.rider.skills : undefined;
}

function whereabouts(
  register: Context['register'],
  person: Planned,
  station: Station,
  option: BookedOption | undefined,
  time: Interval,
): Whereabouts {
  const duty = option?.form.duty;
  if (option === undefined || duty === undefined) return { kind: 'on-call' };
  return {
    kind: 'duty',
    activity: duty.activity,
    places: groundOf(register, person.facts, station, option.form, time),
  };
}
