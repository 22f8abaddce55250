/** Windows of days, as planners state them: half-open, in planned days or reaching back into history. */

import type { Calendar } from './view.ts';

/** One past the last day of a window is its `to`. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** The whole period, its calendar weeks (Monday to Sunday), or listed windows. */
export type Windows = 'period' | 'weeks' | readonly (readonly [from: number, to: number])[];

/** Larger than any sum and smaller than any sum: a bound nobody asked for. Fits 32 bits. */
export const NO_MAX: number = 2 ** 30;
export const NO_MIN: number = -(2 ** 30);

/** The windows that share a day with the planned period, in the order stated. */
export function windowsOf(windows: Windows, calendar: Calendar): Window[] {
  return stated(windows, calendar).filter(({ from, to }) => from < calendar.days && to > 0 && from < to);
}

function stated(windows: Windows, calendar: Calendar): Window[] {
  if (windows === 'period') return [{ from: 0, to: calendar.days }];
  if (windows !== 'weeks') return windows.map(([from, to]) => ({ from, to }));
  const weeks: Window[] = [];
  for (let from = -calendar.weekday(0); from < calendar.days; from += 7) weeks.push({ from, to: from + 7 });
  return weeks;
}

/** Sorts windows into as few layers as possible in which no two share a day. */
export function layersOf<W extends Window>(windows: readonly W[]): W[][] {
  const layers: W[][] = [];
  for (const window of [...windows].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const layer = layers.find((fit) => fit.at(-1)!.to <= window.from);
    if (layer === undefined) layers.push([window]);
    else layer.push(window);
  }
  return layers;
}
