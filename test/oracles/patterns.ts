/**
 * Each pattern once more, as one would check it by hand with the whole row in view: no states, no symbols, no
 * incremental sums. Only the plain data of a problem is read.
 */
import type { Option, Problem } from '../../solver/problem.ts';

/** One person's known days: `at(day)` is the option done, for first ≤ day < problem.days. */
export interface Known {
  readonly problem: Problem;
  readonly first: number;
  readonly at: (day: number) => Option;
}

/** History and row as one line of days. */
export function known(problem: Problem, history: readonly number[], row: readonly number[]): Known {
  return {
    problem,
    first: -history.length,
    at: (day) => problem.options[day < 0 ? history[history.length + day]! : row[day]!]!,
  };
}

type Set = (option: Option) => boolean;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

export function runs(
  line: Known,
  inSet: Set,
  longest: number | undefined,
  shortest: number | undefined,
): number {
  const { first, problem } = line;
  let excess = 0;
  for (const from of range(first, problem.days)) {
    if (!inSet(line.at(from)) || (from > first && inSet(line.at(from - 1)))) continue;
    let to = from;
    while (to < problem.days && inSet(line.at(to))) to++;
    if (longest !== undefined)
      excess += range(from, to).filter((day) => day >= 0 && day - from + 1 > longest).length;
    const seenWhole = from > first && to < problem.days && to >= 0;
    if (shortest !== undefined && seenWhole) excess += Math.max(0, shortest - (to - from));
  }
  return excess;
}

/** Absolute start and end of a day's spell, in minutes from the start of day 0. */
function absolute({ problem, at }: Known, day: number): { start: number; end: number } | undefined {
  const { start, end, onDays = [] } = at(day);
  if (start === undefined || end === undefined) return undefined;
  const special = onDays.find((entry) => entry.day === day);
  const morning = startOf(problem, day);
  return { start: morning + (special?.start ?? start), end: morning + (special?.end ?? end) };
}

function startOf(problem: Problem, day: number): number {
  const length = (one: number): number =>
    problem.dayLengths?.find((entry) => entry.day === one)?.minutes ?? 1440;
  return day >= 0 ? sum(range(0, day).map(length)) : -sum(range(day, 0).map(length));
}

export function restGaps(line: Known, atLeast: number): number {
  let excess = 0;
  for (const day of range(0, line.problem.days)) {
    const spell = absolute(line, day);
    if (spell === undefined) continue;
    const ends = range(line.first, day).flatMap((earlier) => absolute(line, earlier)?.end ?? []);
    if (ends.length > 0) excess += Math.max(0, atLeast - (spell.start - Math.max(...ends)));
  }
  return excess;
}

/** Minute by minute. */
export function freeSpells(line: Known, atLeast: number, every: number, from: number): number {
  const { problem, first } = line;
  let excess = 0;
  for (const opens of range(-100, problem.days)) {
    const closes = opens + every;
    if (Math.abs(opens - from) % every !== 0 || opens < first || closes > problem.days || closes <= 0)
      continue;
    const [begin, end] = [startOf(problem, opens), startOf(problem, closes)];
    const busy = new Uint8Array(end - begin);
    for (const day of range(first, closes)) {
      const spell = absolute(line, day);
      if (spell !== undefined) busy.fill(1, Math.max(0, spell.start - begin), Math.max(0, spell.end - begin));
    }
    let longest = 0;
    let free = 0;
    for (const minute of busy) {
      free = minute === 1 ? 0 : free + 1;
      longest = Math.max(longest, free);
    }
    excess += Math.max(0, atLeast - longest);
  }
  return excess;
}

export function follows(line: Known, pairs: readonly { first: Set; then: Set }[]): number {
  return range(Math.max(0, line.first + 1), line.problem.days).filter((day) =>
    pairs.some(({ first, then }) => first(line.at(day - 1)) && then(line.at(day))),
  ).length;
}

export function sequences(line: Known, word: readonly Set[]): number {
  return range(0, line.problem.days).filter((last) => {
    const begin = last - word.length + 1;
    return begin >= line.first && word.every((inSet, place) => inSet(line.at(begin + place)));
  }).length;
}

export interface Bounds {
  readonly windows: readonly (readonly [number, number])[];
  readonly least: number | undefined;
  readonly most: number | undefined;
}

function bounded(
  line: Known,
  pastLength: number,
  bounds: Bounds,
  sumOf: (from: number, to: number) => number,
): number {
  let excess = 0;
  for (const [from, to] of bounds.windows) {
    if (to <= 0 || from >= line.problem.days) continue;
    const counted = sumOf(Math.max(from, -pastLength), Math.min(to, line.problem.days));
    if (bounds.most !== undefined) excess += Math.max(0, counted - bounds.most);
    const seenWhole = to <= line.problem.days && from >= -pastLength;
    if (bounds.least !== undefined && seenWhole) excess += Math.max(0, bounds.least - counted);
  }
  return excess;
}

/** A named value on a known day; carried amounts stand in for the days before day 0. */
function amount(line: Known, name: string, carried: readonly number[] | undefined, day: number): number {
  if (day < 0 && carried !== undefined) return carried[carried.length + day] ?? 0;
  if (day < line.first) return 0;
  const { values, onDays = [] } = line.at(day);
  return onDays.find((entry) => entry.day === day)?.values?.[name] ?? values?.[name] ?? 0;
}

export function sums(
  line: Known,
  name: string,
  carried: readonly number[] | undefined,
  bounds: Bounds,
): number {
  const pastLength = carried?.length ?? -line.first;
  return bounded(line, pastLength, bounds, (from, to) =>
    sum(range(from, to).map((day) => amount(line, name, carried, day))),
  );
}

export function dayCounts(line: Known, inSet: Set, bounds: Bounds): number {
  return bounded(
    line,
    -line.first,
    bounds,
    (from, to) => range(from, to).filter((day) => inSet(line.at(day))).length,
  );
}

export function blockCounts(line: Known, inSet: Set, weekdays: readonly number[], bounds: Bounds): number {
  const isBlockDay = (day: number): boolean =>
    weekdays.includes((day + line.problem.firstWeekday + 7000) % 7);
  return bounded(line, -line.first, bounds, (from, to) => {
    let blocks = 0;
    let counted = false;
    for (const day of range(from, to)) {
      if (!isBlockDay(day)) counted = false;
      else if (inSet(line.at(day)) && !counted) {
        counted = true;
        blocks++;
      }
    }
    return blocks;
  });
}

export interface RollingBounds {
  readonly over: number;
  readonly step: number;
  readonly least: number | undefined;
  readonly most: number | undefined;
}

export function rollingSums(
  line: Known,
  name: string,
  carried: readonly number[] | undefined,
  rule: RollingBounds,
): number {
  const { days, firstWeekday } = line.problem;
  const pastLength = carried?.length ?? -line.first;
  const total = (from: number, to: number): number =>
    sum(range(from, to).map((day) => amount(line, name, carried, day)));
  let excess = 0;
  // A stretch that ends after the last day is looked at up to the last day, once.
  for (const last of range(0, days + rule.step - 1)) {
    if ((last + 1 + firstWeekday) % rule.step !== 0) continue;
    const from = last - rule.over + 1;
    const counted = total(from, Math.min(days, last + 1));
    excess += Math.max(0, counted - (rule.most ?? Infinity));
    if (last < days && from >= -pastLength) excess += Math.max(0, (rule.least ?? 0) - counted);
  }
  return excess;
}
