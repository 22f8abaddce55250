/** Somebody else in the same beat for all of a time: what duties and hours in which nobody is alone have in common. */
import type { Row } from '../../../solver/problem.ts';
import { type Duty, ROLE_KINDS } from '../../domain/index.ts';
import type { Interval } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { isThere } from './at-times.ts';
import { othersRows } from './others.ts';

/** A duty template in a beat. */
export interface DutyInBeat {
  readonly beat: string;
  readonly duty: Duty;
  /** The ways of doing it: with a pager or without. */
  readonly options: readonly BookedOption[];
}

/** Every duty that could be worked in every beat. */
export function dutiesInBeats({ options }: Context): DutyInBeat[] {
  const groups = new Map<string, { beat: string; duty: Duty; options: BookedOption[] }>();
  for (const option of options.list) {
    const { beat, duty } = option.form;
    if (beat === undefined || duty === undefined) continue;
    const key = `${beat} ${duty.id}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, { beat, duty, options: [option] });
    else known.options.push(option);
  }
  return [...groups.values()];
}

/** One row for each person who may be on the duty on that day and is meant: not without another for all of the time. */
export function companyRows(
  context: Context,
  { beat, options }: DutyInBeat,
  day: number,
  time: Interval,
  isMeant: (person: Planned) => boolean = () => true,
): Row[] {
  return othersRows(context, {
    time,
    options: context.options.list.filter(({ form }) => form.duty !== undefined && form.beat === beat),
    counts: (person, option, on) => isThere(context, { roles: ROLE_KINDS }, person, option, on, time),
    asks: (person, option, on) => on === day && options.includes(option) && isMeant(person),
    wish: `${beat} people`,
  });
}
