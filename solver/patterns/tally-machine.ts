/**
 * The one reading of a tally: its machine is derived from the same data that the search's sums use, so that the two
 * cannot differ in what they count.
 */

import { classifyDays, type Symbols } from './classes.ts';
import type { Machine, State, Step, Tally, TallyWindow } from './machine.ts';
import type { Calendar } from './view.ts';
import { NO_MAX } from './windows.ts';

export interface TallyData {
  /** What is counted; windows and bounds are added to it. */
  readonly key: string;
  readonly symbols: Symbols;
  /** Days of equal kind have equal amounts. */
  readonly kind: (day: number) => number;
  readonly face: Tally;
}

/**
 * State: the sum of the window so far, no larger than matters (none outside windows), and 1 if the current block
 * has been counted.
 */
export function tallyMachine({ key, symbols, kind, face }: TallyData, calendar: Calendar): Machine {
  const windowOn = new Map<number, TallyWindow>();
  for (const window of face.windows)
    for (let day = window.from; day < window.to; day++) windowOn.set(day, window);
  const block = (day: number): number => face.block?.(day) ?? -1;
  const sameBlock = (day: number): boolean =>
    block(day) >= 0 && block(day) === block(day + 1) && windowOn.get(day + 1) === windowOn.get(day);

  const extend = ([sum = 0, counted = 0]: State, day: number, symbol: number): Step => {
    const window = windowOn.get(day);
    if (window === undefined) return { state: idle, excess: 0 };
    const before = day === window.from ? window.base : sum;
    const alreadyOver = day === window.from ? 0 : over(before, window);
    const amount = face.amount(day, symbol);
    const counts = face.block === undefined || (block(day) >= 0 && counted === 0);
    const added = !counts ? 0 : face.block === undefined ? amount : Math.min(1, amount);
    const after = before + added;
    if (day === window.to - 1)
      return { state: idle, excess: over(after, window) - alreadyOver + Math.max(0, window.min - after) };
    const stillCounted = sameBlock(day) && (counted === 1 || added > 0) ? 1 : 0;
    return {
      state: face.block === undefined ? [clamp(after, window)] : [clamp(after, window), stillCounted],
      excess: over(after, window) - alreadyOver,
    };
  };
  const idle: State = face.block === undefined ? [0] : [0, 0];
  return {
    key: JSON.stringify([
      'tally',
      key,
      face.windows.map(({ from, to, min, max, base }) => [from, to, min, max, base]),
      blockKey(),
    ]),
    symbols: symbols.of,
    symbolCount: symbols.count,
    phase: classifyDays(calendar, phase),
    start: idle,
    extend,
    finish: () => 0,
    face,
  };

  /** All that `extend` reads of a day. */
  function phase(day: number): string {
    const window = windowOn.get(day);
    if (window === undefined) return 'outside';
    const opens = day === window.from ? `opens ${window.base}` : '';
    const closes = day === window.to - 1 ? 'closes' : '';
    const blocks = `${Number(block(day) >= 0)}${Number(sameBlock(day))}`;
    return [opens, closes, window.min, window.max, blocks, kind(day)].join(' ');
  }

  function blockKey(): number[] {
    if (face.block === undefined) return [];
    return face.windows.flatMap(({ from, to }) =>
      Array.from({ length: to - from }, (_, index) => block(from + index)),
    );
  }
}

function over(sum: number, { max }: TallyWindow): number {
  return Math.max(0, sum - max);
}

/** Beyond the maximum, or without one beyond the minimum, all sums are alike: the excess is already told. */
function clamp(sum: number, { min, max }: TallyWindow): number {
  return Math.min(sum, max === NO_MAX ? Math.max(0, min) : max);
}
