/**
 * A part of some minutes against all of them. With a share of p / q the row counts q-ths of a minute:
 *
 *     Σ part (q − p) × minutes − Σ rest p × minutes ≥ 0
 */
import type { Row } from '../../../solver/problem.ts';
import type { Context } from '../context.ts';
import { type Counting, termsOf } from './terms.ts';

export interface Share extends Pick<Counting, 'options' | 'days' | 'wish'> {
  /** Smallest share, 0 to 1, to hundredths. */
  readonly share: number;
  /** Whose minutes on which duties are looked at. */
  readonly counts: Counting['counts'];
  /** Which of them are the part. */
  readonly isPart: Counting['counts'];
  /** Amount of an option that is counted. */
  readonly value: 'duty' | 'paid';
}

/** The row of a share, the points of one of its units where a whole minute has so many, and the units in a minute. */
export function shareRow(
  context: Context,
  { share, counts, isPart, value, ...counting }: Share,
  points: number,
): { readonly rows: readonly Row[]; readonly under: number; readonly parts: number } {
  const [part, whole] = fraction(share);
  const terms = (wanted: boolean, times: number) =>
    termsOf(context, {
      ...counting,
      counts: (...place) => counts(...place) && isPart(...place) === wanted,
      count: { value, times },
    });
  return {
    rows: [{ need: 0, terms: [...terms(true, whole - part), ...terms(false, -part)] }],
    under: Math.max(1, Math.round(points / whole)),
    parts: whole,
  };
}

/** A share as a fraction in hundredths, in lowest terms. */
function fraction(share: number): [part: number, whole: number] {
  const part = Math.round(share * 100);
  const divisor = greatestCommonDivisor(part, 100);
  return [part / divisor, 100 / divisor];
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
