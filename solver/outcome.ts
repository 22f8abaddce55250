/** The answer of a search, and what each of its statuses promises. */

/**
 * - `complete`: the search did all the work it was given.
 * - `stopped`: a limit, the user or a fault of Muster ended it; the rota is the best so far.
 * - `optimal`: no hard rule or demand is broken, and every tier's bound equals its penalty; it may have ended early.
 * In every case the rota is whole (an option for everybody on every day) and the summary is its exact score.
 */
export type Status = 'complete' | 'stopped' | 'optimal';

export interface Answer {
  readonly format: 'muster-answer';
  readonly version: 1;
  readonly problem: string;
  readonly status: Status;
  /** By person id: option ids, one a day. */
  readonly rota: Readonly<Record<string, readonly string[]>>;
  readonly summary: Summary;
}

export interface Summary {
  /** Places where a hard rule is broken, plus hard demands with a shortfall. */
  readonly hardBreaches: number;
  readonly tiers: readonly TierResult[];
  /** Sum of penalties; only of a problem with a single tier. */
  readonly cost?: number;
  /** That tier's `bound`, only where one is known. */
  readonly bound?: number;
  /** Demands with a shortfall, soft or hard; not those without a price, which are only there for others to count. */
  readonly shortfalls: number;
  /** Solving time; 0 under a work limit, which reads no clock. */
  readonly seconds: number;
  readonly seed: number;
}

export interface TierResult {
  readonly name: string;
  readonly penalty: number;
  /**
   * Proven: no rota has a smaller penalty than this if it breaks hard rules and demands no more (by their points) and is no
   * worse on any earlier tier. 0 if nothing is known.
   */
  readonly bound: number;
}

/** One place where one person's rule is broken: a day, or a window where a rule counts over windows. */
export interface Breach {
  /** Id of the rule use. */
  readonly use: string;
  readonly rule: string;
  readonly person: string;
  readonly strength: 'hard' | 'soft';
  /** Day on which it shows; `days` (one past the last) for what can only be said at the end. */
  readonly day: number;
  /** By how much, in the rule's unit. */
  readonly excess: number;
  /** Where the rule counts over a window of days: the window's first day (`day` is its last) and what was counted. */
  readonly counted?: { readonly from: number; readonly sum: number };
  /** weight × excess; 0 for a hard rule. */
  readonly penalty: number;
}

/** One demand that is not met. */
export interface Shortfall {
  readonly demand: string;
  readonly kind: string;
  readonly strength: 'hard' | 'soft';
  /** Units missing (the demand's unit: people, minutes, visits). */
  readonly missing: number;
  readonly penalty: number;
  /** Rows that fall short, by their id (or index), with how many units. */
  readonly rows: readonly { readonly row: string; readonly have: number; readonly need: number }[];
}
