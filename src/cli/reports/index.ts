import { board } from './board.ts';
import { fairness } from './fairness.ts';
import { loneWorking } from './lone-working.ts';
import { partner } from './partner.ts';
import { quality } from './quality.ts';
import type { Report } from './report.ts';
import { training } from './training.ts';

/** All kinds of report, in the order in which they are told. */
export const reports: readonly Report[] = [quality, fairness, board, training, partner, loneWorking];
