/**
 * People who may not patrol alone: for each of their duties somebody independent in the same beat for the whole of it,
 * and at any minute no more than two of them for each companion. Follows from the people's records.
 */
import type { Demand, PeopleTerm } from '../../../solver/problem.ts';
import { type Duty, ROLE_KINDS } from '../../domain/index.ts';
import { covers, type Interval, overlaps, pieces } from '../../time/intervals.ts';
import { worksDuty } from '../options/police.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { presentTerms } from './at-times.ts';
import type { CompiledDemand } from './compiled.ts';
import { termsOf } from './terms.ts';

/** People a companion may have along. */
const CAPACITY = 2;

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
  return [
    ...escorted.map((entry) => wholeDutyDemand(context, entry)),
    ...[...byBeat].flatMap(([beat, entries]) => ratioDemands(context, beat, entries)),
  ];
}

/** Whether somebody must not be alone on a duty: by a role that works it, or by a restriction. */
export function isAccompanied(
  { register }: Context,
  { facts }: Planned,
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

/** 2 × companions for all of the duty − accompanied people on it ≥ 0 */
function wholeDutyDemand(context: Context, { beat, duty, day, time, options }: Escorted): CompiledDemand {
  const { calendar } = context.register;
  const accompanied = termsOf(context, {
    options,
    days: [day, day + 1],
    counts: (person) => isAccompanied(context, person, duty, time),
    count: -1,
    wish: 'accompanied',
  });
  return asked(
    `accompany/${beat}/${duty.id}@${calendar.dateOf(day)}`,
    [...accompanied, ...companions(context, beat, time)],
    { beat, time, title: `${duty.name} in ${beat}: nobody accompanied without a companion for all of it` },
  );
}

/** 2 × companions there − accompanied people there ≥ 0 where their duties overlap */
function ratioDemands(context: Context, beat: string, entries: readonly Escorted[]): CompiledDemand[] {
  const { calendar } = context.register;
  const clashing = entries.filter((one) =>
    entries.some((other) => other !== one && overlaps(one.time, other.time)),
  );
  const edges = clashing.flatMap(({ time }) => time);
  if (edges.length === 0) return [];
  return pieces(Math.min(...edges), Math.max(...edges), edges)
    .filter((time) => clashing.filter((entry) => overlaps(entry.time, time)).length > 1)
    .map((time) => {
      const there = inBeat(context, beat);
      const accompanied = presentTerms(
        context,
        { roles: ROLE_KINDS },
        there,
        time,
        'accompanied',
        isEscorted(context, true),
      );
      return asked(
        `accompany/${beat}@${calendar.iso(time[0])}`,
        [...accompanied.map((term) => ({ ...term, count: -1 })), ...companions(context, beat, time)],
        { beat, time, title: `${beat}: at most ${CAPACITY} accompanied people for each companion` },
      );
    });
}

/** Independent people in the beat for all of the time, each as many times as they may have people along. */
function companions(context: Context, beat: string, time: Interval): PeopleTerm[] {
  const there = inBeat(context, beat);
  return presentTerms(
    context,
    { roles: ROLE_KINDS },
    there,
    time,
    'companions',
    isEscorted(context, false),
  ).map((term) => ({ ...term, count: CAPACITY }));
}

function isEscorted(context: Context, wanted: boolean) {
  return (person: Planned, { form: { duty } }: BookedOption, day: number): boolean =>
    duty !== undefined &&
    isAccompanied(context, person, duty, context.register.calendar.spell(day, duty.start, duty.end)) ===
      wanted;
}

function inBeat({ options }: Context, beat: string): BookedOption[] {
  return options.list.filter(({ form }) => form.duty !== undefined && form.beat === beat);
}

function asked(
  id: string,
  terms: readonly PeopleTerm[],
  { beat, time, title }: { beat: string; time: Interval; title: string },
): CompiledDemand {
  const demand: Demand = { id, kind: 'accompaniment', strength: 'hard', rows: [{ need: 0, terms }] };
  return {
    demand,
    about: { kind: 'accompaniment', title, from: time[0], to: time[1], unit: 'people', beats: [beat] },
  };
}
