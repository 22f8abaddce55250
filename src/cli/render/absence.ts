import { durationText } from '../../../solver/explain/say.ts';
import type { Absence, LostCover } from '../../rota/what-if.ts';
import { effectText } from './closers.ts';
import { mendText } from './cover.ts';
import { clockText } from './dates.ts';

/** What an absence would take off the run, and what else it would do. */
export function absenceText({ name, start, end, planned, lost, effects }: Absence): string {
  const off = lost.filter(({ offTheRun }) => offTheRun);
  return [
    `${name} away ${clockText(start)} to ${clockText(end)}\n`,
    planned.length === 0 ? '  is planned for nothing in that time\n' : '',
    ...planned.map(({ date, does, then }) => `  ${date}: ${does}; then ${then}\n`),
    off.length === 0
      ? 'No pump loses its standard crew.\n'
      : `This takes ${new Intl.ListFormat('en').format([...new Set(off.map(({ pump }) => pump))])} off the run.\n`,
    ...lost.map(lostText),
    `Points: ${effectText(effects)}\n`,
    ...effects.breaks.map((sentence) => `  ${sentence}\n`),
  ].join('');
}

function lostText({ pump, start, end, from, to, before, after, reasons, mend }: LostCover): string {
  const when = `${clockText(start)} to ${clockText(end)} (${durationText(to - from)})`;
  const why = reasons.length === 0 ? '' : `; ${reasons.join(', ')}; ${mendText(mend)}`;
  return `  ${pump}  ${when}  ${after}, was ${before}${why}\n`;
}
