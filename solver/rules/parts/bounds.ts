/** A minimum and a maximum of the same thing, either of which may be left out. */

import type { Say } from '../../explain/say.ts';
import type { Breach } from '../../outcome.ts';

interface LeastMost {
  readonly least?: number | undefined;
  readonly most?: number | undefined;
}

/** What is expected of the pair, if it does not hold. */
export function leastAboveMost({ least, most }: LeastMost): string | undefined {
  if (least === undefined && most === undefined) return '`least`, `most` or both';
  return (least ?? 0) > (most ?? Infinity) ? '`least` no larger than `most`' : undefined;
}

/** `42 h in the days from day 0 to day 6, 2 h more than 40 h`. */
export function outsideBounds(
  { day, excess, counted }: Breach,
  { least = 0, most }: LeastMost,
  amount: (number: number) => string,
  say: Say,
): string {
  const { from, sum } = counted ?? { from: day, sum: least - excess };
  const [side, bound] = sum < least ? ['less', least] : ['more', most ?? least];
  return `${amount(sum)} in ${say.days(from, day)}, ${amount(excess)} ${side} than ${amount(bound)}`;
}

/** `at least 20 h and at most 40 h`, `at most 2 weekends`. */
export function betweenBounds({ least, most }: LeastMost, amount: (number: number) => string): string {
  return [
    ...(least === undefined ? [] : [`at least ${amount(least)}`]),
    ...(most === undefined ? [] : [`at most ${amount(most)}`]),
  ].join(' and ');
}
