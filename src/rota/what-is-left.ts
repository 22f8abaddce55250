/** What somebody who is away for a time still does of a day. */
import type { Compiled } from '../compile/compile.ts';
import type { Planned } from '../compile/context.ts';
import type { BookedOption } from '../compile/option-book.ts';
import { spellsOf } from '../compile/rota.ts';
import { type Interval, overlaps } from '../time/intervals.ts';

/** A day of a person on which they are busy in some of the time that they are away. */
export interface LostDay {
  readonly day: number;
  readonly now: BookedOption;
  /** The option that keeps most of what is done outside the time, and nothing in it; off if there is no other. */
  readonly then: BookedOption;
}

/** The days of which a person loses something if they are away in `[from, to)`; `row`: day → option. */
export function lostDays(
  compiled: Compiled,
  person: Planned,
  row: readonly number[],
  between: Interval,
): LostDay[] {
  return row.flatMap((option, day): LostDay[] => {
    const now = compiled.index.options.list[option]!;
    if (!isBusyIn(compiled, person, now, day, between)) return [];
    return [{ day, now, then: whatIsLeft(compiled, person, now, day, between) }];
  });
}

/** What somebody still does of a day once only some of it is allowed: the option that keeps most of it, and adds nothing. */
export function stillAllowed(
  compiled: Compiled,
  person: Planned,
  now: BookedOption,
  day: number,
): BookedOption {
  const allowed = person.allowed[day]!;
  if (allowed.some(({ index }) => index === now.index)) return now;
  return mostOf(
    compiled,
    person,
    allowed.filter((option) => isPartOf(option, now)),
    day,
  );
}

function isBusyIn(
  compiled: Compiled,
  person: Planned,
  { form }: BookedOption,
  day: number,
  between: Interval,
): boolean {
  const { calendar } = compiled.index.register;
  return spellsOf(compiled, person, form, day).some(({ start, end }) =>
    overlaps([calendar.minuteOf(start), calendar.minuteOf(end)], between),
  );
}

function whatIsLeft(
  compiled: Compiled,
  person: Planned,
  now: BookedOption,
  day: number,
  between: Interval,
): BookedOption {
  const kept = person.options.filter((option) => isPartOf(option, now));
  const free = kept.filter((option) => !isBusyIn(compiled, person, option, day, between));
  return mostOf(compiled, person, free, day);
}

/** Whether an option has nothing that another has not; a duty may be kept without its pager. */
function isPartOf({ form }: BookedOption, now: BookedOption): boolean {
  const sameDuty =
    form.duty === undefined ||
    (form.duty.id === now.form.duty?.id && form.beat === now.form.beat && form.pager === now.form.pager);
  return sameDuty && form.blocks.every((block) => now.form.blocks.some(({ start }) => start === block.start));
}

/** The option with most minutes; off if there is none. */
function mostOf(
  compiled: Compiled,
  person: Planned,
  options: readonly BookedOption[],
  day: number,
): BookedOption {
  const { calendar } = compiled.index.register;
  const minutes = ({ form }: BookedOption): number =>
    spellsOf(compiled, person, form, day).reduce(
      (sum, { start, end }) => sum + calendar.minuteOf(end) - calendar.minuteOf(start),
      0,
    );
  return options.reduce((best, each) => (minutes(each) > minutes(best) ? each : best), person.options[0]!);
}
