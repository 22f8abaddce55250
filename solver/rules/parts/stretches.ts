/** Stretches of days in words. */

import type { Say } from '../../explain/say.ts';
import type { Windows } from '../../patterns/windows.ts';

/** `the period`, `each week`, `the days from day 0 to day 6`. */
export function windowsText(windows: Windows, say: Say): string {
  if (windows === 'period') return 'the period';
  if (windows === 'weeks') return 'each week';
  return windows.map(([from, to]) => say.days(from, to - 1)).join(' and in ');
}

/** ` from day 3`, ` up to day 5`, ` on the days from day 3 to day 5`; empty for the whole period. */
export function within(from: number | undefined, to: number | undefined, say: Say): string {
  if (from !== undefined && to !== undefined) return ` on ${say.days(from, to - 1)}`;
  if (from !== undefined) return ` from ${say.day(from)}`;
  return to === undefined ? '' : ` up to ${say.day(to - 1)}`;
}
