/** How a search stands: the best rota, what is proven, and who is told of it. */

import { stepOf } from '../columns/step.ts';
import type { ColumnNews } from '../columns/task.ts';
import { isFor, type TierBound } from '../columns/tier-bounds.ts';
import type { Score } from '../score.ts';
import { compareAmounts } from '../search/incumbent.ts';
import type { Best } from '../search/rounds.ts';
import { HARD } from '../tables/rates.ts';
import { isIndicator } from '../tables/prices.ts';

/** How the search stands: the best rota so far. */
export interface SolveEvent {
  /** `incumbent`: it is better than all before; `round`: a round has ended, or a bound has risen, without a better one. */
  readonly kind: 'incumbent' | 'round';
  readonly seconds: number;
  /** Hard points: 0 if and only if no hard rule or demand is broken. */
  readonly hard: number;
  /** tier → penalty */
  readonly tiers: readonly number[];
  /**
   * Proven of the only tier: no rota without hard breaches has a smaller penalty; absent with several tiers or if nothing
   * is proven yet.
   */
  readonly bound?: number;
  /** Demands with a shortfall. */
  readonly shortfalls: number;
  /** Moves tried so far. */
  readonly moves: number;
}

export interface Listener {
  readonly elapsed: () => number;
  readonly observe: (event: SolveEvent) => void;
}

export class Standing {
  /** The best rota of all tasks that have ended. */
  best: Best;
  /** The duals that gave the bound. */
  duals: Float64Array | undefined;
  readonly #score: Score; // of the best rota that somebody was told of
  readonly #listener: Listener;
  readonly #onlyStep: number; // what the penalty of the only tier is a multiple of; 0 if there are several
  #bound = -Infinity;
  #toldBound = -Infinity;
  #moves = 0;
  #told = false; // something since the last round ended
  #tiers: TierBound[] = [];

  /** `score` holds the first rota, and is the standing's own from now on. */
  constructor(score: Score, listener: Listener) {
    const { tables } = score;
    this.#score = score;
    this.#listener = listener;
    this.#onlyStep = tables.slots === 2 ? stepOf(tables, Float64Array.of(0, 1)) : 0;
    this.best = { rota: Int32Array.from(score.rota), amounts: Float64Array.from(score.amounts) };
    this.#tell('incumbent');
    this.#told = false;
  }

  /** Takes a rota if it is better, and tells of it if it is better than what was told. */
  offer(best: Best): void {
    if (compareAmounts(best.amounts, this.best.amounts) < 0) this.best = { ...best };
    this.show(best);
  }

  /** Tells of a rota or bound that a task has found on its way, if it is better than what was told. */
  show({ rota, amounts, bound = -Infinity }: Best & Partial<ColumnNews>): void {
    const raised = bound > Math.max(this.#bound, this.#toldBound);
    if (raised) this.#toldBound = bound;
    if (compareAmounts(amounts, this.#score.amounts) < 0) {
      this.#score.load(rota);
      this.#tell('incumbent');
    } else if (raised) this.#tell('round');
  }

  /** No rota without hard breaches has fewer weighed points. */
  get bound(): number {
    return this.#bound;
  }

  /** Takes a bound on the weighed points. */
  raise(bound: number, duals: Float64Array | undefined): void {
    if (bound <= this.#bound) return;
    this.#bound = bound;
    this.duals = duals;
  }

  /** Takes what is proven of single tiers. */
  prove(tiers: readonly TierBound[]): void {
    for (const proven of tiers) {
      const kept = this.#tiers.filter((each) => !saysMore(proven, each));
      this.#tiers = [...kept, proven];
    }
  }

  /** Counts moves tried. */
  count(moves: number): void {
    this.#moves += moves;
  }

  /** Says that a round is over, if it was silent. */
  endRound(): void {
    if (!this.#told) this.#tell('round');
    this.#told = false;
  }

  /** tier → what no rota has less of that has no more hard points and is as good on all earlier tiers */
  get bounds(): number[] {
    const { amounts } = this.best;
    return Array.from(amounts.subarray(HARD + 1), (_, tier) => {
      const proven = this.#tiers.filter((each) => each.slot === tier + 1 && isFor(each, amounts));
      const root = amounts.length === 2 && amounts[HARD] === 0 ? this.#rounded(this.#bound) : 0;
      return Math.max(0, root, ...proven.map(({ bound }) => bound));
    });
  }

  /** No rota is better. */
  get optimal(): boolean {
    const { amounts } = this.best;
    return amounts[HARD] === 0 && this.bounds.every((bound, tier) => bound >= amounts[tier + 1]!);
  }

  /** No rota is better than the best that was told of, as far as bounds at the root show. */
  get shownOptimal(): boolean {
    const [hard, only] = this.#score.amounts;
    return this.#onlyStep > 0 && hard === 0 && this.#rounded(Math.max(this.#bound, this.#toldBound)) >= only!;
  }

  #tell(kind: SolveEvent['kind']): void {
    this.#told = true;
    const [hard = 0, ...tiers] = this.#score.amounts;
    const bound = Math.max(this.#bound, this.#toldBound);
    this.#listener.observe({
      kind,
      seconds: this.#listener.elapsed(),
      hard,
      tiers,
      ...(tiers.length === 1 && bound > -Infinity && { bound: this.#rounded(bound) }),
      shortfalls: shortfallsIn(this.#score),
      moves: this.#moves,
    });
  }

  #rounded(bound: number): number {
    return this.#onlyStep > 0 ? Math.ceil(bound / this.#onlyStep) * this.#onlyStep : bound;
  }
}

/** Whether `a` says all that `b` says. */
function saysMore(a: TierBound, b: TierBound): boolean {
  return a.slot === b.slot && a.bound >= b.bound && isFor(a, b.held);
}

/** Demands with a shortfall, but for those that only others count. */
function shortfallsIn({ cover, tables }: Score): number {
  let count = 0;
  for (let place = 0; place < cover.shortCount; place++) {
    if (!isIndicator(tables.problem.demands[cover.shortAt(place)]!)) count++;
  }
  return count;
}
