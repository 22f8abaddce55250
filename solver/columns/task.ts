/** A piece of column generation that may run on any thread: plain data in, plain data out. */

import { Random } from '../random.ts';
import { Score } from '../score.ts';
import type { Check } from '../score/check.ts';
import type { Tables } from '../tables.ts';
import { masterWork, secondsBudget, workBudget, type Budget } from './budget.ts';
import { ColumnPool } from './columns.ts';
import { ColumnEngine, type Job } from './engine.ts';
import type { CreateMaster } from './master.ts';
import { pack, unpack, type PackedRows } from './packed.ts';
import type { PricePeople } from './price-people.ts';
import { TierBounds, type TierBound, type TierBoundsWorld } from './tier-bounds.ts';

export interface ColumnsTask {
  /**
   * `root`: raise the bound. `improve`: dive, make parts of the rota anew, and where the gap is small prove that it is
   * best. `bounds`: prove what single tiers can be, then improve.
   */
  readonly kind: 'root' | 'improve' | 'bounds';
  /** Tasks of one chain go on where its last one ended, and run one after another. */
  readonly chain: number;
  readonly seed: number;
  /** slot → what a point weighs in the master */
  readonly weights: Float64Array;
  /** Whether other threads are to help with the pricing of a root; they know no other formulation. */
  readonly helped: boolean;
  /** The best rota so far: person × days + day → option. */
  readonly rota: Int32Array;
  /** Columns that the chain does not know yet. */
  readonly columns: PackedRows;
  /** No rota has fewer weighed points. */
  readonly bound: number;
  /** The duals that gave the bound, once there are any. */
  readonly duals: Float64Array | undefined;
  /** Slots of which `bounds` need prove nothing. */
  readonly known: readonly number[];
  readonly check: Check;
  /** Exactly one of the two is given: work as `budget.ts` counts it, or seconds to go on for. */
  readonly work?: number;
  readonly seconds?: number;
  /** Seconds after which nobody waits for it: what cannot pause after `seconds` is to be broken off. */
  readonly latest?: number;
}

export interface ColumnsResult {
  readonly rota: Int32Array;
  readonly amounts: Float64Array; // slot → points
  /** No rota has fewer weighed points, but for those that break a hard rule of somebody who can keep all of theirs. */
  readonly bound: number;
  readonly duals: Float64Array | undefined;
  /** What is proven of single tiers. */
  readonly tiers: readonly TierBound[];
  /** The rota is proven to be best, or the bounds can be raised no further. */
  readonly done: boolean;
  /** The first dive is under way, and will go on where it is. */
  readonly diving: boolean;
  /** Columns new since the chain's last task. */
  readonly columns: PackedRows;
  /** What was done, as `budget.ts` counts it. */
  readonly work: number;
}

export interface ChainWorld {
  readonly createMaster: CreateMaster;
  readonly pricePeople: PricePeople;
  /** Seconds that only ever grow. Not asked by a task that counts work. */
  now(): number;
  interrupted(): boolean;
  /** Told of every better rota and bound while a task runs; the arrays are the chain's. */
  readonly observe: (news: ColumnNews) => void;
}

export interface ColumnNews {
  readonly rota: Int32Array;
  readonly amounts: Float64Array; // slot → points
  readonly bound: number;
}

/** The first dives: a quick one, and a thorough one after so many parts, which soon mend what the quick one left. */
const FIRST_DIVES = [
  { share: 0.4, dear: 0.003, iterations: 6 },
  { share: 0.12, dear: 0.001, iterations: 12 },
];
const PARTS_BETWEEN = 12;
/** After these one step in so many is a dive from the root; the more of them were in vain, the more are dives. */
const DIVES = 25;
const DIVES_WHEN_STUCK = 4;
const SHARES: readonly [number, number] = [0.08, 0.35];
const DIVE_ITERATIONS = 12;
const DEAR: readonly [number, number] = [0.0005, 0.005];

/**
 * A proof that the best rota is best is worth trying where the gap is no more than the second part of the value, and
 * promising up to the first.
 */
const PROOF_GAPS: readonly [number, number] = [0.01, 0.1];
/** Of so many tasks of the first chain one proves, or all but one where that is promising; the others improve. */
const TURNS = 4;

/** The tasks of one chain, one after another, over one engine. */
export class Chain {
  readonly #tables: Tables;
  readonly #world: ChainWorld;
  readonly #within: TierBoundsWorld; // the same within the budget
  readonly #pool: ColumnPool;
  #budget: Budget = workBudget(0, { interrupted: () => true });
  #engine: ColumnEngine | undefined;
  #weights: Float64Array | undefined; // of the engine
  #tiers: TierBounds | undefined;
  #random: Random | undefined;
  #told = 0; // columns of the pool that are known outside
  #steps = 0;
  #job: Job | undefined; // begun in an earlier task
  #diving = false; // it is the first dive
  #proof: Generator<void, boolean> | undefined; // begun in an earlier task
  #provable = true; // as far as is known
  #vain = 0; // steps since one found a better rota
  #least = Infinity; // value of the best rota after the last step
  #tasks = 0; // of improving

  constructor(tables: Tables, world: ChainWorld) {
    this.#tables = tables;
    this.#world = world;
    this.#pool = new ColumnPool(tables);
    this.#within = {
      createMaster: () => this.#counted(world.createMaster()),
      pricePeople: (query) => {
        this.#budget.use(query.people.length);
        return world.pricePeople(query);
      },
      stop: () => this.#budget.spent(),
    };
  }

  run(task: ColumnsTask): ColumnsResult {
    this.#budget =
      task.work === undefined
        ? secondsBudget(task.seconds ?? 0, this.#world)
        : workBudget(task.work, this.#world);
    const engine = this.#engineFor(task);
    this.#random ??= new Random(task.seed, task.chain);
    engine.best.offer(task.rota);
    engine.raise(task.bound, task.duals);
    unpack(task.columns, engine.pool);
    this.#told = engine.pool.size;
    const { done, tiers = [] } = this.#do(task, engine);
    if (task.check !== 'never') engine.assert(`at the end of a task of chain ${task.chain}`);
    const columns = pack(engine.pool, this.#told);
    this.#told = engine.pool.size;
    return {
      rota: Int32Array.from(engine.best.rota),
      amounts: Float64Array.from(engine.best.amounts),
      bound: engine.bound,
      duals: engine.duals,
      tiers,
      done,
      diving: task.kind === 'improve' && this.#diving,
      columns,
      work: this.#budget.used(),
    };
  }

  #do(
    task: ColumnsTask,
    engine: ColumnEngine,
  ): { readonly done: boolean; readonly tiers?: readonly TierBound[] } {
    switch (task.kind) {
      case 'root':
        this.#dropJob(); // a dive that pauses holds cells of the root's master
        return { done: engine.solveRoot().status === 'converged' };
      case 'improve':
        return { done: this.#improve(engine, task.chain) };
      case 'bounds': {
        this.#tiers ??= new TierBounds(this.#tables, engine.pool, this.#within);
        const { bounds, done } = this.#tiers.raise(engine.best.rota, engine.best.amounts, task.known);
        if (done) this.#improve(engine, task.chain);
        return { done, tiers: bounds };
      }
    }
  }

  #improve(engine: ColumnEngine, chain: number): boolean {
    const turn = ++this.#tasks % TURNS;
    while (!this.#budget.spent() && !engine.proven) {
      if (chain === 0 && this.#worthProving(engine, turn)) {
        this.#proof ??= engine.prove();
        const { done, value } = this.#proof.next();
        if (done === true) {
          this.#proof = undefined;
          this.#provable = value;
        }
        continue;
      }
      this.#job ??= this.#nextJob(engine, chain);
      if (this.#job.next().done !== true) continue;
      this.#job = undefined;
      this.#diving = false;
      this.#vain = engine.best.value < this.#least ? 0 : this.#vain + 1;
      this.#least = engine.best.value;
    }
    return engine.proven;
  }

  #nextJob(engine: ColumnEngine, chain: number): Job {
    const random = this.#random!;
    const step = this.#steps++;
    // Without a root there is nothing to dive from.
    if (engine.bound === -Infinity) return engine.improvePart(random);
    const first = FIRST_DIVES[step / (1 + PARTS_BETWEEN)];
    this.#diving = step === 0;
    if (first !== undefined) return engine.dive({ ...first, ...(chain > 0 && { random }) });
    if (step < 1 + PARTS_BETWEEN) return engine.improvePart(random);
    if (random.below(Math.max(DIVES_WHEN_STUCK, DIVES - this.#vain)) > 0) return engine.improvePart(random);
    const [share, dear] = [between(SHARES, random.unit()), between(DEAR, random.unit())];
    return engine.dive({ share, dear, iterations: DIVE_ITERATIONS, random });
  }

  /** Once a dive has ended and the gap is small. */
  #worthProving({ best: { value }, bound }: ColumnEngine, turn: number): boolean {
    if (!this.#provable || this.#steps === 0) return false;
    const gap = (value - bound) / Math.abs(value);
    const [promising, possible] = PROOF_GAPS;
    return gap <= promising ? turn > 0 : gap <= possible && turn === 1;
  }

  /** The engine goes on from task to task, but for one with other weights; columns serve all. */
  #engineFor(task: ColumnsTask): ColumnEngine {
    const { weights } = task;
    if (
      this.#engine !== undefined &&
      this.#weights?.every((weight, slot) => weight === weights[slot]) === true
    )
      return this.#engine;
    this.#dropJob();
    this.#proof?.return(false);
    this.#proof = undefined;
    this.#engine?.dispose();
    this.#provable = true;
    // After the first aim a dive alone leaves a poor rota for long: the other chains make parts of it anew meanwhile.
    this.#steps = this.#engine !== undefined && task.chain > 0 ? 1 : 0;
    this.#weights = weights;
    return (this.#engine = this.#create(task));
  }

  #dropJob(): void {
    this.#job?.return();
    this.#job = undefined;
    this.#diving = false;
  }

  #create({ rota, weights }: ColumnsTask): ColumnEngine {
    const observe = (): void => {
      const { best, bound } = engine;
      this.#world.observe({ rota: best.rota, amounts: best.amounts, bound });
    };
    const score = new Score(this.#tables, rota);
    const engine = new ColumnEngine(score, rota, weights, { ...this.#within, observe }, this.#pool);
    return engine;
  }

  #counted(master: ReturnType<CreateMaster>): ReturnType<CreateMaster> {
    const solve = master.solve.bind(master);
    master.solve = () => {
      const solution = solve();
      this.#budget.use(masterWork(solution.iterations));
      return solution;
    };
    return master;
  }
}

function between([least, most]: readonly [number, number], part: number): number {
  return least + (most - least) * part;
}
