/**
 * Column generation on one problem: the bound at the root, dives from it, and re-optimisation of released parts of the
 * best rota, all of which share one pool of columns and one best rota.
 */

import type { Random } from '../random.ts';
import type { Score } from '../score.ts';
import { assertScore } from '../score/check.ts';
import { BestRota } from './best-rota.ts';
import { ColumnPool } from './columns.ts';
import { dive, type DivePlan } from './dive.ts';
import { createFormulation, type Formulation } from './formulation.ts';
import { generate, type Generated } from './generate.ts';
import type { CreateMaster } from './master.ts';
import type { PricePeople } from './price-people.ts';
import { prove } from './prove.ts';
import { releaseKinds, restrictTo, type Release } from './release.ts';
import { RestrictedMaster } from './restricted-master.ts';
import { Restriction } from './restriction.ts';

export interface EngineWorld {
  readonly createMaster: CreateMaster;
  readonly pricePeople: PricePeople;
  /** Whether to end now. */
  readonly stop: () => boolean;
  /** Told whenever the best rota or the bound is better than before. */
  readonly observe: () => void;
}

/** How a dive goes about it, see {@link DivePlan}. */
export type DiveStyle = Pick<DivePlan, 'share' | 'dear' | 'iterations' | 'random'>;

/** Work that pauses where the world says stop and goes on from there when it is asked for more. */
export type Job = Generator<void, void>;

/** Measured on many problems, the same for all. */
const SMOOTHING = 0.6;
const ROWS = 1;
const ROOT_ITERATIONS = 10_000;
const PART_ITERATIONS = 60;
const BACK = 60;
const PART_DIVE = { share: 0.3, dear: 0.003, iterations: 12, back: 8 };
/** How the size of parts follows from what became of the last one. */
const LARGER = 1.2;
const SMALLER = 0.9;
const SMALLEST = 0.02;
/** Columns of one person in the root beyond which it is begun anew, with the most promising ones. */
const ROOT_EACH = 120;
/** Columns of one person that a part begins with. */
const KNOWN_EACH = 30;

export class ColumnEngine {
  readonly best: BestRota;
  readonly pool: ColumnPool;
  #bound = -Infinity;
  readonly #score: Score;
  readonly #weights: Float64Array;
  readonly #world: EngineWorld;
  readonly #formulation: Formulation;
  #root: RestrictedMaster;
  #duals: Float64Array | undefined;
  readonly #sizes: Float64Array; // kind of release → its present size

  /**
   * `weights`: slot → what a point weighs in the master; `rota` is where to start from, `pool` holds columns that are known
   * already.
   */
  constructor(
    score: Score,
    rota: Int32Array,
    weights: Float64Array,
    world: EngineWorld,
    pool: ColumnPool = new ColumnPool(score.tables),
  ) {
    const { tables } = score;
    this.#score = score;
    this.#weights = weights;
    this.#world = world;
    this.#sizes = Float64Array.from(releaseKinds, (kind) => kind.sizeFor(tables));
    this.best = new BestRota(score, rota, weights);
    this.pool = pool;
    this.#formulation = createFormulation(tables, weights);
    this.#root = this.#masterOf(this.#formulation, new Restriction(tables));
    this.#takeBest(this.#root);
  }

  /** No rota costs less, in the units of the master's objective. */
  get bound(): number {
    return this.#bound;
  }

  /** The best rota is proven to be best. */
  get proven(): boolean {
    return this.#formulation.roundUp(this.bound) >= this.best.value;
  }

  /** Takes a bound that was proven elsewhere, and the duals that gave it. */
  raise(bound: number, duals: Float64Array | undefined): void {
    if (bound <= this.#bound) return;
    this.#bound = bound;
    this.#duals = duals;
  }

  /** The duals that gave the bound. */
  get duals(): Float64Array | undefined {
    return this.#duals;
  }

  /** Gives back what its master holds; the pool may be used on. */
  dispose(): void {
    this.#root.dispose();
  }

  /** Throws if the best rota's points are not those counted from scratch. */
  assert(when: string): void {
    this.#score.load(this.best.rota);
    assertScore(this.#score, when);
  }

  /** Generates columns until the bound cannot be raised by them, or the world says stop. */
  solveRoot(): Generated {
    const generated = generate(this.#root, {
      pricePeople: this.#world.pricePeople,
      iterations: ROOT_ITERATIONS,
      rows: ROWS,
      smoothing: SMOOTHING,
      target: Infinity,
      stop: this.#world.stop,
      observe: (_objective, bound) => {
        if (bound <= this.#bound) return;
        this.#bound = bound;
        this.#world.observe();
      },
    });
    // A bound proven elsewhere may be higher, and has duals of its own.
    if (generated.bound >= this.#bound) this.#duals = generated.duals;
    return generated;
  }

  /** One dive from the root. */
  *dive(style: DiveStyle): Job {
    if (this.#root.taken.length > ROOT_EACH * this.#root.people.length) {
      this.#root.dispose();
      this.#root = this.#masterOf(this.#formulation, new Restriction(this.#score.tables));
    }
    this.#takeBest(this.#root);
    this.#takeKnown(this.#root);
    try {
      yield* dive(this.#root, { ...this.#divePlan(this.pool), ...style, back: BACK });
    } finally {
      this.#root.free();
    }
  }

  /** Releases a part of the best rota and makes it anew. */
  *improvePart(random: Random): Job {
    const kind = random.below(releaseKinds.length);
    const size = this.#sizes[kind]!;
    this.#score.load(this.best.rota);
    const release = releaseKinds[kind]!.choose(this.#score, random, size * (0.5 + random.unit()));
    const outcome = yield* this.#remake(release, random);
    // Proven to hold nothing: look at more. Not finished: look at less.
    if (outcome === 'nothing') this.#sizes[kind] = Math.min(1, size * LARGER);
    if (outcome === 'unfinished') this.#sizes[kind] = Math.max(SMALLEST, size * SMALLER);
  }

  /** Proves that the best rota is best, or finds better ones until it is; false if it cannot. */
  *prove(): Generator<void, boolean> {
    const { tables } = this.#score;
    const pool = new ColumnPool(tables); // what is listed is of no use to anybody else
    const leaving = 2 ** Math.ceil(Math.log2(Math.max(1, this.best.value)));
    const formulation = createFormulation(tables, this.#weights, { leaving });
    const master = this.#masterOf(formulation, new Restriction(tables), pool);
    // The best rota goes by tiers, and so its value may rise while the proof goes on.
    let least = this.best.value;
    try {
      for (const person of master.people) {
        for (const column of this.#promising(person, master.restriction))
          master.take(pool.add(person, this.pool.optionsOf(column)));
      }
      const proven = yield* prove(master, {
        pool,
        pricePeople: this.#world.pricePeople,
        target: () => {
          least = Math.min(least, this.best.value);
          return this.best.value - formulation.step;
        },
        offer: (columns) => {
          if (this.best.offerColumns(columns, pool)) this.#world.observe();
        },
        stop: this.#world.stop,
      });
      if (proven) this.raise(least, undefined);
      return proven;
    } finally {
      master.dispose();
    }
  }

  *#remake(release: Release, random: Random): Generator<void, 'better' | 'nothing' | 'unfinished'> {
    const before = this.best.value;
    const restriction = restrictTo(release, this.#score, this.best.rota);
    const formulation = createFormulation(this.#score.tables, this.#weights, {
      people: release.people,
      rota: this.best.rota,
    });
    // Without duals nothing tells which columns are worth remembering, and those of parts would fill the memory.
    const pool = this.#duals === undefined ? new ColumnPool(this.#score.tables) : this.pool;
    const master = this.#masterOf(formulation, restriction, pool);
    try {
      this.#takeBest(master, pool);
      this.#takeKnown(master);
      const { status } = generate(master, {
        pricePeople: this.#world.pricePeople,
        iterations: PART_ITERATIONS,
        rows: ROWS,
        smoothing: SMOOTHING,
        target: before - formulation.step,
        stop: this.#world.stop,
      });
      if (status === 'hopeless') return 'nothing';
      if (this.#world.stop()) return 'unfinished';
      const diving = dive(master, { ...this.#divePlan(pool), ...PART_DIVE, random });
      while (diving.next().done !== true) {
        const known = this.best.value;
        yield;
        // Somebody else found a better rota meanwhile: this part is of the old one.
        if (this.best.value < known) break;
      }
      return this.best.value < before ? 'better' : 'unfinished';
    } finally {
      master.dispose();
    }
  }

  #divePlan(pool: ColumnPool): Omit<DivePlan, keyof DiveStyle | 'back'> {
    return {
      pricePeople: this.#world.pricePeople,
      pool,
      rows: ROWS,
      smoothing: 0,
      target: () => this.best.value - this.#formulation.step + 1e-6,
      offer: (columns) => {
        if (this.best.offerColumns(columns, pool)) this.#world.observe();
      },
      stop: () => this.#world.stop() || this.proven,
    };
  }

  #masterOf(formulation: Formulation, restriction: Restriction, pool = this.pool): RestrictedMaster {
    // Dearer than any rota of use, and no more, so that the numbers of the master stay alike in size.
    const dear = 2 * Math.max(1, this.best.value);
    return new RestrictedMaster(this.#world.createMaster, formulation, pool, restriction, dear);
  }

  #takeBest(master: RestrictedMaster, pool = this.pool): void {
    const { days } = this.#score.tables;
    for (const person of master.people)
      master.take(pool.add(person, this.best.rota.slice(person * days, (person + 1) * days)));
  }

  #takeKnown(master: RestrictedMaster): void {
    for (const person of master.people) {
      for (const column of this.#promising(person, master.restriction)) master.take(column);
    }
  }

  /** A person's columns of the pool that may be in a better rota than the best, the most promising ones. */
  #promising(person: number, restriction: Restriction): number[] {
    const duals = this.#duals;
    if (duals === undefined) return [];
    const gap = this.best.value - this.#bound;
    const promising: { column: number; reduced: number }[] = [];
    for (const column of this.pool.columnsOf(person)) {
      if (!restriction.allows(person, this.pool.optionsOf(column))) continue;
      const reduced = this.#formulation.reducedCost(this.pool, column, duals);
      if (reduced <= gap) promising.push({ column, reduced });
    }
    promising.sort((a, b) => a.reduced - b.reduced || a.column - b.column);
    return promising.slice(0, KNOWN_EACH).map(({ column }) => column);
  }
}
