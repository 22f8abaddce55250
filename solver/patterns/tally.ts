/**
 * Sums over windows of days that do not overlap.
 *
 *     excess of a window = units of (base + Σ amount(day, option)) outside [least, most]
 *
 * The amount is a named value, or 1 for each day on a selected option, or 1 for each *block* of days (a weekend) in
 * which a selected option was done on at least one day. What is above `most` shows on the day it is added, what is
 * missing to `least` on the window's last day. See `tally-machine.ts` for how the window is read day by day.
 *
 * Edges: days of a window before day 0 are its base. A minimum is asked only of a window that ends inside the period
 * and whose every day before day 0 is known; a maximum counts the days that are known.
 */

import type { Selector } from '../problem.ts';
import { classifyOptions, type Symbols } from './classes.ts';
import type { Machine, Tally, TallyWindow } from './machine.ts';
import { tallyMachine } from './tally-machine.ts';
import type { View } from './view.ts';
import { layersOf, NO_MAX, NO_MIN, windowsOf, type Window, type Windows } from './windows.ts';

export interface Bounds {
  readonly windows: Windows;
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** Σ of a named value in each window; one machine for each layer of windows that do not overlap. */
export function sumIn({ value, ...bounds }: Bounds & { readonly value: string }, view: View): Machine[] {
  const amounts = view.amounts(value);
  const past = view.past(value);
  return machines(bounds, view, {
    key: `sum ${value}`,
    symbols: classifyOptions(view, (option) => amounts.signature(option)),
    amount: amounts.at,
    kind: amounts.kind,
    past,
    baseOf: ({ from }) => total(past.slice(Math.max(0, past.length + from))),
  });
}

/** Number of days on selected options in each window. */
export function daysIn({ of, ...bounds }: Bounds & { readonly of: Selector }, view: View): Machine[] {
  const { selected, ...counted } = count(of, view);
  return machines(bounds, view, {
    ...counted,
    key: `days ${selected.map(Number).join('')}`,
    baseOf: ({ from }) => total(counted.past.slice(Math.max(0, counted.past.length + from))),
  });
}

/** Number of blocks of consecutive days, of the weekdays given, with a selected option on at least one day. */
export function blocksIn(
  { of, weekdays, ...bounds }: Bounds & { readonly of: Selector; readonly weekdays: readonly number[] },
  view: View,
): Machine[] {
  const { selected, ...counted } = count(of, view);
  const inBlock = (day: number): boolean => weekdays.includes(view.weekday(day));
  /** First day of the block that `day` belongs to within a window that begins on `from`. */
  const opening = (day: number, from: number): number => {
    let first = day;
    while (first > from && inBlock(first - 1)) first--;
    return first;
  };
  /** First days of the blocks of a window that were worked before day 0: its base, never to be counted again. */
  const workedBlocks = ({ from }: Window): Set<number> => {
    const { past } = counted;
    const days = Array.from({ length: Math.min(-from, past.length) }, (_, index) => -1 - index);
    const worked = days.filter((day) => inBlock(day) && past[past.length + day]! > 0);
    return new Set(worked.map((day) => opening(day, from)));
  };
  return machines(bounds, view, {
    ...counted,
    key: `blocks ${selected.map(Number).join('')} ${weekdays.join('')}`,
    baseOf: (window) => workedBlocks(window).size,
    blocksOf: (window) => {
      const worked = workedBlocks(window);
      return (day) => {
        const first = opening(day, window.from);
        if (!inBlock(day) || worked.has(first)) return -1;
        return first >= 0 ? first : view.days - first;
      };
    },
  });
}

/** What the three forms of a tally differ in. */
interface Counted {
  readonly key: string;
  readonly symbols: Symbols;
  readonly amount: (day: number, option: number) => number;
  readonly kind: (day: number) => number;
  /** Amounts of the known days before day 0, oldest first. */
  readonly past: readonly number[];
  readonly baseOf: (window: Window) => number;
  /** day → number of its block in the window, −1 for none. */
  readonly blocksOf?: (window: Window) => (day: number) => number;
}

function count(
  of: Selector,
  view: View,
): Pick<Counted, 'symbols' | 'amount' | 'kind' | 'past'> & { selected: readonly boolean[] } {
  const selected = view.select(of);
  return {
    selected,
    symbols: classifyOptions(view, (option) => String(selected[option])),
    amount: (_day, option) => Number(selected[option]),
    kind: () => 0,
    past: view.history.map((option) => Number(selected[option])),
  };
}

function machines({ windows, least, most }: Bounds, view: View, counted: Counted): Machine[] {
  return layersOf(windowsOf(windows, view)).map((layer) => {
    const tallied = layer.map((window): TallyWindow => {
      const whole = window.to <= view.days && (window.from >= 0 || counted.past.length >= -window.from);
      return {
        from: Math.max(0, window.from),
        to: Math.min(view.days, window.to),
        min: whole && least !== undefined ? least : NO_MIN,
        max: most ?? NO_MAX,
        base: counted.baseOf(window),
      };
    });
    const { blocksOf } = counted;
    const face: Tally = {
      kind: 'tally',
      windows: tallied,
      amount: (day, symbol) => counted.amount(day, counted.symbols.option[symbol]!),
      ...(blocksOf && { block: blockNumbers(tallied, layer.map(blocksOf)) }),
    };
    return tallyMachine({ key: counted.key, symbols: counted.symbols, kind: counted.kind, face }, view);
  });
}

/** day → number of its block in the window it lies in; −1 outside windows and blocks. */
function blockNumbers(
  windows: readonly TallyWindow[],
  blocks: readonly ((day: number) => number)[],
): (day: number) => number {
  const numbers = new Map<number, number>();
  windows.forEach(({ from, to }, index) => {
    for (let day = from; day < to; day++) numbers.set(day, blocks[index]!(day));
  });
  return (day) => numbers.get(day) ?? -1;
}

function total(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + amount, 0);
}
