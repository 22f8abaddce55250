/**
 * The last step of a proof: the rotas are divided in two, and each half again, until the bound of every part shows that
 * nothing better is in it, or a better rota is found (branch and price: Barnhart et al., 1998). Every bound is a
 * Lagrangian one and exact, as at the root. In a part whose gap is small, all rows that a better rota could hold are
 * listed, and what follows chooses among these (Baldacci, Christofides and Mingozzi, 2008); until they are so few,
 * single cells are barred.
 */

import { barCells } from './barred-cells.ts';
import { confine, divisionsOf } from './branches.ts';
import type { ColumnPool } from './columns.ts';
import { generate, type Generated } from './generate.ts';
import { Listed } from './listed.ts';
import { mixOf, WHOLE, type Share } from './mix.ts';
import type { PricePeople } from './price-people.ts';
import type { RestrictedMaster } from './restricted-master.ts';
import { halvesToExplore } from './trials.ts';

export interface ProofPlan {
  readonly pool: ColumnPool;
  readonly pricePeople: PricePeople;
  /** A rota that costs more is of no use; asked anew in each part. */
  readonly target: () => number;
  /** Is given every whole rota met: person → column of the pool. */
  readonly offer: (columns: ReadonlyMap<number, number>) => void;
  readonly stop: () => boolean;
}

const ITERATIONS = 1000;
const ROWS = 1;
const SMOOTHING = 0.6;
/** Divisions of each kind that are tried before one is chosen. */
const TRIED = 8;
/** Rows are listed again once the gap is this part of what was too large. */
const SMALLER_GAP = 0.6;

/**
 * Explores all there is under the master's restriction and the bounds of its count rows; pauses where the plan says
 * stop. True: no rota that was not offered costs the target or less. False: it cannot be told.
 */
export function* prove(master: RestrictedMaster, plan: ProofPlan): Generator<void, boolean> {
  return yield* new Proof(master, plan).explore(undefined);
}

class Proof {
  readonly #master: RestrictedMaster;
  readonly #plan: ProofPlan;
  #tooLarge = Infinity; // a gap within which there were too many rows to list

  constructor(master: RestrictedMaster, plan: ProofPlan) {
    this.#master = master;
    this.#plan = plan;
  }

  /** `listed`: the rows a better rota could hold, if they are known. */
  *explore(listed: Listed | undefined): Generator<void, boolean> {
    const { target, pool, offer } = this.#plan;
    const generated = yield* this.#generate(listed);
    if (generated.status === 'hopeless') return true;
    const mix = mixOf(this.#master, generated.solved, pool);
    const whole = wholeOf(mix);
    if (whole !== undefined && !generated.solved.artificial) offer(whole);
    if (generated.bound > target()) return true;
    while (this.#plan.stop()) yield;
    const known = this.#list(generated, listed);
    while (this.#plan.stop()) yield;
    const allow = known === undefined ? this.#bar(generated) : undefined;
    while (this.#plan.stop()) yield;
    const proven = yield* this.#divide(generated, mix, known);
    allow?.();
    return proven;
  }

  /** Explores the halves, if there are any. */
  *#divide(
    { solved }: Generated,
    mix: ReadonlyMap<number, readonly Share[]>,
    known: Listed | undefined,
  ): Generator<void, boolean> {
    const { pricePeople, target, pool, stop } = this.#plan;
    const halves = halvesToExplore(this.#master, divisionsOf(mix, this.#master, pool, TRIED), {
      pricePeople: known?.pricePeople ?? pricePeople,
      listed: known !== undefined,
      objective: solved.objective,
      target,
      stop,
    });
    if (halves === undefined) return false;
    for (const half of halves) {
      const undo = confine(this.#master, half);
      const proven = yield* this.explore(known);
      undo();
      if (!proven) return false;
    }
    return true;
  }

  *#generate(listed: Listed | undefined): Generator<void, Generated> {
    const { pricePeople, target, stop } = this.#plan;
    for (;;) {
      const generated = generate(this.#master, {
        pricePeople: listed?.pricePeople ?? pricePeople,
        iterations: ITERATIONS,
        rows: ROWS,
        smoothing: SMOOTHING,
        target: target(),
        stop,
      });
      if (generated.status !== 'limited' || !stop()) return generated;
      yield;
    }
  }

  /** Bars the cells that no better rota in this part has; what is returned allows them again. */
  #bar({ duals }: Generated): (() => void) | undefined {
    const { pricePeople, target } = this.#plan;
    return duals && barCells(this.#master, { pricePeople, duals, target: target() });
  }

  #list({ bound, duals }: Generated, listed: Listed | undefined): Listed | undefined {
    if (duals === undefined) return listed;
    const gap = this.#plan.target() - bound;
    const { formulation, restriction } = this.#master;
    const { pool, stop, pricePeople } = this.#plan;
    const query = { formulation, pool, duals, gap, restriction, stop };
    if (listed !== undefined) return listed.within(query);
    if (gap > this.#tooLarge * SMALLER_GAP) return undefined;
    const all = Listed.all(query, pricePeople);
    if (all === undefined && !stop()) this.#tooLarge = gap;
    return all;
  }
}

/** person → column, if everybody has one row */
function wholeOf(mix: ReadonlyMap<number, readonly Share[]>): Map<number, number> | undefined {
  const whole = new Map<number, number>();
  for (const [person, [largest]] of mix) {
    if (largest === undefined || largest.value < WHOLE) return undefined;
    whole.set(person, largest.column);
  }
  return whole;
}
