import { board } from './board.ts';
import { loneWorking } from './lone-working.ts';
import type { Report } from './report.ts';

/** All kinds of report, in the order in which they are listed. */
export const reports: readonly Report[] = [board, loneWorking];
