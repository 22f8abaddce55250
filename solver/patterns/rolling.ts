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
import { outside, type Machine, type State, type Step } from './machine.ts';
import type { View } from './view.ts';
import { NO_MAX, NO_MIN } from './windows.ts';

export interface Rolling {
  readonly value: string;
  /** Days in a stretch; a multiple of `step`. */
  readonly over: number;
  readonly step: number;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** A stretch that every planned day belongs to needs one running total; a shorter one remembers its parts. */
export function rolling(rule: Rolling, view: View): Machine {
  const reading = rule.over >= view.days + rule.step - 1 ? runningTotal(rule, view) : recentParts(rule, view);
  const amounts = view.amounts(rule.value);
  const symbols = classifyOptions(view, (option) => amounts.signature(option));
  return {
    key: JSON.stringify(['rolling', rule, view.past(rule.value)]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: classifyDays(view, (day) =>
      day < 0 ? 'history' : [amounts.kind(day), ...reading.bounds(day)].join(' '),
    ),
    start: reading.start,
    extend: (state, day, symbol) => {
      if (day < 0) return { state, excess: 0 };
      return reading.extend(state, day, amounts.at(day, symbols.option[symbol]!));
    },
    finish: (state) => reading.finish(state),
    face: { kind: 'automaton' },
  };
}

interface Reading {
  readonly start: State;
  /** All that `extend` reads of a day: nothing, or what is asked of the sum that ends on it. */
  readonly bounds: (day: number) => readonly number[];
  readonly extend: (state: State, day: number, amount: number) => Step;
  readonly finish: (state: State) => number;
}

function runningTotal(rule: Rolling, view: View): Reading {
  const { least, most, ends, begin, pastSum } = stretches(rule, view);
  // The past part of a stretch is known, so it is taken off the bounds instead of put onto the total.
  const bounds = (day: number): readonly number[] =>
    ends(day) ? [least(day) - pastSum(begin(day)), most - pastSum(begin(day))] : [];
  return {
    start: [0],
    bounds,
    extend: ([total = 0], day, amount) => {
      const [min, max] = bounds(day);
      const sum = total + amount;
      return { state: [sum], excess: min === undefined || max === undefined ? 0 : outside(sum, min, max) };
    },
    finish: ([total = 0]) => {
      if (ends(view.days - 1)) return 0;
      let next = view.days;
      while (!ends(next)) next++;
      return Math.max(0, total + pastSum(begin(next)) - most);
    },
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
      if (!ends(day)) return { state: now, excess: 0 };
      return { state: [...now.slice(1), 0], excess: outside(sum(now), least(day), most) };
    },
    finish: (state) => (ends(view.days - 1) ? 0 : Math.max(0, sum(state) - most)),
  };
}

interface Stretches {
  readonly ends: (day: number) => boolean;
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
  return {
    begin,
    ends: (day) => (((day + 1 + view.weekday(0)) % step) + step) % step === 0,
    least: (day) => (least === undefined || begin(day) < -past.length ? NO_MIN : least),
    most: most ?? NO_MAX,
    pastSum: (day) =>
      day >= 0 ? 0 : past.slice(Math.max(0, past.length + day)).reduce((sum, amount) => sum + amount, 0),
  };
}
