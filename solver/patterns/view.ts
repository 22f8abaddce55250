/**
 * What a rule may know: the calendar, the options and one person's past, through names and not through arrays.
 * Lookups are built once per problem and shared; a view adds only what differs between people, their past.
 */

import type { Option, Person, Problem, Selector } from '../problem.ts';
import { selectOptions } from '../selectors.ts';
import { dayTable, type DayTable } from './day-table.ts';

/** A working spell in elapsed minutes after its day's start; half-open, may end past the day's end. */
export interface Spell {
  readonly start: number;
  readonly end: number;
}

/** What is the same for everybody. */
export interface Calendar {
  readonly days: number;
  /** The leftmost day of anybody's history; 0 if nobody has one. */
  readonly firstDay: number;
  readonly optionCount: number;
  /** 0 is Monday; also of days before day 0. */
  readonly weekday: (day: number) => number;
  /** Minutes in a day: 1,440 unless the clocks change. */
  readonly length: (day: number) => number;
  /** Days of equal kind are equally long. */
  readonly lengthKind: (day: number) => number;
  /** option → selected. */
  readonly select: (selector: Selector) => readonly boolean[];
  /** (day, option) → amount of the named value. */
  readonly amounts: (value: string) => DayTable<number>;
  /** (day, option) → working spell, if the option has one. */
  readonly spells: DayTable<Spell | undefined>;
}

/** A calendar and one person's past. */
export interface View extends Calendar {
  /** Options of the days before day 0, oldest first; the last is day −1. */
  readonly history: readonly number[];
  /** Amounts of the days before day 0, oldest first: carried where given, otherwise those of the history. */
  readonly past: (value: string) => readonly number[];
}

const calendars = new WeakMap<Problem, Calendar>();

/** The calendar of a problem; the same object every time it is asked for. */
export function calendarOf(problem: Problem): Calendar {
  let calendar = calendars.get(problem);
  if (calendar === undefined) calendars.set(problem, (calendar = createCalendar(problem)));
  return calendar;
}

/** What rules may know when they are about this person. */
export function viewOf(problem: Problem, person: Person): View {
  const calendar = calendarOf(problem);
  const history = historyOf(problem, person);
  return {
    ...calendar,
    history,
    past: (value) =>
      person.carried?.[value] ??
      history.map((option, index) => calendar.amounts(value).at(index - history.length, option)),
  };
}

/** The person's history as option indexes, oldest first. */
export function historyOf(problem: Problem, person: Person): number[] {
  return (person.history ?? []).map((id) => problem.options.findIndex((option) => option.id === id));
}

function createCalendar(problem: Problem): Calendar {
  const { options, days } = problem;
  const firstDay = -Math.max(0, ...problem.people.map((person) => person.history?.length ?? 0));
  const lengths = dayTable(
    1,
    () => 1440,
    (problem.dayLengths ?? []).map(({ day, minutes }) => ({ day, option: 0, value: minutes })),
  );
  const masks = new Map<string, readonly boolean[]>();
  const amounts = new Map<string, DayTable<number>>();
  return {
    days,
    firstDay,
    optionCount: options.length,
    weekday: (day) => (((day + problem.firstWeekday) % 7) + 7) % 7,
    length: (day) => lengths.at(day, 0),
    lengthKind: (day) => lengths.kind(day),
    select: (selector) =>
      remember(masks, JSON.stringify(selector), () => {
        const chosen = new Set(selectOptions(problem, selector));
        return options.map((_, option) => chosen.has(option));
      }),
    amounts: (value) =>
      remember(amounts, value, () => optionTable(options, (entry) => entry.values?.[value], 0)),
    spells: optionTable(options, spellOf, undefined),
  };
}

type Entry = Pick<Option, 'start' | 'end' | 'values'>;

function spellOf({ start, end }: Entry): Spell | undefined {
  return start === undefined || end === undefined ? undefined : { start, end };
}

/** Reads one thing of every option, and of its irregular days where they say something else. */
function optionTable<T>(
  options: readonly Option[],
  read: (entry: Entry) => T | undefined,
  otherwise: T,
): DayTable<T> {
  const exceptions = options.flatMap((option, index) =>
    (option.onDays ?? []).flatMap((entry) => {
      const value = read({ ...option, ...entry });
      return value === undefined ? [] : [{ day: entry.day, option: index, value }];
    }),
  );
  return dayTable(options.length, (option) => read(options[option]!) ?? otherwise, exceptions);
}

function remember<T>(known: Map<string, T>, name: string, create: () => T): T {
  let value = known.get(name);
  if (value === undefined) known.set(name, (value = create()));
  return value;
}
