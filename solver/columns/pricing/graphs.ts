/**
 * Graphs of people, kept for all who have equal rules, repertoires and pasts; and the arrays that pricing one person
 * after another can share.
 */

import type { Machine } from '../../patterns/machine.ts';
import type { Tables } from '../../tables.ts';
import { graphOf, type Graph } from './graph.ts';
import { Labels } from './labels.ts';
import { layersOf } from './layers.ts';
import { MachineTable } from './machine-table.ts';
import { partsOf, type Control, type Counting, type Parts, type SlotKind } from './parts.ts';
import { Product } from './product.ts';
import type { SearchSpace } from './search.ts';
import { Visited } from './visited.ts';

export interface PricingSettings {
  /** States up to which machines run together in the table; the largest ones are left to labels. */
  readonly states: number;
  /** Cells that a table may have; counters that do not fit are left to labels. */
  readonly cells: number;
}

const STANDARD: PricingSettings = { states: 4000, cells: 6_000_000 };

/** A graph, or the knowledge that no row keeps what is forbidden. */
export type Shape = Graph | 'none';

export class PricingGraphs implements SearchSpace {
  readonly tables: Tables;
  readonly labels: Labels = new Labels();
  readonly visited: Visited = new Visited();
  readonly #settings: PricingSettings;
  readonly #machines = new Map<string, MachineTable>();
  readonly #shapes = new Map<string, Shape>();
  #table = new Float64Array(0);
  #reached = new Float64Array(0);

  constructor(tables: Tables, settings: Partial<PricingSettings> = {}) {
    this.tables = tables;
    this.#settings = { ...STANDARD, ...settings };
  }

  /** An array of at least so many cells; its content is anybody's. */
  table(cells: number): Float64Array {
    if (this.#table.length < cells) this.#table = new Float64Array(Math.ceil(cells * 1.25));
    return this.#table;
  }

  /** Another one. */
  reached(cells: number): Float64Array {
    if (this.#reached.length < cells) this.#reached = new Float64Array(Math.ceil(cells * 1.25));
    return this.#reached;
  }

  /** The graph of a person whose slots have these kinds of weights. */
  shapeOf(person: number, able: readonly number[], kinds: readonly SlotKind[]): Shape {
    const parts = partsOf(this.tables, person, able, kinds, (machine) => this.#tableOf(machine));
    const key = keyOf(parts, able);
    let shape = this.#shapes.get(key);
    if (shape === undefined) this.#shapes.set(key, (shape = this.#work(parts, able)));
    return shape;
  }

  #tableOf(machine: Machine): MachineTable {
    let table = this.#machines.get(machine.key);
    if (table === undefined) {
      this.#machines.set(machine.key, (table = new MachineTable(machine, this.tables.days)));
    }
    return table;
  }

  #work(parts: Parts, able: readonly number[]): Shape {
    if (parts.impossible) return 'none';
    const { days, slots } = this.tables;
    let controls = [...parts.controls];
    let inner = inOrder(parts.countings);
    for (;;) {
      const outer = parts.countings.filter((counting) => !inner.includes(counting));
      const outerControls = parts.controls.filter((control) => !controls.includes(control));
      const product = new Product(controls, inner, able, days, slots);
      const layers = layersOf(product, days, this.#settings.states);
      if (layers === 'none') return 'none';
      if (layers === 'large') {
        if (controls.length > 0) controls = withoutLargest(controls, product.partSizes);
        else inner = inner.slice(1);
        continue;
      }
      const graph = graphOf({ product, layers, inner, outer, outerControls, days });
      if (graph.cells <= this.#settings.cells || inner.length === 0) return graph;
      inner = inner.slice(1);
    }
  }
}

/** The counters, those first that can be left to labels most easily; the one with most values comes last. */
function inOrder(countings: readonly Counting[]): Counting[] {
  const need = ({ counter }: Counting): number => Number(!counter.monotone);
  return [...countings].sort((a, b) => need(a) - need(b) || a.counter.size - b.counter.size);
}

function withoutLargest(controls: readonly Control[], sizes: readonly number[]): Control[] {
  const largest = controls.reduce((best, _, index) => (sizes[index]! > sizes[best]! ? index : best), 0);
  return controls.filter((_, index) => index !== largest);
}

function keyOf({ controls, countings }: Parts, able: readonly number[]): string {
  return JSON.stringify([
    able,
    controls.map(({ table, entry, slot, weight, barred }) => [
      table.machine.key,
      entry,
      slot,
      weight,
      barred,
    ]),
    countings.map(({ counter, flag }) => [
      counter.count.key,
      flag?.table.machine.key,
      counter.top.join(),
      counter.forbids.join(''),
      counter.overflowOf.join(),
      counter.overflows.map(contentOf),
      counter.settlementOf.join(),
      counter.settlements.map(contentOf),
    ]),
  ]);
}

function contentOf(lists: Counting['counter']['settlements'][number]): string {
  return lists.map(({ slot, points }) => `${slot}:${points.join()}`).join(';');
}
