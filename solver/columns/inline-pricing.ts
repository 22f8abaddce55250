/** Pricing of people one after another, where it is asked for. */

import type { Tables } from '../tables.ts';
import { HARD } from '../tables/rates.ts';
import { PricingGraphs } from './pricing/graphs.ts';
import { Pricer, type Priced } from './pricing/pricer.ts';
import type { PricePeople, PriceQuery } from './price-people.ts';

/** Labels a pricing may look at before it gives a bound instead of an optimum. */
const LABELS = 20_000;

/** One person and what is theirs alone. */
interface Place {
  readonly pricer: Pricer;
  readonly costs: Float64Array;
  /** A row of the person that breaks no hard rule is found at once, so that none that does need ever be looked at. */
  readonly clean: boolean;
}

/** The pricers of all people, each made when it is first needed. */
export function inlinePricing(tables: Tables): PricePeople {
  const graphs = new PricingGraphs(tables);
  const places = new Array<Place | undefined>(tables.people);
  const placeOf = (person: number): Place => (places[person] ??= placeFor(tables, graphs, person));
  return (query) => query.people.map((person) => priceOne(placeOf(person), query));
}

function priceOne({ pricer, costs, clean }: Place, query: PriceQuery): Priced {
  const {
    formulation,
    duals,
    restriction,
    rows,
    within = Infinity,
    labels = LABELS,
    through = false,
  } = query;
  formulation.costsOf(pricer.person, pricer.able, duals, costs);
  restriction.applyTo(costs, pricer.person, pricer.able);
  const weights = formulation.pricingWeights(duals);
  // Where hard points are held they are allowed for.
  if (clean && formulation.heldRow[HARD]! < 0) weights[HARD] = Infinity;
  const priced = pricer.price({ weights, costs }, { rows, labels, within });
  if (!through) return priced;
  const cells = new Float64Array(costs.length);
  pricer.throughCells({ weights, costs }, cells);
  return { ...priced, through: cells };
}

function placeFor(tables: Tables, graphs: PricingGraphs, person: number): Place {
  const pricer = new Pricer(tables, person, graphs);
  const costs = new Float64Array(tables.days * pricer.able.length);
  // Soft points do not matter here; weighed as in queries they ask for no graph of their own.
  const weights = new Float64Array(tables.slots).fill(1);
  weights[HARD] = Infinity;
  const clean = pricer.price({ weights, costs }, { rows: 1, labels: LABELS }).rows.length > 0;
  if (!clean) pricer.forget(); // queries will be about other weights
  return { pricer, costs, clean };
}
