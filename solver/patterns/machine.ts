/**
 * A pattern is a state machine over one person's days. This one definition serves validation and explanation
 * (fold with a collecting sink), the search's score and exact pricing.
 */

/** A few small integers; two states with equal entries are the same state. */
export type State = readonly number[];

export interface Step {
  readonly state: State;
  /** How much the pattern is exceeded because of this day, in the pattern's unit; 0 if it is kept. */
  readonly excess: number;
}

export interface Machine {
  /** Machines of one problem with equal keys are equal in all below, so that people may share their tables. */
  readonly key: string;
  /** option → symbol: all the machine may know of an option. */
  readonly symbols: readonly number[];
  readonly symbolCount: number;
  /** Two days of equal phase are treated alike by `extend`; phases are small non-negative integers. */
  phase(day: number): number;
  /** The state before everything that is known of the person. History is folded from here, its excess ignored. */
  readonly start: State;
  /** Reads day `day` on which the person does an option with this symbol. */
  extend(state: State, day: number, symbol: number): Step;
  /** What is exceeded once the last day has been read. */
  finish(state: State): number;
  /** A cheaper way to the same numbers, where there is one. A law holds it equal to the machine. */
  readonly face: Face;
}

export type Face = Automaton | Cells | Tally | RunningTotal | Tallies;

/** Whether the machine itself is run to score a row: its face adds up nothing that the search could keep instead. */
export function isRun({ face }: Machine): boolean {
  return face.kind !== 'cells' && face.kind !== 'tally';
}

/** Nothing cheaper: run the machine (lazily tabulated by the search). */
export interface Automaton {
  readonly kind: 'automaton';
}

/** The excess of a day depends on that day's symbol alone. */
export interface Cells {
  readonly kind: 'cells';
  excess(day: number, symbol: number): number;
}

/** Sums over windows of days that do not overlap, or counts of blocks of days in which something happened. */
export interface Tally {
  readonly kind: 'tally';
  readonly windows: readonly TallyWindow[];
  amount(day: number, symbol: number): number;
  /**
   * Where given, days with the same block number ≥ 0 count together, once, if any of them has an amount > 0
   * (a weekend worked); days with −1 do not count. Blocks are consecutive days inside one window.
   */
  readonly block?: (day: number) => number;
}

export interface TallyWindow {
  /** First day, ≥ 0. */
  readonly from: number;
  /** One past the last day. */
  readonly to: number;
  readonly min: number;
  readonly max: number;
  /** Brought in from days before day 0 that belong to this window. */
  readonly base: number;
}

/**
 * One sum that grows from day 0 on and is held against bounds in the evening of some days. The machine's state is the
 * sum, so whoever follows states can run it like any other; whoever counts need not.
 */
export interface RunningTotal {
  readonly kind: 'total';
  amount(day: number, symbol: number): number;
  /** What is asked of the sum in the evening of a planned day; undefined for nothing. */
  bounds(day: number): SumBounds | undefined;
  /** What it may be after the last day, besides that day's bounds. */
  readonly mostAtEnd: number;
}

/** The sum of what several tallies exceed; their windows may overlap. */
export interface Tallies {
  readonly kind: 'tallies';
  readonly each: readonly Tally[];
}

export interface SumBounds {
  readonly least: number;
  readonly most: number;
}

/**
 * Excess of a tally window: units outside [min, max].
 */
export function outside(sum: number, min: number, max: number): number {
  return sum > max ? sum - max : sum < min ? min - sum : 0;
}
