/**
 * Sums over every stretch of `over` consecutive days.
 *
 *     excess on day d = units of Σ amount(d − over + 1 … d) outside [least, most],   for each d that ends a stretch
 *
 * Stretches end every `step` days (1: on each day; 7: on each Sunday). Edges: days before what is known add nothing,
 * and a stretch that reaches them is asked for no minimum. After the last day the part of the next stretch that lies
 * in the period is held against `most`: it can only grow.
 *
 * Days before day 0 are part of the machine, not folded: amounts may be carried from further back than the history.
 */

import { classifyDays, classifyOptions } from './classes.ts';
import {
  outside,
  type Machine,
  type RunningTotal,
  type State,
  type Tallies,
  type Tally,
  type TallyWindow,
} from './machine.ts';
import type { View } from './view.ts';
import { layersOf, NO_MAX, NO_MIN } from './windows.ts';

export interface Rolling {
  readonly value: string;
  /** Days in a stretch; a multiple of `step`. */
  readonly over: number;
  readonly step: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/**
 * A stretch that every planned day belongs to needs one running total; a shorter one remembers its parts. No machine
 * at all if nobody could do so much that anything is exceeded: a yearly limit need not slow the planning of a week.
 */
export function rolling(rule: Rolling, view: View): Machine[] {
  const amounts = view.amounts(rule.value);
  const symbols = classifyOptions(view, (option) => amounts.signature(option));
  const largest = (day: number): number =>
    Math.max(...symbols.option.map((option) => amounts.at(day, option)));
  const days = Array.from({ length: view.days }, (_, day) => day);

  const oneTotal = rule.over >= view.days + rule.step - 1;
  const reading = oneTotal ? runningTotal(rule, view) : recentParts(rule, view);
  const bounds = days.map(reading.bounds);

  const possible = days.reduce((sum, day) => sum + largest(day), 0);
  const mosts = [...bounds.map(([, most = NO_MAX]) => most), reading.mostAtEnd];
  if (oneTotal && rule.least === undefined && possible <= Math.min(...mosts)) return [];

  const amountOf = (day: number, symbol: number): number => amounts.at(day, symbols.option[symbol]!);
  const machine: Machine = {
    key: JSON.stringify(['rolling', rule, reading.start, bounds, reading.mostAtEnd]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: classifyDays(view, (day) =>
      day < 0 ? 'history' : [amounts.kind(day), ...bounds[day]!].join(' '),
    ),
    start: reading.start,
    extend: (state, day, symbol) => {
      if (day < 0) return { state, excess: 0 };
      const [least, most] = bounds[day]!;
      const { state: after, sum } = reading.extend(state, day, amountOf(day, symbol));
      return {
        state: after,
        excess: least === undefined || most === undefined ? 0 : outside(sum, least, most),
      };
    },
    finish: (state) => Math.max(0, reading.sum(state) - reading.mostAtEnd),
    face: oneTotal ? totalFace(bounds, reading.mostAtEnd, amountOf) : talliesFace(rule, view, amountOf),
  };
  return [machine];
}

function totalFace(
  bounds: readonly (readonly number[])[],
  mostAtEnd: number,
  amount: RunningTotal['amount'],
): RunningTotal {
  const asked = bounds.map(([least, most]) =>
    least === undefined || most === undefined ? undefined : { least, most },
  );
  return { kind: 'total', amount, bounds: (day) => asked[day], mostAtEnd };
}

/** Every stretch as a window of its own, the one that the last day leaves open too. */
function talliesFace(rule: Rolling, view: View, amount: Tally['amount']): Tallies {
  const { ends, nextEnd, begin, least, most, pastSum } = stretches(rule, view);
  const days = Array.from({ length: view.days }, (_, day) => day);
  const closed = days.filter(ends).map((day) => ({ from: begin(day), to: day + 1, min: least(day) }));
  const last = nextEnd(view.days);
  const open = ends(view.days - 1) ? [] : [{ from: begin(last), to: view.days, min: NO_MIN }];
  const windows = [...closed, ...open].map(({ from, to, min }): TallyWindow => ({
    from: Math.max(0, from),
    to,
    min,
    max: most,
    base: pastSum(from),
  }));
  return {
    kind: 'tallies',
    each: layersOf(windows).map((layer) => ({ kind: 'tally', windows: layer, amount })),
  };
}

interface Reading {
  readonly start: State;
  /** What is asked of the sum on a day: nothing, or a minimum and a maximum. */
  readonly bounds: (day: number) => readonly number[];
  /** The state after a day with this amount, and the sum that `bounds` are about. */
  readonly extend: (
    state: State,
    day: number,
    amount: number,
  ) => { readonly state: State; readonly sum: number };
  /** The sum of the stretch that is still open. */
  readonly sum: (state: State) => number;
  /** What is asked of it after the last day. */
  readonly mostAtEnd: number;
}

/** State: the sum of all planned days. What is known of the past is taken off the bounds instead. */
function runningTotal(rule: Rolling, view: View): Reading {
  const { least, most, ends, begin, pastSum, nextEnd } = stretches(rule, view);
  const mostOn = (day: number): number => most - pastSum(begin(day));
  return {
    start: [0],
    bounds: (day) => (ends(day) ? [least(day) - pastSum(begin(day)), mostOn(day)] : []),
    extend: ([total = 0], _day, amount) => ({ state: [total + amount], sum: total + amount }),
    sum: ([total = 0]) => total,
    mostAtEnd: ends(view.days - 1) ? NO_MAX : mostOn(nextEnd(view.days)),
  };
}

/** State: the amounts of the latest parts of `step` days, oldest first; the last is the one still growing. */
function recentParts(rule: Rolling, view: View): Reading {
  const { least, most, ends, pastSum } = stretches(rule, view);
  const parts = rule.over / rule.step;
  const sum = (state: State): number => state.reduce((total, part) => total + part, 0);
  let growingSince = 0;
  while (!ends(growingSince - 1)) growingSince--;
  const start = Array.from({ length: parts }, (_, index) => {
    const from = growingSince - (parts - 1 - index) * rule.step;
    return pastSum(from) - pastSum(Math.min(0, from + rule.step));
  });
  return {
    start,
    bounds: (day) => (ends(day) ? [least(day), most] : []),
    extend: (state, day, amount) => {
      const now = [...state.slice(0, -1), state.at(-1)! + amount];
      return { state: ends(day) ? [...now.slice(1), 0] : now, sum: sum(now) };
    },
    sum,
    mostAtEnd: ends(view.days - 1) ? NO_MAX : most,
  };
}

interface Stretches {
  readonly ends: (day: number) => boolean;
  /** The first day from `day` on that ends a stretch. */
  readonly nextEnd: (day: number) => number;
  /** First day of the stretch that ends on `day`. */
  readonly begin: (day: number) => number;
  readonly least: (day: number) => number;
  readonly most: number;
  /** Σ of the known amounts from `day` up to day −1. */
  readonly pastSum: (day: number) => number;
}

function stretches({ value, over, step, least, most }: Rolling, view: View): Stretches {
  const past = view.past(value);
  const begin = (day: number): number => day - over + 1;
  const daysToEnd = (day: number): number => (step - ((day + 1 + view.weekday(0)) % step)) % step;
  return {
    begin,
    ends: (day) => daysToEnd(day) === 0,
    nextEnd: (day) => day + daysToEnd(day),
    least: (day) => (least === undefined || begin(day) < -past.length ? NO_MIN : least),
    most: most ?? NO_MAX,
    pastSum: (day) =>
      day >= 0 ? 0 : past.slice(Math.max(0, past.length + day)).reduce((sum, amount) => sum + amount, 0),
  };
}
