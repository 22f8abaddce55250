/**
 * How long a run of consecutive days on selected options may be.
 *
 *     longest:  each day of a run after its first `longest` days is 1 too many
 *     shortest: a run that ends after `length` days lacks max(0, shortest − length)
 *
 * Edges: days of history belong to the run they touch. A shortest run is asked only of a run seen from its beginning
 * to its end: one that reaches the left end of what is known, or the last day, may be longer than we can see. This
 * is also the convention of the public shift-scheduling benchmarks (Curtois & Qu, 2014).
 */

import type { Selector } from '../problem.ts';
import { membership } from './classes.ts';
import type { Machine, State, Step } from './machine.ts';
import type { Calendar } from './view.ts';

export interface Run {
  readonly of: Selector;
  readonly longest?: number;
  readonly shortest?: number;
}

/** State: days of the current run (no more than matter), and 1 if its beginning was not seen. */
export function run({ of, longest = Infinity, shortest = 0 }: Run, calendar: Calendar): Machine {
  const selected = calendar.select(of);
  const enough = Math.max(shortest, longest === Infinity ? 0 : longest);
  const state = (length: number, unseen: number): State => [
    Math.min(length, enough),
    length >= shortest ? 0 : unseen,
  ];

  const continues = ([length = 0, unseen = 0]: State): Step => ({
    state: state(length + 1, unseen),
    excess: length + 1 > longest ? 1 : 0,
  });
  const ends = ([length = 0, unseen = 0]: State): Step => ({
    state: state(0, 0),
    excess: length > 0 && unseen === 0 ? Math.max(0, shortest - length) : 0,
  });
  return {
    key: JSON.stringify(['run', selected.map(Number).join(''), longest, shortest]),
    ...membership(selected),
    phase: () => 0,
    start: state(0, 1),
    extend: (before, _day, symbol) => (symbol === 1 ? continues(before) : ends(before)),
    finish: () => 0,
    face: { kind: 'automaton' },
  };
}
