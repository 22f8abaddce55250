/** How far one more of each kind of people could lower the points of a tier. */

import { cellCostsOf } from '../columns/cell-costs.ts';
import { PricingGraphs } from '../columns/pricing/graphs.ts';
import { Pricer } from '../columns/pricing/pricer.ts';
import type { Tables } from '../tables.ts';
import type { Kind } from './kinds.ts';
import type { Relief } from './relief.ts';
import type { Bounded, TierMaster } from './tier-master.ts';

export interface KindWorth {
  readonly kind: Kind;
  /** No rota with one more of them that is as good in all before has fewer points; at most those of the rota. */
  readonly least: number;
  /** What they add to in the row in which they are worth most as things are: demand → worth. */
  readonly adds: ReadonlyMap<number, number>;
}

/** What is known once those who are there have been bounded. */
export interface KindsQuestion {
  /** Of the people there are and one newcomer of each kind, in the order of the kinds, after them. */
  readonly tables: Tables;
  readonly kinds: readonly Kind[];
  /** The people there are. */
  readonly present: readonly number[];
  /** Points of their rota in the tier. */
  readonly points: number;
  readonly master: TierMaster;
  /** The bound of those who are there, and the duals that gave it. */
  readonly now: Bounded;
  readonly duals: Float64Array;
  readonly relief: Relief;
  /** Whether time is up. */
  readonly stop: () => boolean;
}

/** How often the master of a newcomer is solved at most. */
const ITERATIONS = 25;
/** Columns of one person that the question about a newcomer begins with. */
const KNOWN_EACH = 20;
/** Rows of a newcomer it begins with. */
const ROWS = 2;
const LABELS = 20_000;

/** The kinds looked at, those who might lower the points most first; `open` counts those left for want of time. */
export function worthOfKinds(question: KindsQuestion): {
  readonly people: KindWorth[];
  readonly open: number;
} {
  const { kinds, present, points, master, now, duals, stop } = question;
  const known = master.promising(now, duals, KNOWN_EACH);
  const limits = { target: points - now.formulation.step, iterations: ITERATIONS, stop };
  const people: KindWorth[] = [];
  let open = 0;
  for (const { person, rows } of guesses(question)) {
    const kind = kinds[person - present.length]!;
    const columns = [...known, ...rows.map((row) => master.pool.add(person, row))];
    const found = stop() ? undefined : master.bound([...present, person], columns, limits);
    if (found !== undefined && (found.hopeless || found.duals !== undefined))
      people.push({ kind, least: master.leastOf(found), adds: addsOf(question, person, rows[0]) });
    else open++;
  }
  return { people: people.sort((a, b) => a.least - b.least), open };
}

interface Guess {
  readonly person: number;
  readonly cost: number;
  readonly rows: readonly Int32Array[];
}

/** The cheapest rows of every newcomer under the duals, the most promising newcomer first. */
function guesses({ tables, kinds, present, now, duals, relief }: KindsQuestion): Guess[] {
  const weights = now.formulation.pricingWeights(duals);
  const graphs = new PricingGraphs(tables);
  const every = Int32Array.from(relief.rowWorth, (_, row) => row);
  const found = kinds.map((_, place) => {
    const pricer = new Pricer(tables, present.length + place, graphs);
    const costs = new Float64Array(tables.days * pricer.able.length);
    cellCostsOf(tables).write(pricer.person, pricer.able, every, relief.rowWorth, costs);
    const { rows, bound } = pricer.price({ weights, costs }, { rows: ROWS, labels: LABELS });
    return { person: pricer.person, cost: bound, rows: rows.map(({ options }) => options) };
  });
  return found.sort((a, b) => a.cost - b.cost);
}

/** demand → what a row of the person adds to it is worth */
function addsOf(
  { tables, relief }: KindsQuestion,
  person: number,
  row: Int32Array | undefined,
): Map<number, number> {
  const { cover, days, options } = tables;
  const worth = new Map<number, number>();
  row?.forEach((option, day) => {
    const cell = (cover.classOf[person]! * days + day) * options + option;
    cover.contributions.each(cell, (coverRow, count) => {
      const more = relief.rowWorth[coverRow]! * count;
      const demand = cover.rowDemand[coverRow]!;
      if (more > 0) worth.set(demand, (worth.get(demand) ?? 0) + more);
    });
  });
  return worth;
}
