/**
 * Graphs of people, kept for all who have equal rules, repertoires and pasts; and the arrays that pricing one person
 * after another can share.
 */

import type { Machine } from '../../patterns/machine.ts';
import type { Tables } from '../../tables.ts';
import { graphOf, passagesOf, shapeOf, type Graph, type Shape } from './graph.ts';
import { Labels } from './labels.ts';
import { layersOf } from './layers.ts';
import { MachineTable } from './machine-table.ts';
import { partsOf, type Control, type Counting, type Parts, type SlotKind } from './parts.ts';
import { Product } from './product.ts';
import type { SearchSpace } from './search.ts';
import { Table } from './table.ts';
import { Visited } from './visited.ts';

export interface PricingSettings {
  /** States up to which machines run together in the table; the largest ones are left to labels. */
  readonly states: number;
  /** Cells that a table may have; counters that do not fit are left to labels. */
  readonly cells: number;
  /** Cells up to which a table takes counters that labels could do without it too. */
  readonly eager: number;
  /** Passages up to which a graph is made at once; where labels cost more than that it may have four times as many. */
  readonly passages: number;
  /** Whether tables are filled in JavaScript alone. */
  readonly plain: boolean;
}

const STANDARD: PricingSettings = {
  states: 4000,
  cells: 6_000_000,
  eager: 30_000,
  passages: 250_000,
  plain: false,
};

/** Something, or the knowledge that no row keeps what is forbidden. */
export type OrNone<T> = T | 'none';

/** A graph and how many use it. */
export interface SharedGraph {
  readonly key: string;
  readonly graph: OrNone<Graph>;
  users: number;
}

export class PricingGraphs implements SearchSpace {
  readonly tables: Tables;
  readonly labels: Labels = new Labels();
  readonly visited: Visited = new Visited();
  readonly table: Table;
  readonly settings: PricingSettings;
  readonly #machines = new Map<string, MachineTable>();
  readonly #graphs = new Map<string, SharedGraph>();
  #reached = new Float64Array(0);

  constructor(tables: Tables, settings: Partial<PricingSettings> = {}) {
    this.tables = tables;
    this.settings = { ...STANDARD, ...settings };
    this.table = new Table(this.settings.plain);
  }

  /** An array of at least so many cells; its content is anybody's. */
  reached(cells: number): Float64Array {
    if (this.#reached.length < cells) this.#reached = new Float64Array(Math.ceil(cells * 1.25));
    return this.#reached;
  }

  /** The rules of a person whose slots have these kinds of weights. */
  partsOf(person: number, able: readonly number[], kinds: readonly SlotKind[]): Parts {
    return partsOf(this.tables, person, able, kinds, (machine) => this.#tableOf(machine));
  }

  /**
   * The graph of these rules, one for all who have them, until they let it go; `wanted` are counters to have in the table
   * if there is room.
   */
  graphOf(parts: Parts, able: readonly number[], wanted: readonly Counting[] = []): SharedGraph {
    const places = wanted.map((counting) => parts.countings.indexOf(counting)).sort((a, b) => a - b);
    const key = `${parts.key} ${able.join()} ${places.join()}`;
    let shared = this.#graphs.get(key);
    if (shared === undefined) {
      const shape = this.#shapeOf(parts, able, wanted);
      shared = { key, graph: shape === 'none' ? shape : graphOf(shape), users: 0 };
      this.#graphs.set(key, shared);
    }
    shared.users++;
    return shared;
  }

  /** One who was given the graph has no more use for it: large as it is, nobody's graph is not kept. */
  letGo(shared: SharedGraph): void {
    if (--shared.users === 0) this.#graphs.delete(shared.key);
  }

  #tableOf(machine: Machine): MachineTable {
    let table = this.#machines.get(machine.key);
    if (table === undefined) {
      this.#machines.set(machine.key, (table = new MachineTable(machine, this.tables.days)));
    }
    return table;
  }

  #shapeOf(parts: Parts, able: readonly number[], wanted: readonly Counting[]): OrNone<Shape> {
    if (parts.impossible) return 'none';
    const must = parts.countings.filter((counting) => !isOptional(counting));
    const passages = this.settings.passages * (wanted.length > 0 ? 4 : 1);
    let shape = this.#largest(parts, able, [...new Set([...wanted, ...must])].sort(bySize), passages);
    const optional = parts.countings.filter(
      (counting) => !must.includes(counting) && !wanted.includes(counting),
    );
    for (const counting of optional.sort(bySize)) {
      if (shape === 'none' || shape.cells * (counting.counter.size / 2) > this.settings.eager) break;
      const larger = this.#largest(parts, able, [counting, ...shape.inner].sort(bySize), passages);
      if (larger === 'none' || larger.cells > this.settings.eager) break;
      shape = larger;
    }
    return shape;
  }

  /** The shape with as many of these counters and of all machines in its table as there is room for. */
  #largest(
    parts: Parts,
    able: readonly number[],
    countings: readonly Counting[],
    passages: number,
  ): OrNone<Shape> {
    const { days, slots } = this.tables;
    let controls = parts.controls;
    let inner = countings;
    let flags = true; // also of counters outside the table
    for (;;) {
      const others = parts.countings.filter((counting) => !inner.includes(counting));
      const told = flags ? others.filter(({ flag }) => flag !== undefined) : [];
      const outer = [...told, ...others.filter((counting) => !told.includes(counting))];
      const outerControls = parts.controls.filter((control) => !controls.includes(control));
      const product = new Product(controls, [...inner, ...told], able, days, slots);
      const layers = layersOf(product, days, this.settings.states);
      if (layers === 'none') return 'none';
      if (layers === 'large') {
        if (told.length > 0) flags = false;
        else if (controls.length > 0) controls = withoutLargest(controls, product.partSizes);
        else inner = withoutOne(inner);
        continue;
      }
      const { charges, emissions } = product;
      const shape = shapeOf({
        ...{ charges, emissions, layers, inner, outer, outerControls, days },
        told: told.length,
      });
      const fits = shape.cells <= this.settings.cells && passagesOf(shape) <= passages;
      if (fits || inner.length === 0) return shape;
      inner = withoutOne(inner);
    }
  }
}

/** Labels can do without the counter in the table: it asks no minimum, so that small values make others superfluous. */
function isOptional({ counter, flag }: Counting): boolean {
  return counter.monotone && flag === undefined;
}

/** The counter with most values comes last: loops run along it. */
function bySize(a: Counting, b: Counting): number {
  return a.counter.size - b.counter.size;
}

/** Leaves out the smallest counter that labels can do without, or else the smallest. */
function withoutOne(countings: readonly Counting[]): readonly Counting[] {
  const out = countings.find(isOptional) ?? countings[0];
  return countings.filter((counting) => counting !== out);
}

function withoutLargest(controls: readonly Control[], sizes: readonly number[]): Control[] {
  const largest = controls.reduce((best, _, index) => (sizes[index]! > sizes[best]! ? index : best), 0);
  return controls.filter((_, index) => index !== largest);
}
