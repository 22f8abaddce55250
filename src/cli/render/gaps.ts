import { durationText } from '../../../solver/explain/say.ts';
import type { Gap, NewcomerWorth } from '../../cover/gaps.ts';
import { mendText } from './cover.ts';
import { clockText } from './dates.ts';
import { table } from './table.ts';

/** A row a gap. */
export function gapsText(gaps: readonly Gap[]): string {
  if (gaps.length === 0) return 'No gap: every pump has a standard crew all the time.\n';
  return table(
    [
      { title: 'pump' },
      { title: 'from' },
      { title: 'to' },
      { title: 'for', align: 'right' },
      { title: 'state' },
      { title: 'why' },
      { title: 'what would mend it' },
    ],
    gaps.map(({ pump, start, end, from, to, state, reasons, mend, delay }) => [
      pump,
      clockText(start),
      clockText(end),
      durationText(to - from),
      delay === undefined ? state : `${state}, ${delay} min`,
      reasons.join(', '),
      mendText(mend),
    ]),
  );
}

/** Where one more person would close most. */
export function newcomersText(worth: readonly NewcomerWorth[], shown: number): string {
  if (worth.length === 0) return 'No gap would be closed by one more person.\n';
  return table(
    [{ title: 'one more' }, { title: 'at' }, { title: 'would close', align: 'right' }],
    worth
      .slice(0, shown)
      .map(({ seats, pump, minutes }) => [seats.join(' who also fills '), pump, durationText(minutes)]),
  );
}
