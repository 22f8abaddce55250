/** A piece of the search that may run on any thread: plain data in, plain data out. */

import { Random } from '../random.ts';
import { Score } from '../score.ts';
import { assertScore, type Check } from '../score/check.ts';
import type { Tables } from '../tables.ts';
import { anneal, PULSE } from './anneal.ts';
import { Incumbent } from './incumbent.ts';
import { mendPeople } from './mend-people.ts';

export interface AnnealTask {
  readonly seed: number;
  /** Tells apart the random streams of tasks with one seed. */
  readonly stream: number;
  /** The rota to walk from: person × days + day → option. */
  readonly rota: Int32Array;
  readonly hot: number;
  readonly cold: number;
  /** slot → what a point weighs in the walk */
  readonly weights: Float64Array;
  /** If above 0: from how hot people with hard breaches are walked alone before all are. */
  readonly mend: number;
  /** Exactly one of the two is given: moves to try, or seconds to go on for. */
  readonly moves?: number;
  readonly seconds?: number;
  readonly check: Check;
}

export interface AnnealResult {
  /** The best rota met, and its points by slot. */
  readonly best: Int32Array;
  readonly bestAmounts: Float64Array;
  /** Where the walk ended. */
  readonly rota: Int32Array;
  readonly amounts: Float64Array;
  readonly moves: number;
}

/** Most of a task that goes into mending people alone. */
const MENDING = 0.25;

/** What a task may know of the world it runs in. */
export interface TaskWorld {
  /** Seconds that only ever grow. Not asked by a task that counts moves. */
  now(): number;
  /** Whether the search must end now. */
  interrupted(): boolean;
}

/** Runs tasks, at the same time or one after another, and returns their results in the order of the tasks. */
export type RunTasks = (tasks: readonly AnnealTask[]) => Promise<readonly AnnealResult[]>;

/** Runs one task. `score` is any score of the same tables; it is left where the walk ends. */
export function runTask(score: Score, task: AnnealTask, world: TaskWorld): AnnealResult {
  score.load(task.rota);
  const incumbent = new Incumbent(score);
  const random = new Random(task.seed, task.stream);
  const progress = progressOf(task, world);
  const walk = { weights: task.weights, hot: task.mend };
  const mended =
    task.mend > 0 ? mendPeople(score, incumbent, random, walk, (tried) => progress(tried) >= MENDING) : 0;
  const moves = mended + anneal(score, incumbent, random, task, (tried) => progress(mended + tried));
  if (task.check !== 'never') assertScore(score, `at the end of task ${task.stream}`);
  return {
    best: incumbent.rota,
    bestAmounts: incumbent.amounts,
    rota: Int32Array.from(score.rota),
    amounts: Float64Array.from(score.amounts),
    moves,
  };
}

/** Runs tasks one after another where it stands. */
export function inlineRunner(tables: Tables, world: TaskWorld): RunTasks {
  let score: Score | undefined;
  return (tasks) =>
    Promise.resolve(
      tasks.map((task) => {
        score ??= new Score(tables, task.rota);
        return runTask(score, task, world);
      }),
    );
}

function progressOf(task: AnnealTask, world: TaskWorld): (moves: number) => number {
  const { moves: limit, seconds } = task;
  if (limit !== undefined) {
    const whole = Math.max(PULSE, limit);
    return (moves) => (world.interrupted() ? 1 : moves / whole);
  }
  const start = world.now();
  return () => (world.interrupted() ? 1 : (world.now() - start) / Math.max(1e-3, seconds ?? 0));
}
