/** Who is on duty in the whole of a stretch of time, whichever operational day the duty belongs to. */
import type { PeopleTerm } from '../../../solver/problem.ts';
import { covers, type Interval } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { termsOf } from './terms.ts';
import { counts, type Who } from './who.ts';

/** Operational days on which a duty may start that meets the interval; the day before the period is history. */
export function startDays({ register: { calendar }, days }: Context, [from, to]: Interval): [number, number] {
  let first = -1;
  while (first + 1 < days && calendar.dayStart(first + 2) <= from) first++;
  let end = first + 1;
  while (end < days && calendar.dayStart(end) < to) end++;
  return [first, end];
}

/** Minutes at which some of these duties begin or end on a day that matters. */
export function dutyEdges(context: Context, options: readonly BookedOption[], time: Interval): number[] {
  const [first, end] = startDays(context, time);
  const duties = [...new Set(options.flatMap(({ form }) => form.duty ?? []))];
  const edges: number[] = [];
  for (let day = first; day < end; day++) {
    for (const duty of duties) edges.push(...context.register.calendar.spell(day, duty.start, duty.end));
  }
  return edges;
}

/** Minutes at which somebody begins or ceases to be wanted: roles, and the skills and powers asked for. */
export function statusEdges({ people }: Context, { skills = [], powers = [] }: Who): number[] {
  return people.flatMap(({ facts }) => [
    ...facts.roles.flatMap(({ held }) => held),
    ...skills.flatMap((skill) => (facts.skills.get(skill) ?? []).flat()),
    ...powers.flatMap((power) => (facts.powers.get(power) ?? []).flat()),
  ]);
}

/** One for each person who is wanted and on one of these duties in all of the time. */
export function presentTerms(
  context: Context,
  who: Who,
  options: readonly BookedOption[],
  time: Interval,
  wish: string,
  also: (person: Planned, option: BookedOption, day: number) => boolean = () => true,
): PeopleTerm[] {
  return termsOf(context, {
    options,
    days: startDays(context, time),
    counts: (person, option, day) =>
      isThere(context, who, person, option, day, time) && also(person, option, day),
    count: 1,
    wish,
  });
}

/** Whether somebody who does the option on that day is wanted and on duty in all of the time. */
export function isThere(
  context: Context,
  who: Who,
  { facts }: Planned,
  option: BookedOption,
  day: number,
  time: Interval,
): boolean {
  const { duty } = option.form;
  return duty !== undefined && lasts(context, option, day, time) && counts(who, facts, duty, time);
}

/** Whether the option's duty on that day lasts through all of the time. */
export function lasts(
  { register: { calendar } }: Context,
  { form: { duty } }: BookedOption,
  day: number,
  time: Interval,
): boolean {
  return duty !== undefined && covers([calendar.spell(day, duty.start, duty.end)], ...time);
}
