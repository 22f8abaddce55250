import { durationText } from '../../../solver/explain/say.ts';
import type { OpenDuties, OpenDuty, RefusedDuty } from '../../rota/open-duties.ts';
import { effectText } from './closers.ts';
import { clockText } from './dates.ts';
import { standingText, windowText } from './required-hours.ts';
import { table } from './table.ts';

/** How required hours stand, the duties that would meet them, all that could be taken, and what could not. */
export function openDutiesText(
  { name, person, required, open, chosen, refused }: OpenDuties,
  shown: number,
): string {
  const standing = required.map(
    (each) => `  ${each.organisation}, ${windowText(each)}: ${standingText(each)}\n`,
  );
  const left = required.reduce(
    (sum, each) => sum + Math.max(0, each.whole - each.promised - each.proposed),
    0,
  );
  const enough = chosen.reduce((sum, { credited }) => sum + credited, 0) >= left;
  return [
    `${name} (${person})\n${standing.join('')}`,
    chosen.length === 0
      ? ''
      : `\n${enough ? 'These would do, with the least driving' : 'These come closest'} (${hoursOf(chosen)}):\n${dutyTable(chosen)}`,
    open.length === 0
      ? '\nNothing is open: no day to come that is free has a duty in time that was given, or all are refused.\n'
      : `\nOpen, what helps most first:\n${dutyTable(open.slice(0, shown))}${rest(open.length - shown)}`,
    refused.length === 0
      ? ''
      : `\nNot open:\n${refused.slice(0, shown).map(refusedText).join('')}${rest(refused.length - shown)}`,
  ].join('');
}

function hoursOf(duties: readonly OpenDuty[]): string {
  return durationText(duties.reduce((sum, { credited }) => sum + credited, 0));
}

function rest(count: number): string {
  return count > 0 ? `  and ${count} more; --all lists them\n` : '';
}

function dutyTable(duties: readonly OpenDuty[]): string {
  return table(
    [
      { title: 'from' },
      { title: 'to' },
      { title: 'duty' },
      { title: 'counts', align: 'right' },
      { title: 'drive', align: 'right' },
      { title: 'for the rota' },
    ],
    duties.map((duty) => [
      clockText(duty.start),
      duty.end.slice(11, 16),
      duty.text,
      durationText(duty.credited),
      durationText(duty.drive),
      effectText(duty),
    ]),
  );
}

function refusedText({ date, through, text, why }: RefusedDuty): string {
  const days = date === through ? date : `${date} to ${through}`;
  return `  ${days} ${text}: ${why.join(' ')}\n`;
}
