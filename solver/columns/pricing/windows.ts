/** Windows of counters outside the table: stretches of days whose count is settled once, at their end. */

import type { Graph } from './graph.ts';

export interface Window {
  /** Place of the counter among those outside. */
  readonly outer: number;
  readonly from: number;
  /** The day on whose evening it is settled. */
  readonly last: number;
}

export class Windows {
  readonly all: readonly Window[];
  readonly #days: number;
  readonly #on: Int32Array; // outer counter × days + day → window, −1 for none

  constructor(graph: Graph) {
    const { days, outer } = graph;
    this.all = windowsOf(graph);
    this.#days = days;
    this.#on = new Int32Array(outer.length * days).fill(-1);
    this.all.forEach((window, index) =>
      this.#on.fill(index, window.outer * days + window.from, window.outer * days + window.last + 1),
    );
  }

  /** Number of the counter's window that a day is in; −1 for none. */
  on(outer: number, day: number): number {
    return this.#on[outer * this.#days + day]!;
  }
}

/** The windows of counters all of whose days are in one. */
function windowsOf({ outer, days, told }: Graph): Window[] {
  return outer.flatMap(({ counter, flag }, place) => {
    const windows: Window[] = [];
    let from = 0;
    let whole = place < told || flag === undefined;
    for (let day = 0; day < days; day++) {
      if (counter.settlementOf[day]! >= 0 && counter.resets[day] === 0) whole = false;
      if (counter.resets[day] === 0) continue;
      windows.push({ outer: place, from, last: day });
      from = day + 1;
    }
    return whole ? windows : [];
  });
}
