/** What the pool and its threads say to each other. */

import type { Problem } from '../../solver/problem.ts';
import type { AnnealResult, AnnealTask } from '../../solver/search/task.ts';

export interface ThreadData {
  readonly problem: Problem;
  /** One integer shared by all threads; anything but 0 ends their tasks. */
  readonly stop: SharedArrayBuffer;
}

export interface Request {
  readonly index: number;
  readonly task: AnnealTask;
}

export interface Reply {
  readonly index: number;
  readonly result: AnnealResult;
}
