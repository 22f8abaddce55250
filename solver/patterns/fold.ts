/** Reading one person's row with a machine: the numbers of the score and the places of an explanation. */

import type { Machine, State } from './machine.ts';

/** Where excess goes. */
export interface Sink {
  add(day: number, excess: number): void;
}

/** Sums what it is given. */
export class Total implements Sink {
  #sum = 0;

  add(_day: number, excess: number): void {
    this.#sum += excess;
  }

  get sum(): number {
    return this.#sum;
  }
}

/** Keeps each place apart. */
export class Collector implements Sink {
  readonly places: { readonly day: number; readonly excess: number }[] = [];

  add(day: number, excess: number): void {
    this.places.push({ day, excess });
  }
}

/** The state on the morning of day 0; `history` holds option indexes, oldest first. */
export function entryState(machine: Machine, history: readonly number[]): State {
  return history.reduce(
    (state, option, index) => machine.extend(state, index - history.length, machine.symbols[option]!).state,
    machine.start,
  );
}

/**
 * Reads history, whose excess is nobody's fault any more, then the row (day → option), and tells the sink every day
 * on which something is exceeded; what only the end shows has the number of days as its day.
 */
export function fold(
  machine: Machine,
  history: readonly number[],
  row: { readonly length: number; readonly [day: number]: number },
  sink: Sink,
): void {
  let state = entryState(machine, history);
  for (let day = 0; day < row.length; day++) {
    const step = machine.extend(state, day, machine.symbols[row[day]!]!);
    if (step.excess > 0) sink.add(day, step.excess);
    state = step.state;
  }
  const excess = machine.finish(state);
  if (excess > 0) sink.add(row.length, excess);
}
