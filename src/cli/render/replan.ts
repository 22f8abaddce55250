import type { Departure } from '../../hours/notice.ts';
import type { ChangedDay } from '../../rota/compare.ts';
import type { Alternative, Replan } from '../../rota/replanning/replan.ts';
import { counted } from './amounts.ts';
import { clockText } from './dates.ts';
import { dueText, noticeText } from './notice.ts';
import { verdictText, workText } from './replies.ts';

/** What is lost, then each way: who changes to what, what that needs, and what is lacking all the same. */
export function replanText({ absent, changed, lost, alternatives }: Replan): string {
  const head =
    absent === undefined
      ? ['The records have changed.', ...changed.map((each) => `  ${each}`), ''].join('\n')
      : `${absent.name} is not there ${clockText(absent.start)} to ${clockText(absent.end)}.\n`;
  if (absent !== undefined && lost.length === 0)
    return `${head}  Nothing is planned for them in that time.\n`;
  return [head, ...lost.map(changeText), ...alternatives.map(alternativeText)].join('');
}

function alternativeText(way: Alternative, place: number): string {
  const { is, changes, people, toAsk, verdict, departures } = way;
  const names = is.length === 0 ? '' : ` (${is.join(', ')})`;
  const days = changes.length === 0 ? '' : `, ${counted(changes.length, 'day', 'days')}`;
  const { forbids, loses, gains, tiers } = verdict;
  const same = forbids.length === 0 && loses.length === 0;
  return [
    `\n${place + 1}. ${counted(people, 'person', 'people')} changed${days}${names}\n`,
    ...changes.map(changeText),
    ...departureLines(departures, changes),
    ...(toAsk.length === 0 ? [] : [`  to be asked first: ${toAsk.join(', ')}\n`]),
    same ? '  Everything is covered as before.\n' : '',
    way.fewest === 'proven' && people > 0 ? '  Proven: no way with fewer people covers as much.\n' : '',
    indented(verdictText({ forbids, loses, gains, tiers })),
  ].join('');
}

function changeText({ name, person, date, was, is }: ChangedDay): string {
  return `  ${name} (${person}) ${date}: ${workText(was)}, then ${workText(is)}\n`;
}

/** `Ben Carrow (P2) 2031-06-21: times changed, 0 days of notice; needs agreement or exigency.`, for those whose days change. */
export function departureLines(departures: readonly Departure[], changes: readonly ChangedDay[]): string[] {
  const names = new Map(changes.map(({ person, name }) => [person, name]));
  return departures.map((departure) => {
    const { person, date, kind } = departure;
    const who = `${names.get(person) ?? ''} (${person})`.trim();
    return `  ${who} ${date}: ${kind}, ${noticeText(departure)}; needs ${dueText(departure)}.\n`;
  });
}

function indented(text: string): string {
  return text.replace(/^(?=.)/gm, '  ');
}
