/**
 * How long column generation may go on: seconds of a clock, or an amount of work that is the same on every machine.
 * Work is counted in rows of people priced; a solve of the master counts as several.
 */

export interface Budget {
  /** Whether it is used up. */
  readonly spent: () => boolean;
  /** Says that so many rows were priced or their like was done. */
  readonly use: (work: number) => void;
  /** Work done so far. */
  readonly used: () => number;
}

/** What a budget may know of the world. */
export interface BudgetWorld {
  /** Seconds that only ever grow. */
  now(): number;
  interrupted(): boolean;
}

/** What a solve of the master that took so many steps counts for. */
export function masterWork(steps: number): number {
  return 1 + steps / STEPS;
}

/** Steps of the simplex method that take about as long as the pricing of a row. */
const STEPS = 8;

/** A budget of work, which reads no clock. */
export function workBudget(work: number, world: Pick<BudgetWorld, 'interrupted'>): Budget {
  return counting((used) => used >= work || world.interrupted());
}

/** A budget of seconds from now on. */
export function secondsBudget(seconds: number, world: BudgetWorld): Budget {
  const end = world.now() + seconds;
  return counting(() => world.now() >= end || world.interrupted());
}

function counting(spent: (used: number) => boolean): Budget {
  let used = 0;
  return {
    spent: () => spent(used),
    use: (more) => {
      used += more;
    },
    used: () => used,
  };
}
