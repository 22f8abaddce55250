import { durationText } from '../../../solver/explain/say.ts';
import type { PumpCover } from '../../cover/report.ts';
import type { CoverSegment } from '../../cover/timeline.ts';
import { clockText } from './dates.ts';
import { table } from './table.ts';

/** A row a pump: how much of the time it can go, as planned, if nobody confirmed, and if all offered time were used. */
export function coverTable(pumps: readonly PumpCover[]): string {
  return table(
    [
      { title: 'station' },
      { title: 'pump' },
      { title: 'planned', align: 'right' },
      { title: 'promised', align: 'right' },
      { title: 'all offered', align: 'right' },
      { title: 'target', align: 'right' },
      { title: 'off the run', align: 'right' },
      { title: 'longest gap', align: 'right' },
      { title: 'why, mostly' },
    ],
    pumps.map((cover) => [
      cover.station,
      cover.pump,
      percent(cover.planned),
      percent(cover.promised),
      percent(cover.offered),
      cover.target === undefined ? '' : percent(cover.target),
      durationText(cover.minutes.OFF),
      durationText(cover.longestGap),
      mainReasons(cover),
    ]),
  );
}

/** Stretches without a standard crew: when, why, and what would mend it. */
export function gapList({ segments }: PumpCover): string {
  const gaps = segments.filter(({ reasons }) => reasons.length > 0);
  if (gaps.length === 0) return '  no gap\n';
  return gaps
    .map(
      ({ start, end, state, reasons, mend }) =>
        `  ${clockText(start)} to ${clockText(end)}  ${state}  ${reasons.join(', ')}; ${mendText(mend)}\n`,
    )
    .join('');
}

/** `a driver and a BA would mend it`. */
export function mendText(mend: CoverSegment['mend']): string {
  if (mend.length === 0) return 'nothing known would mend it';
  return `needs one more ${mend.map((seats) => seats.join(' or ')).join(', one more ')}`;
}

function mainReasons({ segments }: PumpCover): string {
  const minutes = new Map<string, number>();
  for (const { reasons, from, to } of segments) {
    for (const reason of reasons) minutes.set(reason, (minutes.get(reason) ?? 0) + to - from);
  }
  return [...minutes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 2)
    .map(([reason, total]) => `${reason} ${durationText(total)}`)
    .join(', ');
}

/** `93.4 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
