/**
 * The product of a person's machines as a layer a day. States that nothing later can tell apart are one node; steps
 * that lead nowhere are left out. Days with equal futures share one layer.
 */

import { bundlesOf, type Bundles } from './bundles.ts';
import { NOWHERE, type Phase, type Product } from './product.ts';

/** Ways from the nodes of a morning to those of the evening. */
export interface Arcs {
  readonly nodes: number;
  readonly nextNodes: number;
  readonly arcStart: Int32Array; // node → its first arc; the next element ends them
  readonly arcTo: Int32Array; // arc → node in the evening
}

export interface Layer extends Arcs {
  readonly classCount: number;
  readonly classStart: Int32Array; // class → its first place in `members`; the next element ends it
  readonly members: Int32Array; // places, class by class
  readonly arcClass: Int32Array; // arc → class
  readonly arcCharge: Int32Array; // arc → charge
  readonly arcEmission: Int32Array; // arc → emission
  readonly bundles: Bundles;
}

export interface Layers {
  readonly byDay: readonly Layer[];
  /** Node on the morning of day 0. */
  readonly entry: number;
  /** node after the last day → charge of ending there */
  readonly finish: Int32Array;
}

/** States of one morning; equal sets are one object. */
interface Reached {
  readonly id: number;
  readonly states: readonly number[];
  readonly nextBy: Map<Phase, Reached>;
}

/** How the states of a set fall into nodes; equal partitions are one object. */
interface Partition {
  readonly id: number;
  readonly nodeOf: Map<number, number>; // state → node, absent if it leads nowhere
  readonly nodes: number;
}

/** The layers of a product; undefined if it has more states than the limit or no row keeps what is forbidden. */
export function layersOf(product: Product, days: number, limit: number): Layers | 'large' | 'none' {
  const reached = reach(product, days, limit);
  if (reached === undefined) return 'large';
  const byDay: Layer[] = [];
  const { partition: last, finish } = ends(product, reached[days]!);
  const merger = new Merger(product);
  let next = last;
  for (let day = days - 1; day >= 0; day--) {
    const { layer, partition } = merger.merge(reached[day]!, product.phases[product.phaseOf[day]!]!, next);
    byDay.push(layer);
    next = partition;
  }
  const entry = next.nodeOf.get(product.entry);
  return entry === undefined ? 'none' : { byDay: byDay.reverse(), entry, finish: Int32Array.from(finish) };
}

/** day → the states a row may be in on its morning */
function reach(product: Product, days: number, limit: number): Reached[] | undefined {
  const sets = new Map<string, Reached>();
  const setOf = (states: readonly number[]): Reached => {
    const key = states.join();
    const known = sets.get(key) ?? { id: sets.size, states, nextBy: new Map<Phase, Reached>() };
    sets.set(key, known);
    return known;
  };
  let today = setOf([product.entry]);
  const all = [today];
  for (let day = 0; day < days; day++) {
    const phase = product.phases[product.phaseOf[day]!]!;
    let next = today.nextBy.get(phase);
    if (next === undefined) {
      const states = new Set<number>();
      for (const state of today.states) {
        const row = product.row(phase, state);
        for (let group = 0; group < phase.first.length; group++) {
          const to = phase.to[row + group]!;
          if (to !== NOWHERE) states.add(to);
        }
        if (product.size > limit) return undefined;
      }
      next = setOf([...states].sort((a, b) => a - b));
      today.nextBy.set(phase, next);
    }
    all.push((today = next));
  }
  return all;
}

function ends(product: Product, { states }: Reached): { partition: Partition; finish: number[] } {
  const nodeOf = new Map<number, number>();
  const finish: number[] = [];
  for (const state of states) {
    const charge = product.finish(state);
    if (charge === NOWHERE) continue;
    let node = finish.indexOf(charge);
    if (node < 0) node = finish.push(charge) - 1;
    nodeOf.set(state, node);
  }
  return { partition: { id: 0, nodeOf, nodes: finish.length }, finish };
}

/** Merges states backwards, and remembers what it did for days that are alike. */
class Merger {
  readonly #product: Product;
  readonly #partitions = new Map<string, Partition>();
  readonly #known = new Map<string, { layer: Layer; partition: Partition }>();

  constructor(product: Product) {
    this.#product = product;
  }

  merge(today: Reached, phase: Phase, next: Partition): { layer: Layer; partition: Partition } {
    const key = `${today.id} ${this.#product.phases.indexOf(phase)} ${next.id}`;
    let merged = this.#known.get(key);
    if (merged === undefined) this.#known.set(key, (merged = this.#work(today, phase, next)));
    return merged;
  }

  #work(today: Reached, phase: Phase, next: Partition): { layer: Layer; partition: Partition } {
    const classes = phase.first.length;
    const nodeOf = new Map<number, number>();
    const known = new Map<string, number>();
    const rows: number[] = []; // node → place of a state of it in the lists of the phase
    for (const state of today.states) {
      const row = this.#product.row(phase, state);
      let future = '';
      let alive = false;
      for (let group = 0; group < classes; group++) {
        const to = next.nodeOf.get(phase.to[row + group]!);
        if (to === undefined) future += ';';
        else {
          alive = true;
          future += `${to} ${phase.charge[row + group]!} ${phase.emission[row + group]!};`;
        }
      }
      if (!alive) continue;
      let node = known.get(future);
      if (node === undefined) {
        known.set(future, (node = rows.length));
        rows.push(row);
      }
      nodeOf.set(state, node);
    }
    const content = `${today.id} ${[...nodeOf].join(' ')}`;
    let partition = this.#partitions.get(content);
    if (partition === undefined) {
      partition = { id: this.#partitions.size + 1, nodeOf, nodes: rows.length };
      this.#partitions.set(content, partition);
    }
    return { layer: layerOf(phase, rows, next), partition };
  }
}

function layerOf(phase: Phase, rows: readonly number[], next: Partition): Layer {
  const { of, members } = mergedClasses(phase, rows, next);
  const arcStart = [0];
  const arcTo: number[] = [];
  const arcClass: number[] = [];
  const arcCharge: number[] = [];
  const arcEmission: number[] = [];
  for (const row of rows) {
    members.forEach((_, group) => {
      const place = row + of[group]!;
      const to = next.nodeOf.get(phase.to[place]!);
      if (to === undefined) return;
      arcTo.push(to);
      arcClass.push(group);
      arcCharge.push(phase.charge[place]!);
      arcEmission.push(phase.emission[place]!);
    });
    arcStart.push(arcTo.length);
  }
  const classStart = [0];
  for (const list of members) classStart.push(classStart.at(-1)! + list.length);
  const arcs = {
    arcStart: Int32Array.from(arcStart),
    arcTo: Int32Array.from(arcTo),
    arcClass: Int32Array.from(arcClass),
    arcCharge: Int32Array.from(arcCharge),
    arcEmission: Int32Array.from(arcEmission),
  };
  return {
    nodes: rows.length,
    nextNodes: next.nodes,
    classCount: members.length,
    classStart: Int32Array.from(classStart),
    members: Int32Array.from(members.flat()),
    ...arcs,
    bundles: bundlesOf(arcs),
  };
}

/** Classes whose steps are the same from every node become one: its members, and one of the old classes. */
function mergedClasses(
  phase: Phase,
  rows: readonly number[],
  next: Partition,
): { of: number[]; members: number[][] } {
  const known = new Map<string, number>();
  const of: number[] = [];
  const members: number[][] = [];
  const mergedInto = phase.first.map((_, group) => {
    const key = rows
      .map((row) => {
        const to = next.nodeOf.get(phase.to[row + group]!);
        return to === undefined ? '' : `${to} ${phase.charge[row + group]!} ${phase.emission[row + group]!}`;
      })
      .join(';');
    let merged = known.get(key);
    if (merged === undefined) {
      known.set(key, (merged = of.length));
      of.push(group);
      members.push([]);
    }
    return merged;
  });
  phase.classOf.forEach((group, place) => members[mergedInto[group]!]!.push(place));
  return { of, members };
}
