import type { Given, Result, World } from '../command.ts';

/** One kind of `muster report`. One file each, all of this form. */
export interface Report {
  readonly name: string;
  /** What it tells, without a full stop. */
  readonly about: string;
  run(given: Given, world: World): Promise<Result>;
}
