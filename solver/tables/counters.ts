/**
 * Tallies as arrays. A counter holds what one person has in one window; a day's option adds to it. Where a tally
 * counts blocks of days (weekends), every block is a counter too, and adds 1 to its window while it is not zero.
 */

import type { Machine, Tally } from '../patterns/machine.ts';
import type { Problem } from '../problem.ts';
import type { Statement } from '../statements.ts';
import type { Rate } from './rates.ts';

export interface CounterTables {
  readonly counterCount: number;
  readonly first: Int32Array; // person → first counter; the next element ends the person's
  readonly layoutOf: Int32Array; // person → layout
  readonly layouts: readonly CounterLayout[];
  readonly parent: Int32Array; // counter → counter of the window it is a block of, −1 for a window
  readonly base: Int32Array; // counter → what it holds before day 0
  readonly min: Int32Array; // counter → least that is wanted
  readonly max: Int32Array; // counter → most that is wanted
  readonly slot: Int32Array; // counter → slot of its points
  readonly weight: Float64Array; // counter → points per unit outside [min, max]
  readonly statement: Int32Array; // counter → index of the person's statement it comes from
}

/** Who counts what, whatever the limits: shared by people with the same tallies. */
export interface CounterLayout {
  readonly kindOf: Int32Array; // day → kind of day
  readonly start: Int32Array; // kind × options + option → its first entry; the next element ends it
  readonly counter: Int32Array; // entry → counter, numbered from the person's first
  readonly amount: Int32Array; // entry → what it adds
}

/** No limit: far outside anything that is counted, and still an Int32. */
const BOUNDLESS = 2 ** 30;

/** One tally of one machine with everything that does not depend on its limits. */
interface Shape {
  readonly key: string;
  readonly windowCount: number;
  readonly windowOf: Int32Array; // day → window, −1 if in none
  readonly blockOf: Int32Array; // day → block, −1 if in none
  readonly parentOf: readonly number[]; // block → window
  readonly amountKind: Int32Array; // day → row of `amounts`
  readonly amounts: readonly (readonly number[])[]; // amount kind → option → amount
}

/** Reads the tallies among the statements of every person. */
export function tabulateCounters(
  problem: Problem,
  statements: readonly (readonly Statement[])[],
  rates: readonly (readonly Rate[])[],
): CounterTables {
  const shapes = new Map<string, Shape>();
  const layouts: CounterLayout[] = [];
  const layoutIds = new Map<string, number>();
  const layoutOf: number[] = [];
  const first = [0];
  const parent: number[] = [];
  const base: number[] = [];
  const min: number[] = [];
  const max: number[] = [];
  const slot: number[] = [];
  const weight: number[] = [];
  const source: number[] = [];

  statements.forEach((own, person) => {
    const personShapes: Shape[] = [];
    own.forEach((statement, index) => {
      const { machine } = statement;
      if (machine.face.kind !== 'tally') return;
      const shape = remembered(shapes, machine.key, () => shapeOf(problem, machine, machine.face as Tally));
      const rate = rates[person]![index]!;
      const firstWindow = parent.length;
      const counters = [
        ...machine.face.windows.map((window) => ({ parent: -1, ...window })),
        ...shape.parentOf.map((window) => ({
          parent: firstWindow + window,
          base: 0,
          min: -BOUNDLESS,
          max: BOUNDLESS,
        })),
      ];
      for (const counter of counters) {
        parent.push(counter.parent);
        base.push(counter.base);
        min.push(Math.max(-BOUNDLESS, counter.min));
        max.push(Math.min(BOUNDLESS, counter.max));
        slot.push(rate.slot);
        weight.push(rate.weight);
        source.push(index);
      }
      personShapes.push(shape);
    });
    first.push(parent.length);
    const key = personShapes.map((shape) => shape.key).join('\n');
    const known = layoutIds.get(key);
    if (known === undefined) {
      layoutIds.set(key, layouts.length);
      layoutOf.push(layouts.length);
      layouts.push(layoutFor(problem, personShapes));
    } else layoutOf.push(known);
  });
  return {
    counterCount: parent.length,
    first: Int32Array.from(first),
    layoutOf: Int32Array.from(layoutOf),
    layouts,
    parent: Int32Array.from(parent),
    base: Int32Array.from(base),
    min: Int32Array.from(min),
    max: Int32Array.from(max),
    slot: Int32Array.from(slot),
    weight: Float64Array.from(weight),
    statement: Int32Array.from(source),
  };
}

function shapeOf(problem: Problem, machine: Machine, face: Tally): Shape {
  const { days } = problem;
  const windowOf = new Int32Array(days).fill(-1);
  face.windows.forEach(({ from, to }, window) =>
    windowOf.fill(window, Math.max(0, from), Math.min(days, to)),
  );

  const blocks = new Map<number, number>(); // the face's number of a block → ours
  const parentOf: number[] = [];
  const blockOf = Int32Array.from({ length: days }, (_, day) => {
    const block = face.block?.(day) ?? -1;
    if (block < 0 || windowOf[day]! < 0) return -1;
    if (!blocks.has(block)) {
      blocks.set(block, blocks.size);
      parentOf.push(windowOf[day]!);
    }
    return blocks.get(block)!;
  });

  const kinds = new Map<string, number>();
  const amounts: number[][] = [];
  const amountKind = Int32Array.from({ length: days }, (_, day) => {
    const bySymbol = Array.from({ length: machine.symbolCount }, (_unused, symbol) =>
      face.amount(day, symbol),
    );
    const row = machine.symbols.map((symbol) => bySymbol[symbol]!);
    return remembered(kinds, bySymbol.join(), () => amounts.push(row) - 1);
  });
  const content = [windowOf, blockOf, amountKind].map((list) => list.join());
  const key = [face.block === undefined ? 'sum' : 'blocks', ...content, JSON.stringify(amounts)].join(';');
  return { key, windowCount: face.windows.length, windowOf, blockOf, parentOf, amountKind, amounts };
}

function layoutFor(problem: Problem, shapes: readonly Shape[]): CounterLayout {
  const optionCount = problem.options.length;
  const kinds = new Map<string, number>();
  const start: number[] = [];
  const counter: number[] = [];
  const amount: number[] = [];
  const kindOf = Int32Array.from({ length: problem.days }, (_, day) => {
    const signature = shapes
      .map(({ windowOf, blockOf, amountKind }) => `${windowOf[day]!} ${blockOf[day]!} ${amountKind[day]!}`)
      .join();
    return remembered(kinds, signature, () => {
      for (let option = 0; option < optionCount; option++) {
        start.push(counter.length);
        for (const entry of entriesOf(shapes, day, option)) {
          counter.push(entry.counter);
          amount.push(entry.amount);
        }
      }
      return kinds.size;
    });
  });
  start.push(counter.length);
  return {
    kindOf,
    start: Int32Array.from(start),
    counter: Int32Array.from(counter),
    amount: Int32Array.from(amount),
  };
}

/** What doing `option` on `day` adds to the counters of these tallies. */
function entriesOf(
  shapes: readonly Shape[],
  day: number,
  option: number,
): { counter: number; amount: number }[] {
  const entries: { counter: number; amount: number }[] = [];
  let firstWindow = 0;
  for (const shape of shapes) {
    const amount = shape.amounts[shape.amountKind[day]!]![option]!;
    const firstBlock = firstWindow + shape.windowCount;
    const blocks = shape.key.startsWith('blocks');
    if (blocks && amount > 0 && shape.blockOf[day]! >= 0) {
      entries.push({ counter: firstBlock + shape.blockOf[day]!, amount: 1 });
    } else if (!blocks && amount !== 0 && shape.windowOf[day]! >= 0) {
      entries.push({ counter: firstWindow + shape.windowOf[day]!, amount });
    }
    firstWindow = firstBlock + shape.parentOf.length;
  }
  return entries;
}

function remembered<T>(known: Map<string, T>, key: string, create: () => T): T {
  let value = known.get(key);
  if (value === undefined) {
    value = create();
    known.set(key, value);
  }
  return value;
}
