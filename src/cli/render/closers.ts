import { durationText } from '../../../solver/explain/say.ts';
import type { Askable, Closer, Closers } from '../../rota/closers.ts';
import type { Effects } from '../../rota/standing.ts';
import { table } from './table.ts';
import { WEEK_PART_TEXT } from './week-parts.ts';

/** Who could close a gap, the best first, and who could be asked. */
export function closersText({ open, closers, together, askable }: Closers, shown: number): string {
  if (open === 0) return 'There is no gap in that time: the pump has a standard crew.\n';
  const rest = closers.length - shown;
  return [
    `${durationText(open)} without a standard crew.\n\n`,
    closers.length === 0
      ? 'Nobody who gave time could close any of it alone.\n'
      : closerTable(closers.slice(0, shown)),
    rest > 0 ? `  and ${rest} more; --all lists them\n` : '',
    ...closers.slice(0, shown).flatMap(costsOf),
    peopleText('Offered time for it, and would close it only together', together),
    peopleText('Gave no time for it, and could be asked', askable),
  ].join('');
}

function peopleText(title: string, people: readonly Askable[]): string {
  if (people.length === 0) return '';
  const lines = people.map(({ name, person, seats }) => `  ${name} (${person}): ${seats.join(', ')}\n`);
  return `\n${title}:\n${lines.join('')}`;
}

function closerTable(closers: readonly Closer[]): string {
  return table(
    [
      { title: '' },
      { title: 'who' },
      { title: 'closes', align: 'right' },
      { title: 'more on call', align: 'right' },
      { title: 'seats' },
      { title: 'would do' },
      { title: 'for the rota' },
    ],
    closers.map((closer, place) => [
      `${place + 1}`,
      `${closer.name} (${closer.person})`,
      durationText(closer.closes),
      durationText(closer.readiness),
      closer.seats.join(', '),
      closer.does.map(({ date, text }) => `${date} ${text}`).join('; '),
      effectText(closer),
    ]),
  );
}

/** `fire −4,320, contracts +60`; points above 0 are worse. */
export function effectText({ hard, tiers }: Effects): string {
  const changed = [{ name: 'binding', change: hard }, ...tiers].filter(({ change }) => change !== 0);
  if (changed.length === 0) return 'no change';
  return changed
    .map(({ name, change }) => `${name} ${change > 0 ? '+' : '−'}${Math.abs(change).toLocaleString('en-GB')}`)
    .join(', ');
}

function costsOf({ name, breaks, spread }: Closer): string[] {
  const told = [...breaks, ...spread.map(spreadText)];
  return told.length === 0 ? [] : [`\n${name}:\n`, ...told.map((sentence) => `  ${sentence}\n`)];
}

function spreadText({ part, least, before, minutes }: Closer['spread'][number]): string {
  return `On call on ${WEEK_PART_TEXT[part]}: ${durationText(minutes)} instead of ${durationText(before)}; the contract asks ${durationText(least)}.`;
}
