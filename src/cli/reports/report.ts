import type { Given, Result, World } from '../command.ts';

/** Options that not every report takes. */
export const REPORT_OPTIONS = ['out', 'person', 'organisation'] as const;

/** One kind of `muster report`. One file each, all of this form. */
export interface Report {
  readonly name: string;
  /** What it tells, without a full stop. */
  readonly about: string;
  readonly takes: readonly (typeof REPORT_OPTIONS)[number][];
  run(given: Given, world: World): Promise<Result>;
}
