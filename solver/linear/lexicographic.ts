/**
 * Minimises the slots of an encoding one after the other: each is minimised with all earlier ones held at what they
 * reached. What is proven of a slot holds for every rota no worse on the earlier ones.
 */

import type { Encoding } from './encode.ts';
import type {
  Backend,
  LinearLimits,
  LinearModel,
  LinearOutcome,
  LinearRow,
  LinearTerm,
  Solved,
} from './model.ts';

export interface SlotResult {
  readonly points: number;
  /** Proven; equal to `points` if the slot was minimised to the end. */
  readonly bound: number;
}

export type Minimised =
  | {
      readonly status: 'optimal' | 'feasible';
      readonly values: readonly number[];
      /** slot → result */
      readonly slots: readonly SlotResult[];
      readonly seconds: number;
    }
  | (Exclude<LinearOutcome, Solved<'optimal'> | Solved<'feasible'>> & { readonly seconds: number });

/**
 * `limits.seconds` are shared by all solves: each but the last may take half of what is left. `limits.nodes` are for
 * each solve.
 */
export async function minimise(
  encoding: Encoding,
  backend: Backend,
  limits: LinearLimits,
): Promise<Minimised> {
  const held: LinearRow[] = [];
  const slots: SlotResult[] = [];
  let values: readonly number[] | undefined;
  let seconds = 0;
  let proven = true;
  const costing = Array.from({ length: encoding.slots }, (_, slot) => slot).filter(
    (slot) => encoding.pointsOf(slot).length > 0,
  );
  const lastCosting = costing.at(-1) ?? encoding.slots - 1;
  for (let slot = 0; slot < encoding.slots; slot++) {
    const terms = encoding.pointsOf(slot);
    // A slot nothing can cost anything in needs no solve; but if all are like that, one gives the rota.
    if (terms.length === 0 && slot !== lastCosting) {
      slots.push({ points: 0, bound: 0 });
      continue;
    }
    const model = encoding.model(slot, held);
    const share = lastCosting === slot ? 1 : 2;
    const left =
      limits.seconds === undefined ? {} : { seconds: Math.max(0, limits.seconds - seconds) / share };
    const nodes = limits.nodes === undefined ? {} : { nodes: limits.nodes };
    const solution = await backend.solve(model, {
      ...left,
      ...nodes,
      ...(values && { start: wholePart(model, values) }),
    });
    seconds += solution.seconds;
    if (solution.status === 'stopped' && held.length > 0 && values !== undefined) {
      // The limit came before this slot's first solution; that of the last slot still stands.
      slots.push({ points: pointsOf(terms, values), bound: 0 });
      proven = false;
      continue;
    }
    if (solution.status === 'infeasible' && values !== undefined) {
      return { status: 'wrong', failures: [{ kind: 'infeasible', where: `slot ${slot}`, by: 0 }], seconds };
    }
    if (solution.status !== 'optimal' && solution.status !== 'feasible') return { ...solution, seconds };
    values = solution.values;
    const points = pointsOf(terms, values);
    slots.push({ points, bound: boundOf(terms, solution.status, points, solution.bound) });
    if (solution.status === 'feasible') proven = false;
    held.push({ id: `slot ${slot} held`, lower: -Infinity, upper: points, terms });
  }
  return {
    status: proven ? 'optimal' : 'feasible',
    values: values ?? [],
    slots: finalPoints(encoding, slots, values ?? []),
    seconds,
  };
}

/**
 * The values of integer columns, to begin the next slot from. Slack that cost nothing in the last slot may be far
 * too large for this one, so the backend works that out anew.
 */
function wholePart(model: LinearModel, values: readonly number[]): LinearTerm[] {
  return values.flatMap((value, column): LinearTerm[] =>
    model.columns[column]!.integer ? [[column, value]] : [],
  );
}

/** A later solve may have improved an earlier slot that had not been minimised to the end. */
function finalPoints(
  encoding: Encoding,
  slots: readonly SlotResult[],
  values: readonly number[],
): SlotResult[] {
  return slots.map(({ bound }, slot) => {
    const points = pointsOf(encoding.pointsOf(slot), values);
    return { points, bound: Math.min(bound, points) };
  });
}

/** What a bound or a sum computed in floating point may be off, relative to its size. */
const SAFETY = 1e-6;

function isWhole(terms: readonly LinearTerm[]): boolean {
  return terms.every(([, points]) => Number.isInteger(points));
}

/** Σ points × value. Points of whole numbers are whole, whatever dust the solver's slack has left. */
function pointsOf(terms: readonly LinearTerm[], values: readonly number[]): number {
  const sum = terms.reduce((total, [column, points]) => total + points * values[column]!, 0);
  const nearest = Math.round(sum);
  return isWhole(terms) && Math.abs(sum - nearest) <= SAFETY * Math.max(1, nearest) ? nearest : sum;
}

/** For the same reason a bound of 2.3 proves 3. Nothing costs less than nothing. */
function boundOf(
  terms: readonly LinearTerm[],
  status: 'optimal' | 'feasible',
  points: number,
  bound: number,
): number {
  if (status === 'optimal') return points;
  const safe = Math.max(0, bound - SAFETY * Math.max(1, Math.abs(bound)));
  return Math.min(points, isWhole(terms) ? Math.ceil(safe) : safe);
}
