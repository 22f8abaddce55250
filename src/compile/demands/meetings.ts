/** When on a day two people could be on duty at once. */
import { covers, type Interval } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';

/** A time to meet, and the options of both that go on for long enough from then. */
export interface Meeting {
  readonly at: number;
  readonly own: readonly BookedOption[];
  readonly theirs: readonly BookedOption[];
}

/**
 * The times on a day from which both could be on duty for so many minutes within `held`: starts of duties, or of a stretch of
 * `held`. Of two times the one is left out whose duties all go on from the other as well.
 */
export function meetings(
  { register: { calendar } }: Context,
  [person, leader]: readonly [Planned, Planned],
  held: readonly Interval[],
  day: number,
  minutes: number,
): Meeting[] {
  const onDuty = ({ options }: Planned): { option: BookedOption; time: Interval }[] =>
    options.flatMap((option) => {
      const { duty } = option.form;
      return duty === undefined ? [] : [{ option, time: calendar.spell(day, duty.start, duty.end) }];
    });
  const [own, theirs] = [onDuty(person), onDuty(leader)];
  const goingOn = (list: typeof own, at: number): BookedOption[] =>
    list.filter(({ time }) => covers([time], at, at + minutes)).map(({ option }) => option);
  const mayBe = ({ allowed }: Planned, list: readonly BookedOption[]): boolean =>
    allowed[day]!.some((option) => list.includes(option));
  const starts = [...[...own, ...theirs].map(({ time: [start] }) => start), ...held.map(([start]) => start)];
  const all = [...new Set(starts)]
    .filter((at) => covers(held, at, at + minutes))
    .map((at): Meeting => ({ at, own: goingOn(own, at), theirs: goingOn(theirs, at) }))
    .filter((each) => mayBe(person, each.own) && mayBe(leader, each.theirs));
  return all.filter(
    (one, place) => !all.some((other, index) => isIn(one, other) && (index < place || !isIn(other, one))),
  );
}

function isIn(one: Meeting, other: Meeting): boolean {
  return (
    one.own.every((option) => other.own.includes(option)) &&
    one.theirs.every((option) => other.theirs.includes(option))
  );
}
