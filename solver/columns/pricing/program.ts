/**
 * All passages of a graph as flat lists, in the order of stages and bundles, worked out once: filling a table is then a
 * walk along them. Passages that neither bend nor cost extra are most, and have a list of their own.
 */

import { Extras, NONE } from './extras.ts';
import type { Shape } from './graph.ts';
import { Ints } from './ints.ts';
import { Passages, type PassageSink } from './passages.ts';

export interface Program {
  readonly extras: Extras;
  readonly bundles: Int32Array; // stage → its first bundle among those of all stages; an evening's are its nodes
  readonly starts: Int32Array; // bundle → its first plain passage; the next element ends them
  readonly from: Int32Array; // cell
  readonly to: Int32Array; // cell
  readonly length: Int32Array;
  readonly bent: Bent;
}

/** The other passages: from + i → to + i × step, for extra + i × slope. */
export interface Bent {
  readonly starts: Int32Array; // bundle → its first bent passage; the next element ends them
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly step: Int32Array;
  readonly length: Int32Array;
  readonly extra: Int32Array; // number of an extra cost
  readonly slope: Int32Array; // number of an extra cost
}

/** The program of a graph. */
export function programOf({ stages, boundaries, inner, counted, units }: Shape): Program {
  const extras = new Extras();
  const counters = inner.map(({ counter }) => counter);
  const lists = new Lists();
  const passages = new Passages(counters, extras, lists);
  stages.forEach((stage, index) => {
    const before = boundaries[index]!;
    const after = boundaries[index + 1]!;
    if (stage.kind === 'settle') {
      for (let node = 0; node < stage.nodes; node++) {
        passages.ofEvening(stage.day, before, after, node);
        lists.endBundle();
      }
    } else {
      const { from, to, emission } = stage.layer.bundles;
      for (let bundle = 0; bundle < from.length; bundle++) {
        const offset = emission[bundle]! * counted;
        passages.ofDay(stage.day, before, from[bundle]!, after, to[bundle]!, units, offset);
        lists.endBundle();
      }
    }
    lists.endStage();
  });
  return { extras, ...lists.done() };
}

/** Sorts passages into the two lists. */
class Lists implements PassageSink {
  readonly #plain = { from: new Ints(), to: new Ints(), length: new Ints() };
  readonly #bent = { from: new Ints(), to: new Ints(), length: new Ints() };
  readonly #steps = new Ints();
  readonly #extras = new Ints();
  readonly #slopes = new Ints();
  readonly #bundles = new Ints();
  readonly #starts = new Ints();
  readonly #bentStarts = new Ints();

  constructor() {
    this.#bundles.push(0);
    this.endBundle();
  }

  add(from: number, to: number, step: number, length: number, extra: number, slope: number): void {
    const plain = extra === NONE && (step === 1 || length === 1);
    const list = plain ? this.#plain : this.#bent;
    list.from.push(from);
    list.to.push(to);
    list.length.push(length);
    if (plain) return;
    this.#steps.push(step);
    this.#extras.push(extra);
    this.#slopes.push(slope);
  }

  endStage(): void {
    this.#bundles.push(this.#starts.length - 1);
  }

  endBundle(): void {
    this.#starts.push(this.#plain.from.length);
    this.#bentStarts.push(this.#bent.from.length);
  }

  done(): Omit<Program, 'extras'> {
    return {
      bundles: this.#bundles.done(),
      starts: this.#starts.done(),
      from: this.#plain.from.done(),
      to: this.#plain.to.done(),
      length: this.#plain.length.done(),
      bent: {
        starts: this.#bentStarts.done(),
        from: this.#bent.from.done(),
        to: this.#bent.to.done(),
        length: this.#bent.length.done(),
        step: this.#steps.done(),
        extra: this.#extras.done(),
        slope: this.#slopes.done(),
      },
    };
  }
}
