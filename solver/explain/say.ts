/** Words for the numbers of a breach. Whoever knows dates and full names passes them in; the solver knows neither. */

import type { Problem } from '../problem.ts';

/** How one person's breaches are told. */
export interface Say {
  /** The person whose breach it is. */
  readonly who: string;
  /** `day 3`, or a date where one is known; `the end` for one past the last day. */
  readonly day: (day: number) => string;
  /** `the days from day 0 to day 6`; the last day is included. */
  readonly days: (from: number, to: number) => string;
  /** `8 h`, `7 h 30 min`, `45 min`. */
  readonly duration: (minutes: number) => string;
  /** `1 day`, `3 days`: English plural by -s. */
  readonly count: (number: number, noun: string) => string;
  /** What the person does on a day, in the past too. */
  readonly does: (day: number) => string;
  /** `E, L or N`. */
  readonly oneOf: (selector: readonly string[]) => string;
}

/** Names for people and days, where the caller has better ones than ids and numbers. */
export interface Wording {
  readonly person?: (id: string) => string;
  readonly day?: (day: number) => string;
  /** An option, by its id, or options, by their tag. */
  readonly option?: (name: string) => string;
}

/** Longer lists name so many and count the rest. */
const NAMED = 6;

/** The words for one person's row of option indexes. */
export function sayOf(problem: Problem, person: number, row: ArrayLike<number>, wording: Wording = {}): Say {
  const { id, history = [] } = problem.people[person]!;
  const day = (number: number): string =>
    number >= problem.days ? 'the end' : (wording.day?.(number) ?? `day ${number}`);
  const word = (name: string): string => wording.option?.(name) ?? name;
  return {
    who: wording.person?.(id) ?? id,
    day,
    days: (from, to) => (from === to ? day(from) : `the days from ${day(from)} to ${day(to)}`),
    duration: durationText,
    count: (number, noun) => `${number} ${noun}${number === 1 ? '' : 's'}`,
    does: (number) => {
      const id = number < 0 ? history.at(number) : problem.options[row[number] ?? -1]?.id;
      return id === undefined ? 'something unknown' : word(id);
    },
    oneOf: (selector) => {
      const rest = selector.length - NAMED;
      const words = selector.slice(0, rest > 1 ? NAMED : selector.length).map(word);
      return new Intl.ListFormat('en', { type: 'disjunction' }).format(
        rest > 1 ? [...words, `${rest} others`] : words,
      );
    },
  };
}

/** `1,176 h`, `7 h 30 min`, `45 min`: an amount of time as it is worded everywhere. Whole minutes, not below zero. */
export function durationText(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const whole = `${hours.toLocaleString('en-GB')} h`;
  if (rest === 0) return whole;
  return hours === 0 ? `${rest} min` : `${whole} ${rest} min`;
}
