/** Who does what, as terms of a row: as few as say exactly which people, options and days count. */
import type { PeopleTerm } from '../../../solver/problem.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';

export interface Counting {
  readonly options: readonly BookedOption[];
  /** Days `[from, to)`. */
  readonly days: readonly [from: number, to: number];
  /** Whether a person counts who does the option on a day. */
  readonly counts: (person: Planned, option: BookedOption, day: number) => boolean;
  readonly count: PeopleTerm['count'];
  /** Name for the people who count. */
  readonly wish: string;
}

type Ranges = PeopleTerm['days'];

/** The terms of everything that counts. Options that only some of their holders may count with are kept apart. */
export function termsOf(context: Context, counting: Counting): PeopleTerm[] {
  return termsWithin(context, counting)(counting.days);
}

/** The terms for stretches of the days: everybody’s days are judged once, however many stretches are asked for. */
export function termsWithin(context: Context, counting: Counting): (days: Counting['days']) => PeopleTerm[] {
  const judged = counting.options.flatMap((option) =>
    (context.holders[option.index] ?? []).flatMap((index) => {
      const ranges = rangesOf(counting, context.people[index]!, option);
      return ranges.length === 0 ? [] : [{ option, index, ranges }];
    }),
  );
  return (days) => {
    const byRanges = new Map<string, { ranges: Ranges; members: Map<BookedOption, number[]> }>();
    for (const { option, index, ranges: whole } of judged) {
      const ranges = clipped(whole, days);
      if (ranges.length === 0) continue;
      const key = ranges.join(';');
      let known = byRanges.get(key);
      if (known === undefined)
        byRanges.set(key, (known = { ranges, members: new Map<BookedOption, number[]>() }));
      const members = known.members.get(option);
      if (members === undefined) known.members.set(option, [index]);
      else members.push(index);
    }
    return [...byRanges.values()].flatMap(({ ranges, members }) =>
      grouped(context, members).map(({ people, options }): PeopleTerm => ({
        people: context.groups.select(
          people.map((index) => context.people[index]!.id),
          counting.wish,
        ),
        options: options.map(({ id }) => id),
        days: ranges,
        count: counting.count,
      })),
    );
  };
}

/** The part of ranges that lies in `[first, end)`. */
function clipped(ranges: Ranges, [first, end]: Counting['days']): Ranges {
  return ranges.flatMap(([from, to]): [number, number][] => {
    const start = Math.max(from, first);
    const stop = Math.min(to, end);
    return start < stop ? [[start, stop]] : [];
  });
}

interface Group {
  readonly people: readonly number[];
  readonly options: readonly BookedOption[];
}

/**
 * Whoever does not have an option never does it, so that all options and all people make one term – unless somebody
 * among these people has one of the options and must not count with it.
 */
function grouped(context: Context, members: ReadonlyMap<BookedOption, readonly number[]>): Group[] {
  const everybody = new Set([...members.values()].flat());
  const together: BookedOption[] = [];
  const apart = new Map<string, { people: readonly number[]; options: BookedOption[] }>();
  for (const [option, people] of members) {
    const holders = (context.holders[option.index] ?? []).filter((index) => everybody.has(index));
    if (holders.length === people.length) {
      together.push(option);
      continue;
    }
    const key = people.join();
    const group = apart.get(key);
    if (group === undefined) apart.set(key, { people, options: [option] });
    else group.options.push(option);
  }
  const people = [...everybody].sort((a, b) => a - b);
  return [...(together.length > 0 ? [{ people, options: together }] : []), ...apart.values()];
}

function rangesOf({ days: [first, end], counts }: Counting, person: Planned, option: BookedOption): Ranges {
  const ranges: [number, number][] = [];
  for (let day = first; day < end; day++) {
    if (day < 0 && person.history.at(day) !== option) continue;
    if (!counts(person, option, day)) continue;
    const last = ranges.at(-1);
    if (last?.[1] === day) last[1] = day + 1;
    else ranges.push([day, day + 1]);
  }
  return ranges;
}
