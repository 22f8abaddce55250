import { durationText } from '../../../solver/explain/say.ts';
import type { Absence, LostCover } from '../../rota/what-if.ts';
import { effectText } from './closers.ts';
import { mendText } from './cover.ts';
import { clockText } from './dates.ts';

/** What an absence would take off the run, and what else it would do. */
export function absenceText(absence: Absence): string {
  const { name, start, end, planned, lost, effects } = absence;
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
    `${answerText(absence)}\n`,
  ].join('');
}

/** Tiers in which a loss is a price that may be paid for a day off. */
const PRICES: readonly string[] = ['contracts', 'preferences'];

/** Whether they can be spared, and if not, what to ask next. */
function answerText({ person, start, end, planned, lost, effects }: Absence): string {
  const next = `muster replan R --absent ${person} --from ${start.slice(0, 16)} --to ${end.slice(0, 16)} says who could stand in.`;
  if (effects.hard > 0) return `No: it would break what binds. ${next}`;
  if (lost.some(({ offTheRun }) => offTheRun)) return `No, not as it stands. ${next}`;
  if (planned.length === 0) return 'Yes: nothing is planned for them then.';
  const worse = effects.tiers.filter(({ change }) => change > 0);
  if (worse.length === 0) return 'Yes: nothing is lost.';
  if (worse.every(({ name }) => PRICES.includes(name))) return `Yes, at that price.`;
  return `Not without loss. ${next}`;
}

function lostText({ pump, start, end, from, to, before, after, reasons, mend }: LostCover): string {
  const when = `${clockText(start)} to ${clockText(end)} (${durationText(to - from)})`;
  const why = reasons.length === 0 ? '' : `; ${reasons.join(', ')}; ${mendText(mend)}`;
  return `  ${pump}  ${when}  ${after}, was ${before}${why}\n`;
}
