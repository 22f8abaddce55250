/** A world small enough to try every row of it: four options, a few days, clocks that change. */
import { viewOf, type View } from '../../solver/patterns/view.ts';
import type { Option, Problem } from '../../solver/problem.ts';

/** Off, a morning, a night that overlaps the next morning, and a tagged day without a working spell. */
const tinyOptions: readonly Option[] = [
  { id: '-' },
  { id: 'E', tags: ['day'], start: 360, end: 840, values: { minutes: 480, weight: 2 } },
  {
    id: 'N',
    tags: ['night'],
    start: 1200,
    end: 1860,
    values: { minutes: 660, weight: 3 },
    onDays: [{ day: 1, end: 1920, values: { minutes: 720 } }],
  },
  { id: 'A', tags: ['day', 'leave'], values: { minutes: 480 } },
];

export interface TinyShape {
  readonly days: number;
  readonly firstWeekday?: number;
  readonly optionCount?: number;
  /** One entry a person: option ids before day 0. */
  readonly histories?: readonly (readonly string[])[];
  readonly carried?: Readonly<Record<string, readonly number[]>>;
}

/** A problem of this shape; day 1 is 25 hours long, as is every night that begins on it an hour longer. */
export function tinyProblem({
  days,
  firstWeekday = 0,
  optionCount = 4,
  histories = [[]],
  carried,
}: TinyShape): Problem {
  return {
    format: 'muster-problem',
    version: 1,
    name: 'tiny',
    days,
    firstWeekday,
    dayLengths: [{ day: 1, minutes: 1500 }],
    tiers: [{ name: 'only', steer: 1 }],
    options: tinyOptions.slice(0, optionCount),
    people: histories.map((history, index) => ({ id: `p${index}`, history, ...(carried && { carried }) })),
    rules: [],
    demands: [],
  };
}

/** What a pattern sees of the first person. */
export function tinyView(problem: Problem): View {
  return viewOf(problem, problem.people[0]!);
}

/** All words of a length over the numbers below `symbols`. */
export function* words(length: number, symbols: number): Generator<number[]> {
  if (length === 0) {
    yield [];
    return;
  }
  for (const rest of words(length - 1, symbols))
    for (let symbol = 0; symbol < symbols; symbol++) yield [...rest, symbol];
}
