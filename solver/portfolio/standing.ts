/** How a search stands: the best rota, what is proven, and who is told of it. */

import type { ColumnNews } from '../columns/task.ts';
import { isFor, type TierBound } from '../columns/tier-bounds.ts';
import type { Score } from '../score.ts';
import { compareAmounts } from '../search/incumbent.ts';
import type { Best } from '../search/rounds.ts';
import { HARD } from '../tables/rates.ts';
import { isIndicator } from '../tables/prices.ts';
import { Aim } from './aim.ts';

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
  readonly #score: Score; // of the best rota that somebody was told of
  readonly #listener: Listener;
  readonly #aims: Aim[] = []; // the present one is the last
  #toldBound = -Infinity;
  #moves = 0;
  #told = false; // something since the last round ended
  #tiers: TierBound[] = [];

  /** `score` holds the first rota, and is the standing's own from now on. */
  constructor(score: Score, listener: Listener) {
    this.#score = score;
    this.#listener = listener;
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
    const raised = bound > this.#shownBound;
    if (raised) this.#toldBound = bound;
    if (compareAmounts(amounts, this.#score.amounts) < 0) {
      this.#score.load(rota);
      this.#tell('incumbent');
    } else if (raised) this.#tell('round');
  }

  /** Turns to a slot; the weights are those of the master. What was proven with equal weights still is. */
  aimAt(slot: number, weights: Float64Array): Aim {
    const place = this.#aims.findIndex(
      (each) => each.slot === slot && each.weights.every((weight, of) => weight === weights[of]),
    );
    const aim = place < 0 ? new Aim(this.#score.tables, slot, weights) : this.#aims.splice(place, 1)[0]!;
    this.#aims.push(aim);
    this.#toldBound = aim.bound;
    return aim;
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
      const slot = tier + HARD + 1;
      const aimed = this.#aims.filter((each) => each.slot === slot).map((each) => each.boundFor(amounts));
      const proven = this.#tiers.filter((each) => each.slot === slot && isFor(each, amounts));
      return Math.max(0, ...aimed, ...proven.map(({ bound }) => bound));
    });
  }

  /**
   * Slots of which aims prove something. They prove nothing of those after a tier that is open, which their bound may
   * trade for them.
   */
  get known(): number[] {
    const { amounts } = this.best;
    return this.#aims.flatMap((aim) => (aim.boundFor(amounts) > 0 ? [aim.slot] : []));
  }

  /** No rota is better. */
  get optimal(): boolean {
    const { amounts } = this.best;
    return amounts[HARD] === 0 && this.bounds.every((bound, tier) => bound >= amounts[tier + 1]!);
  }

  /** The best rota that was told of has the least weighed points there can be, as far as the aim's bound shows. */
  get shownSettled(): boolean {
    const aim = this.#aims.at(-1);
    const { amounts } = this.#score;
    return aim !== undefined && amounts[HARD] === 0 && aim.rounded(this.#shownBound) >= aim.valueOf(amounts);
  }

  get #shownBound(): number {
    return Math.max(this.#aims.at(-1)?.bound ?? -Infinity, this.#toldBound);
  }

  #tell(kind: SolveEvent['kind']): void {
    this.#told = true;
    const [hard = 0, ...tiers] = this.#score.amounts;
    const bound = this.#aims.at(-1)?.rounded(this.#shownBound) ?? -Infinity;
    this.#listener.observe({
      kind,
      seconds: this.#listener.elapsed(),
      hard,
      tiers,
      ...(tiers.length === 1 && bound > -Infinity && { bound }),
      shortfalls: shortfallsIn(this.#score),
      moves: this.#moves,
    });
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
