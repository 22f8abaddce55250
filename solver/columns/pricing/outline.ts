/**
 * One person's rules under one kind of weights: the graph in use for them, what it costs, and what has been learned
 * about the limits it leaves out.
 */

import { BundleCosts } from './bundle-costs.ts';
import type { Graph } from './graph.ts';
import type { PricingGraphs, SharedGraph } from './graphs.ts';
import type { Counting, Parts, SlotKind } from './parts.ts';
import { Live } from './live.ts';
import { Relaxation } from './relaxation.ts';
import { weigh, type Weighed } from './weights.ts';

/** What a label takes, and what making a graph takes, in cells of a table. */
const LABEL_WORK = 100;
const BUILDING_WORK = 5_000_000;

/** A graph with its costs. */
export interface Costed {
  readonly graph: Graph;
  readonly weighed: Weighed;
  readonly relaxation: Relaxation;
  readonly bundleCosts: BundleCosts;
  readonly live: Live;
}

export class Outline {
  /** Undefined if no row keeps what is forbidden, or before there are weights. */
  costed: Costed | undefined;

  readonly #shared: PricingGraphs;
  readonly #able: readonly number[];
  readonly #parts: Parts;
  /** Counters that have been found worth having in the table. */
  readonly #wanted: Counting[] = [];
  #graph: SharedGraph;
  /** Work that a larger table would have saved. */
  #debt = 0;

  constructor(shared: PricingGraphs, person: number, able: readonly number[], kinds: readonly SlotKind[]) {
    this.#shared = shared;
    this.#able = able;
    this.#parts = shared.partsOf(person, able, kinds);
    this.#graph = shared.graphOf(this.#parts, able);
  }

  /** Works out what the graph costs; the weights are of the outline's kinds. */
  weigh(weights: Float64Array): void {
    const { graph } = this.#graph;
    if (graph === 'none') return;
    const before = this.costed;
    const kept =
      before?.graph === graph
        ? before
        : {
            relaxation: new Relaxation(graph, this.#able.length, before?.relaxation),
            bundleCosts: new BundleCosts(graph, this.#able.length),
            live: new Live(graph),
          };
    this.costed = { ...kept, graph, weighed: weigh(graph, weights) };
  }

  /**
   * Where labels cost more than a larger table would, the counter that the table missed most is taken into it for the
   * calls to come (decremental state-space relaxation: Righini and Salani, 2008).
   */
  learn(missed: Int32Array, labels: number, weights: Float64Array): void {
    const { graph } = this.#graph;
    if (graph === 'none') return;
    const counting = this.#worst(graph, missed);
    if (counting === undefined) return;
    const larger = graph.cells * (counting.counter.size / 2);
    this.#debt = Math.max(0, this.#debt + labels * LABEL_WORK - larger);
    if (this.#debt < BUILDING_WORK || larger > this.#shared.settings.cells) return;
    this.#debt = 0;
    this.#wanted.push(counting);
    const before = this.#graph;
    this.#graph = this.#shared.graphOf(this.#parts, this.#able, this.#wanted);
    this.#shared.letGo(before);
    this.weigh(weights);
  }

  /** The counter missed most, if it was not asked for before: then it did not fit, and what is missed less is worth less. */
  #worst({ outer }: Graph, missed: Int32Array): Counting | undefined {
    const worst = missed.reduce((most, count, counter) => (count > missed[most]! ? counter : most), 0);
    const counting = outer[worst];
    if (counting === undefined || missed[worst] === 0 || this.#wanted.includes(counting)) return undefined;
    return counting;
  }

  /** Lets the graph go; the outline is of no use any more. */
  end(): void {
    this.#shared.letGo(this.#graph);
    this.costed = undefined;
  }
}

/** Gets ready for these costs of options (day × able.length + place), with what is known of multipliers. */
export function begin({ bundleCosts, live, relaxation, weighed }: Costed, costs: Float64Array): void {
  relaxation.begin(weighed, costs);
  live.find(bundleCosts, weighed, relaxation);
}
