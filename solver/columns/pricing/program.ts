/**
 * All passages of a graph as flat lists, in the order of stages and bundles, worked out once: filling a table is then a
 * walk along them. Passages that neither bend nor cost extra are most, and have lists of their own.
 */

import { Extras, NONE } from './extras.ts';
import type { Shape } from './graph.ts';
import { Passages } from './passages.ts';

export interface Program {
  readonly extras: Extras;
  readonly starts: Int32Array; // stage → its first plain passage; the next element ends them
  readonly from: Int32Array; // cell
  readonly to: Int32Array; // cell
  readonly length: Int32Array;
  readonly bundle: Int32Array; // bundle of the day's layer; 0 for evenings
  readonly bent: Bent;
}

/** The other passages: from + i → to + i × step, for extra + i × slope. */
export interface Bent {
  readonly starts: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly step: Int32Array;
  readonly length: Int32Array;
  readonly bundle: Int32Array;
  readonly extra: Int32Array; // number of an extra cost
  readonly slope: Int32Array; // number of an extra cost
}

/** The program of a graph. */
export function programOf({ stages, boundaries, inner, units }: Shape): Program {
  const extras = new Extras();
  const counters = inner.map(({ counter }) => counter);
  const passages = new Passages(counters, extras);
  const plain = { starts: [0], from: new Ints(), to: new Ints(), length: new Ints(), bundle: new Ints() };
  const bent = {
    starts: [0],
    from: new Ints(),
    to: new Ints(),
    step: new Ints(),
    length: new Ints(),
    bundle: new Ints(),
    extra: new Ints(),
    slope: new Ints(),
  };
  stages.forEach((stage, index) => {
    const before = boundaries[index]!;
    const after = boundaries[index + 1]!;
    let bundle = 0;
    const emit = (
      from: number,
      to: number,
      step: number,
      length: number,
      extra: number,
      slope: number,
    ): void => {
      const list = extra === NONE && (step === 1 || length === 1) ? plain : bent;
      list.from.push(from);
      list.to.push(to);
      list.length.push(length);
      list.bundle.push(bundle);
      if (list === plain) return;
      bent.step.push(step);
      bent.extra.push(extra);
      bent.slope.push(slope);
    };
    if (stage.kind === 'settle') {
      for (let node = 0; node < stage.nodes; node++)
        passages.ofEvening({ before, source: node, after, target: node }, stage.day, emit);
    } else {
      const { from, to, emission } = stage.layer.bundles;
      for (bundle = 0; bundle < from.length; bundle++) {
        const ends = { before, source: from[bundle]!, after, target: to[bundle]! };
        passages.ofDay(ends, stage.day, units, emission[bundle]! * counters.length, emit);
      }
    }
    plain.starts.push(plain.from.length);
    bent.starts.push(bent.from.length);
  });
  return {
    extras,
    starts: Int32Array.from(plain.starts),
    from: plain.from.done(),
    to: plain.to.done(),
    length: plain.length.done(),
    bundle: plain.bundle.done(),
    bent: {
      starts: Int32Array.from(bent.starts),
      from: bent.from.done(),
      to: bent.to.done(),
      step: bent.step.done(),
      length: bent.length.done(),
      bundle: bent.bundle.done(),
      extra: bent.extra.done(),
      slope: bent.slope.done(),
    },
  };
}

/** A list of integers that grows. */
class Ints {
  length = 0;
  #content: Int32Array = new Int32Array(64);

  push(value: number): void {
    if (this.length === this.#content.length) {
      const longer = new Int32Array(this.length * 2);
      longer.set(this.#content);
      this.#content = longer;
    }
    this.#content[this.length++] = value;
  }

  /** The list as an array of its own length. */
  done(): Int32Array {
    return this.#content.slice(0, this.length);
  }
}
