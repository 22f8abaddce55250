/**
 * People who may not patrol alone: each needs somebody independent in the same beat for the whole of a duty, who has no
 * more of them along at once than they may. Follows from the people's records.
 *
 *     for all duties of accompanied people in a beat that have a minute in common, and all sets of such duties:
 *     accompanied people on them ≤ Σ of how many each person may have along who is there for the whole of one of them
 *
 * At a minute these rows say exactly that everybody can be given a companion (Hall); a set of one duty is a row too.
 */
import type { Demand, PeopleTerm } from '../../../solver/problem.ts';
import { type Duty, ROLE_KINDS } from '../../domain/index.ts';
import { covers, type Interval, overlaps } from '../../time/intervals.ts';
import { worksDuty } from '../options/police.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { startDays } from './at-times.ts';
import type { CompiledDemand } from './compiled.ts';
import { termsOf } from './terms.ts';
import { counts } from './who.ts';

/** People a companion may have along of whom nobody says otherwise. */
const USUALLY_ALONG = 2;

/** Duties looked at together at most; more that overlap are rare, and then still looked at in sets of this size. */
const MOST_TOGETHER = 4;

/** A duty of somebody accompanied. */
interface Escorted {
  readonly beat: string;
  readonly duty: Duty;
  readonly day: number;
  readonly time: Interval;
  readonly options: readonly BookedOption[];
}

export function compileAccompaniment(context: Context): CompiledDemand[] {
  const escorted = escortedDuties(context);
  const byBeat = new Map<string, Escorted[]>();
  for (const entry of escorted) byBeat.set(entry.beat, [...(byBeat.get(entry.beat) ?? []), entry]);
  return [...byBeat.values()].flatMap((entries) =>
    setsOf(entries)
      .filter((together) => isOneWhole(context, together))
      .map((together) => companyDemand(context, together)),
  );
}

/** Whether somebody must not be alone on a duty: by a role that works it, or by a restriction. */
export function isAccompanied(
  { register }: Pick<Context, 'register'>,
  { facts }: Pick<Planned, 'facts'>,
  duty: Duty,
  time: Interval,
): boolean {
  return (
    facts.roles.some(
      ({ record, held }) =>
        record.patrol === 'accompanied' && worksDuty(record, duty) && covers([held], ...time),
    ) ||
    (register.scenario.restrictions ?? []).some(
      (restriction) =>
        restriction.person === facts.record.id &&
        restriction.noLone === true &&
        overlaps(register.calendar.interval(restriction), time),
    )
  );
}

function escortedDuties(context: Context): Escorted[] {
  const { calendar } = context.register;
  const byDuty = new Map<string, { beat: string; duty: Duty; options: BookedOption[] }>();
  for (const option of context.options.list) {
    const { beat, duty } = option.form;
    if (beat === undefined || duty === undefined) continue;
    const key = `${beat} ${duty.id}`;
    const known = byDuty.get(key);
    if (known === undefined) byDuty.set(key, { beat, duty, options: [option] });
    else known.options.push(option);
  }
  const restricted = new Set(
    (context.register.scenario.restrictions ?? [])
      .filter(({ noLone }) => noLone === true)
      .map(({ person }) => person),
  );
  return [...byDuty.values()].flatMap(({ beat, duty, options }) => {
    const holders = [...new Set(options.flatMap(({ index }) => context.holders[index] ?? []))]
      .map((index) => context.people[index]!)
      .filter(
        ({ id, facts }) =>
          restricted.has(id) || facts.roles.some(({ record }) => record.patrol === 'accompanied'),
      );
    const entries: Escorted[] = [];
    for (let day = 0; day < context.days; day++) {
      const time = calendar.spell(day, duty.start, duty.end);
      const possible = holders.some(
        (person) =>
          isAccompanied(context, person, duty, time) &&
          person.allowed[day]!.some((option) => options.includes(option)),
      );
      if (possible) entries.push({ beat, duty, day, time, options });
    }
    return entries;
  });
}

/** Every set of duties with a minute in common, those of one duty first. */
function setsOf(entries: readonly Escorted[]): (readonly [Escorted, ...Escorted[]])[] {
  const first = entries.map((entry): [Escorted] => [entry]);
  const inOrder = new Map(entries.map((entry, index) => [entry, index]));
  let last: (readonly [Escorted, ...Escorted[]])[] = first;
  const sets: (readonly [Escorted, ...Escorted[]])[] = [...first];
  for (let size = 2; size <= MOST_TOGETHER; size++) {
    last = last.flatMap((set) =>
      entries
        .slice(inOrder.get(set.at(-1)!)! + 1)
        .filter((entry) => set.every(({ time }) => overlaps(time, entry.time)))
        .map((entry) => [...set, entry] as const),
    );
    sets.push(...last);
  }
  return sets;
}

/**
 * Whether duties that keep company on several of these hold the set together. If none do, its row is the sum of those of
 * its parts: it is broken only where one of them is, and makes masters larger for nothing.
 */
function isOneWhole(context: Context, [first, ...others]: readonly [Escorted, ...Escorted[]]): boolean {
  const whole = [first];
  for (const one of whole) {
    for (const other of others) {
      if (!whole.includes(other) && haveCommonCompany(context, one, other)) whole.push(other);
    }
  }
  return whole.length === 1 + others.length;
}

/** Whether some duty in the beat lasts through all of both. */
function haveCommonCompany(context: Context, one: Escorted, other: Escorted): boolean {
  const both: Interval = [Math.min(one.time[0], other.time[0]), Math.max(one.time[1], other.time[1])];
  const [from, to] = startDays(context, both);
  return context.options.list.some(({ form: { beat, duty } }) => {
    if (duty === undefined || beat !== one.beat) return false;
    for (let day = from; day < to; day++) {
      if (covers([context.register.calendar.spell(day, duty.start, duty.end)], ...both)) return true;
    }
    return false;
  });
}

/** People that companions there for all of one of the duties may have along − accompanied people on them ≥ 0 */
function companyDemand(context: Context, together: readonly [Escorted, ...Escorted[]]): CompiledDemand {
  const { calendar } = context.register;
  const [{ beat, duty }] = together;
  const accompanied = together.flatMap(({ duty, day, time, options }) =>
    termsOf(context, {
      options,
      days: [day, day + 1],
      counts: (person) => isAccompanied(context, person, duty, time),
      count: -1,
      wish: 'accompanied',
    }),
  );
  const demand: Demand = {
    id: `accompany/${beat}/${together.map((one) => `${one.duty.id}@${calendar.dateOf(one.day)}`).join('+')}`,
    kind: 'accompaniment',
    strength: 'hard',
    rows: [{ need: 0, terms: [...accompanied, ...companions(context, together)] }],
  };
  const title =
    together.length === 1
      ? `${duty.name} in ${beat}: nobody accompanied without a companion for all of it`
      : `${together.map((one) => one.duty.name).join(' and ')} in ${beat}: no more accompanied people than companions may have along`;
  return {
    demand,
    about: {
      kind: 'accompaniment',
      title,
      from: Math.max(...together.map(({ time }) => time[0])),
      to: Math.min(...together.map(({ time }) => time[1])),
      unit: 'people',
      beats: [beat],
    },
  };
}

/** How many people could be accompanied on these duties. */
function mayBeAccompanied(context: Context, together: readonly Escorted[]): number {
  return context.people.filter((person) =>
    together.some(
      ({ duty, day, time, options }) =>
        isAccompanied(context, person, duty, time) &&
        person.allowed[day]!.some((option) => options.includes(option)),
    ),
  ).length;
}

/**
 * Independent people in the beat for all of one of the duties, each as many times as they may have people along; but no
 * more often than there are people to be accompanied: one apprentice needs one companion, and no mix half of one.
 */
function companions(context: Context, together: readonly [Escorted, ...Escorted[]]): PeopleTerm[] {
  const [{ beat }] = together;
  const most = mayBeAccompanied(context, together);
  const alongOf = (person: Planned): number => Math.min(most, mayHaveAlong(person));
  const capacities = new Set(context.people.map(alongOf).filter((along) => along > 0));
  return [...capacities].flatMap((along) =>
    termsOf(context, {
      options: context.options.list.filter(({ form }) => form.duty !== undefined && form.beat === beat),
      days: startDays(context, [
        Math.min(...together.map(({ time }) => time[0])),
        Math.max(...together.map(({ time }) => time[1])),
      ]),
      counts: (person, { form: { duty } }, day) =>
        alongOf(person) === along &&
        duty !== undefined &&
        together.some(({ time }) => keepsCompany(context, person, duty, day, time)),
      count: along,
      wish: 'companions',
    }),
  );
}

function mayHaveAlong({ facts }: Planned): number {
  return facts.record.takesAlong ?? USUALLY_ALONG;
}

function keepsCompany(context: Context, person: Planned, duty: Duty, day: number, time: Interval): boolean {
  const own = context.register.calendar.spell(day, duty.start, duty.end);
  return (
    covers([own], ...time) &&
    counts({ roles: ROLE_KINDS }, person.facts, duty, time) &&
    !isAccompanied(context, person, duty, own)
  );
}
