import { durationText } from '../../../solver/explain/say.ts';
import type { Register } from '../../cover/register.ts';
import type { PumpCover } from '../../cover/report.ts';
import type { StationNeed } from '../../cover/station-need.ts';
import type { CoverSegment } from '../../cover/timeline.ts';
import type { UsefulCover } from '../../cover/useful.ts';
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

/** A row a person: hours in which they counted, were needed, and their fair share of the hours on the run. */
export function usefulTable({ people }: Register, useful: readonly UsefulCover[]): string {
  if (useful.length === 0) return '';
  return table(
    [
      { title: 'who' },
      { title: 'counted', align: 'right' },
      { title: 'needed', align: 'right' },
      { title: 'fair share', align: 'right' },
    ],
    useful.map(({ person, ...minutes }) => [
      `${people.get(person)?.record.name ?? person} (${person})`,
      ...[minutes.counted, minutes.needed, minutes.useful].map((each) => `${(each / 60).toFixed(1)} h`),
    ]),
  );
}

/** `Needs 1,176 h of people’s time, is given 704 h: 472 h short.` */
export function needText({ needed, given, lacking }: StationNeed): string {
  const hours = (count: number): string => `${Math.round(count).toLocaleString('en-GB')} h`;
  const short = lacking > 0 ? `${hours(lacking)} short` : 'enough';
  return `Needs ${hours(needed)} of people’s time to be always crewed, is given ${hours(given)}: ${short}.\n`;
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

/** `needs one more driver`, `needs 2 more: OIC or driver, BA`. */
export function mendText(mend: CoverSegment['mend']): string {
  if (mend.length === 0) return 'nothing known would mend it';
  const people = mend.map((seats) => seats.join(' or '));
  return people.length === 1
    ? `needs one more ${people.join('')}`
    : `needs ${people.length} more: ${people.join(', ')}`;
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
