/** Gaps in the cover of pumps: when there is no standard crew, why, and who is missing. */
import { isStandard, type PumpCover } from './report.ts';
import type { CoverSegment } from './timeline.ts';

export interface Gap extends Pick<
  CoverSegment,
  'from' | 'to' | 'start' | 'end' | 'state' | 'reasons' | 'mend' | 'delay'
> {
  readonly station: string;
  readonly pump: string;
}

/** Every stretch without a standard crew, in the order of time; one with another reason or mend is another gap. */
export function gapsOf(covers: readonly PumpCover[]): Gap[] {
  return covers.flatMap(gapsOfPump).sort((a, b) => a.from - b.from);
}

function gapsOfPump({ station, pump, segments }: PumpCover): Gap[] {
  const gaps: Gap[] = [];
  for (const segment of segments) {
    if (isStandard(segment)) continue;
    const { from, to, start, end, state, reasons, mend, delay } = segment;
    const gap: Gap = {
      station,
      pump,
      from,
      to,
      start,
      end,
      state,
      reasons,
      mend,
      ...(delay !== undefined && { delay }),
    };
    const last = gaps.at(-1);
    if (last?.to === from && kindOf(last) === kindOf(gap)) gaps[gaps.length - 1] = { ...last, to, end };
    else gaps.push(gap);
  }
  return gaps;
}

function kindOf({ state, reasons, mend, delay }: Gap): string {
  return JSON.stringify([state, reasons, mend, delay]);
}

/** What one more rider of a kind who is always there would be worth at a pump. */
export interface NewcomerWorth {
  readonly station: string;
  readonly pump: string;
  readonly seats: readonly string[];
  /** Minutes without a standard crew that such a person would close. */
  readonly minutes: number;
}

/** Where one more person would close most: each pump and seat, the most minutes first. */
export function newcomerWorth(gaps: readonly Gap[]): NewcomerWorth[] {
  const worth = new Map<string, NewcomerWorth>();
  for (const { station, pump, from, to, mend } of gaps) {
    // Who closes a gap alone is the one person it lacks.
    if (mend.length !== 1) continue;
    for (const seat of mend[0]!) {
      const key = JSON.stringify([station, pump, seat]);
      const before = worth.get(key)?.minutes ?? 0;
      worth.set(key, { station, pump, seats: seat.split(' + '), minutes: before + to - from });
    }
  }
  return [...worth.values()].sort((a, b) => b.minutes - a.minutes);
}
