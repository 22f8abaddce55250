import type { Rota } from '../../domain/index.ts';
import type { DayLife, PublishedLine } from '../../publish/history.ts';
import type { HistoryLine } from '../../replies/history.ts';
import { dayKey } from '../../replies/standing-replies.ts';
import { clockText } from './dates.ts';
import { dueText, noticeText } from './notice.ts';
import { workText } from './replies.ts';

/** A paragraph a day: as it was made, then what was said and published of it, in the order of time. */
export function historyText(days: readonly DayLife[], { scenario }: Rota): string {
  if (days.length === 0) return 'Nobody has said anything of these days.\n';
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  return days
    .map(({ person, date, made, lines, published }) =>
      [
        `${names.get(person) ?? person}, ${date}`,
        `  as made: ${workText(made)}`,
        ...[
          ...lines.map((each) => [each.line.recorded, lineText(each, { person, date })] as const),
          ...published.map((each) => [each.recorded, publishedText(each)] as const),
        ]
          .sort(([one], [other]) => Date.parse(one) - Date.parse(other))
          .map(([, text]) => `  ${text}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function lineText({ number, line, state }: HistoryLine, day: { person: string; date: string }): string {
  const what = 'of' in line ? `${line.kind} line ${line.of}` : `${line.kind}${becomes(line, day)}`;
  const why = 'reason' in line && line.reason !== undefined ? `: ${line.reason}` : '';
  const now = state === undefined ? '' : ` (${state})`;
  return `${number}. ${clockText(line.recorded)} ${line.by}: ${what}${why}${now}`;
}

function publishedText({ number, by, recorded, told, was, is, due }: PublishedLine): string {
  const before = was === undefined ? '' : `${workText(was)} to `;
  const follows = due === undefined ? '' : `; ${noticeText(due)}, needs ${dueText(due)}`;
  return (
    `publication ${number} ${clockText(recorded)} ${by}: ` +
    `${before}${workText(is)}, told ${clockText(told)}${follows}`
  );
}

function becomes(line: HistoryLine['line'], day: { person: string; date: string }): string {
  if (line.kind === 'wished') return line.want ? ` for ${line.duty}` : ` not to do ${line.duty}`;
  const records = 'day' in line ? [line.day] : 'days' in line ? line.days : [];
  const record = records.find((each) => dayKey(each) === dayKey(day));
  return record === undefined ? '' : ` to ${workText(record)}`;
}
