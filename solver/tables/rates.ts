/**
 * What an excess costs. Amounts are vectors of points: slot 0 is the hard one, slot t + 1 is tier t. Points are
 * always excess × weight, so that they may be summed over days in any order.
 */

import { entryState } from '../patterns/fold.ts';
import type { Machine, State, Tally } from '../patterns/machine.ts';
import type { Problem } from '../problem.ts';
import type { Statement } from '../statements.ts';

export const HARD = 0;

export interface Rate {
  readonly slot: number;
  /** Points per unit of excess. */
  readonly weight: number;
}

/** Slot of a tier's name; −1 if there is no such tier. */
export function slotOf(problem: Problem, tier: string | undefined): number {
  const index = problem.tiers.findIndex(({ name }) => name === tier);
  return index < 0 ? -1 : index + 1;
}

/**
 * Weights that make hard excess comparable: the smallest thing that can go wrong with a rule or a demand (a duty's
 * minutes, a missing person) is worth about `whole` points, whatever unit it is measured in.
 */
export interface HardScale {
  readonly whole: number;
  weightOf(unit: number): number;
}

/** A scale for excess of which these are the smallest amounts. */
export function hardScale(units: Iterable<number>): HardScale {
  let whole = 1;
  for (const unit of units) if (Number.isFinite(unit)) whole = Math.max(whole, unit);
  return { whole, weightOf: (unit) => Math.max(1, Math.round(whole / unit)) };
}

/** How many transitions of a machine are looked at for its smallest excess. */
const PROBES = 400;

/** The smallest excess a machine shows among the first transitions from its start; 1 if it shows none. */
export function smallestExcess(machine: Machine, days: number): number {
  let smallest = Infinity;
  if (machine.face.kind === 'tally' && machine.face.block === undefined) {
    smallest = smallestAmount(machine, machine.face, days);
  } else {
    const seen = new Set<string>();
    const queue: State[] = [entryState(machine, [])];
    for (let probe = 0; probe < PROBES && queue.length > 0;) {
      const state = queue.shift()!;
      for (const day of dayOfEachPhase(machine, days)) {
        for (let symbol = 0; symbol < machine.symbolCount; symbol++, probe++) {
          const step = machine.extend(state, day, symbol);
          if (step.excess > 0) smallest = Math.min(smallest, step.excess);
          const key = step.state.join();
          if (!seen.has(key)) queue.push(step.state);
          seen.add(key);
        }
      }
    }
  }
  return Number.isFinite(smallest) ? smallest : 1;
}

/** The smallest amount > 0 that a day adds to a tally. */
function smallestAmount(machine: Machine, face: Tally, days: number): number {
  let smallest = Infinity;
  for (const day of dayOfEachPhase(machine, days)) {
    for (let symbol = 0; symbol < machine.symbolCount; symbol++) {
      const added = face.amount(day, symbol);
      if (added > 0) smallest = Math.min(smallest, added);
    }
  }
  return smallest;
}

/** What differs between days differs between these. */
function dayOfEachPhase(machine: Machine, days: number): Iterable<number> {
  const first = new Map<number, number>();
  for (let day = 0; day < days; day++) {
    const phase = machine.phase(day);
    if (!first.has(phase)) first.set(phase, day);
  }
  return first.values();
}

/** person → statement → rate. A soft statement's points go to its tier as they are. */
export function ratesOf(
  statements: readonly (readonly Statement[])[],
  days: number,
  scale: HardScale,
): Rate[][] {
  const units = new Map<string, number>();
  return statements.map((own) =>
    own.map(({ machine, strength, tier, weight }) => {
      if (strength === 'soft') return { slot: tier + 1, weight };
      return { slot: HARD, weight: scale.weightOf(unitOf(machine, days, units)) };
    }),
  );
}

/** The smallest excess of every hard machine. */
export function hardUnits(statements: readonly (readonly Statement[])[], days: number): number[] {
  const units = new Map<string, number>();
  for (const { machine, strength } of statements.flat())
    if (strength === 'hard') unitOf(machine, days, units);
  return [...units.values()];
}

function unitOf(machine: Machine, days: number, known: Map<string, number>): number {
  let unit = known.get(machine.key);
  if (unit === undefined) {
    unit = smallestExcess(machine, days);
    known.set(machine.key, unit);
  }
  return unit;
}
