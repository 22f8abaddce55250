/** The thread that solves a small problem whole. HiGHS does not look up until it is done, so it is ended from outside. */

import { parentPort, workerData } from 'node:worker_threads';
import { solveByLinear } from '../../solver/linear/solve.ts';
import { highsBackend } from '../backends/highs.ts';
import type { LinearTask } from './solve-whole.ts';

const { problem, seconds } = workerData as LinearTask;
parentPort?.postMessage(await solveByLinear(problem, highsBackend(), { seconds }));
parentPort?.close();
