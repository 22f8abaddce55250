/**
 * An oracle for problems of any size: column generation. Its bound on the hard points proves that something binding
 * breaks; a rota met on the way that breaks nothing proves that nothing need. Between the two it is unknown.
 */

import { masterWork, type Budget } from '../columns/budget.ts';
import { ColumnEngine } from '../columns/engine.ts';
import { inlinePricing } from '../columns/inline-pricing.ts';
import type { CreateMaster, Master } from '../columns/master.ts';
import type { PricePeople } from '../columns/price-people.ts';
import type { Problem } from '../problem.ts';
import { Random } from '../random.ts';
import { Score } from '../score.ts';
import { emptyRota } from '../search/construct.ts';
import { tabulate, type Tables } from '../tables.ts';
import { HARD } from '../tables/rates.ts';
import { IMPOSSIBLE, UNKNOWN, type Judged, type Oracle } from './oracle.ts';

/** Slot of the tier in which a posed problem counts what gives way. */
const GIVES = HARD + 1;
/** Parts of the undecided people for whom dives fix a cell at once: one hurried, one careful, then as chance has it. */
const SHARES = [0.4, 0.12, 0.05, 0.25];
const DEAR = 0.003;
const ITERATIONS = 12;

/** Judges by column generation, each question within a budget of its own. */
export function columnsOracle(createMaster: CreateMaster, budget: () => Budget): Oracle {
  return (problem: Problem): Judged => {
    const tables = tabulate(problem);
    const search = new Search(tables, createMaster, budget());
    try {
      return search.judge();
    } finally {
      search.dispose();
    }
  };
}

class Search {
  readonly #tables: Tables;
  readonly #create: CreateMaster;
  readonly #budget: Budget;
  readonly #pricePeople: PricePeople;
  readonly #open = new Set<Master>();

  constructor(tables: Tables, create: CreateMaster, budget: Budget) {
    this.#tables = tables;
    this.#create = create;
    this.#budget = budget;
    const pricePeople = inlinePricing(tables);
    this.#pricePeople = (query) => {
      budget.use(query.people.length);
      return pricePeople(query);
    };
  }

  judge(): Judged {
    const tables = this.#tables;
    const hard = new Float64Array(tables.slots);
    hard[HARD] = 1;
    const first = this.#run(emptyRota(tables), hard, HARD);
    if (first.bound > 0) return IMPOSSIBLE;
    if (first.amounts[HARD]! > 0) return UNKNOWN;
    if (tables.slots === GIVES) return { hard: REACHED, points: REACHED };
    // Breaking what binds is so dear that its price is never paid for points.
    const both = new Float64Array(tables.slots);
    both[GIVES] = 1;
    both[HARD] = 1 + first.amounts[GIVES]!;
    const then = first.amounts[GIVES] === 0 ? first : this.#run(first.rota, both, GIVES);
    const reached = then.amounts[GIVES]!;
    return { hard: REACHED, points: { bound: Math.min(Math.max(0, then.bound), reached), reached } };
  }

  dispose(): void {
    for (const master of this.#open) master.dispose();
  }

  /** The best rota and bound for these weights, as soon as one of the slot's points is proven or nothing is left of them. */
  #run(
    from: Int32Array,
    weights: Float64Array,
    slot: number,
  ): { readonly rota: Int32Array; readonly amounts: Float64Array; readonly bound: number } {
    const budget = this.#budget;
    const engine: ColumnEngine = new ColumnEngine(new Score(this.#tables, from), from, weights, {
      createMaster: () => this.#counted(),
      pricePeople: this.#pricePeople,
      // That something must break is answer enough.
      stop: () => budget.spent() || engine.best.amounts[slot] === 0 || (slot === HARD && engine.bound > 0),
      observe: () => undefined,
    });
    const ended = (): boolean => engine.proven || engine.best.amounts[slot] === 0 || budget.spent();
    engine.solveRoot();
    const random = new Random(1, slot);
    for (let step = 0; !ended() && !(slot === HARD && engine.bound > 0); step++) {
      const share = SHARES[step];
      const job =
        share === undefined
          ? engine.improvePart(random)
          : engine.dive({ share, dear: DEAR, iterations: ITERATIONS, ...(step > 0 && { random }) });
      job.next(); // until it is done or the budget spent
    }
    return { rota: engine.best.rota, amounts: engine.best.amounts, bound: engine.bound };
  }

  #counted(): Master {
    const master = this.#create();
    this.#open.add(master);
    const [solve, dispose] = [master.solve.bind(master), master.dispose.bind(master)];
    master.solve = () => {
      const solution = solve();
      this.#budget.use(masterWork(solution.iterations));
      return solution;
    };
    master.dispose = () => {
      this.#open.delete(master);
      dispose();
    };
    return master;
  }
}

const REACHED = { bound: 0, reached: 0 } as const;
