/** Pricing of many people under one set of duals: where it runs is somebody else's business. */

import type { Formulation } from './formulation.ts';
import type { Priced } from './pricing/pricer.ts';
import type { Restriction } from './restriction.ts';

export interface PriceQuery {
  readonly formulation: Formulation;
  /** Duals of the master rows, cleaned and rounded, so that all sums are exact. */
  readonly duals: Float64Array;
  readonly people: readonly number[];
  readonly restriction: Restriction;
  /** Rows wanted of each person. */
  readonly rows: number;
  /** Rows that cost more than a person's cheapest by more than this are of no use; omitted: all are. */
  readonly within?: number;
  /** Partial rows that may be looked at for each person; omitted: enough to find the cheapest nearly always. */
  readonly labels?: number;
  /** Whether the least cost of a row through every cell is asked for, too. */
  readonly through?: boolean;
}

/** The results in the order of the people. Equal queries in equal order give equal results. */
export type PricePeople = (query: PriceQuery) => readonly Priced[];
