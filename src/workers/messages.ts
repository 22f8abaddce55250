/** What the threads of a search and the one that started them say to each other. */

import { deserialize, serialize } from 'node:v8';
import type { BlockLimits } from '../../solver/blocks/bound.ts';
import type { ColumnNews, ColumnsResult, ColumnsTask } from '../../solver/columns/task.ts';
import type { Problem } from '../../solver/problem.ts';
import type { AnnealResult, AnnealTask } from '../../solver/search/task.ts';
import type { PricingChannel } from './pricing-channel.ts';

export interface ThreadData {
  /** The problem as `packProblem` packs it. */
  readonly problem: SharedArrayBuffer;
  /** Two integers shared by all threads. Anything but 0 ends tasks: the first all, the second column generation. */
  readonly stop: SharedArrayBuffer;
}

/** A problem in memory that all threads share: each handed a problem would have it packed anew for every one of them. */
export function packProblem(problem: Problem): SharedArrayBuffer {
  const packed = serialize(problem);
  const shared = new SharedArrayBuffer(packed.length);
  new Uint8Array(shared).set(packed);
  return shared;
}

/** The problem again. */
export function unpackProblem(shared: SharedArrayBuffer): Problem {
  return deserialize(new Uint8Array(shared)) as Problem;
}

/** A thread is given one job at a time. */
export type Job =
  | { readonly kind: 'anneal'; readonly task: AnnealTask }
  | {
      readonly kind: 'columns';
      readonly task: ColumnsTask;
      /** Threads that will help with its pricing as soon as it says over which channel. */
      readonly helpers: number;
    }
  | { readonly kind: 'blocks'; readonly slot: number; readonly limits: BlockLimits }
  | {
      readonly kind: 'help';
      readonly channel: PricingChannel;
      /** The chain whose pricing is used. */
      readonly chain: number;
      /** slot → what a point weighs in the master */
      readonly weights: Float64Array;
      /** This one prices part `part` of `parts`. */
      readonly part: number;
      readonly parts: number;
      /** What it does between two queries; omitted: it waits. */
      readonly meanwhile?: AnnealTask;
    };

/** No rota without hard breaches has fewer points in the slot that was asked about. */
export interface BlocksResult {
  readonly bound: number;
}

/** What a thread says; the last thing of a job is `done`. */
export type Message =
  | { readonly kind: 'news'; readonly news: ColumnNews }
  | { readonly kind: 'channel'; readonly channel: PricingChannel }
  | { readonly kind: 'done'; readonly result: AnnealResult | ColumnsResult | BlocksResult | undefined };
