/**
 * The product of a person's machines as a layer a day. States that nothing later can tell apart are one node; steps
 * that lead nowhere are left out. Days with equal futures share one layer.
 */

import type { Layer } from './layer.ts';
import { ends, Merger } from './merger.ts';
import type { Product } from './product.ts';
import { reach } from './reached.ts';

export interface Layers {
  readonly byDay: readonly Layer[];
  /** Node on the morning of day 0. */
  readonly entry: number;
  /** node after the last day → charge of ending there */
  readonly finish: Int32Array;
}

/** The layers of a product; `large` if it has more states than the limit, `none` if no row keeps what is forbidden. */
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
