import type { Rota } from '../../domain/index.ts';
import type { DayHistory, HistoryLine } from '../../replies/history.ts';
import { dayKey } from '../../replies/standing-replies.ts';
import { dayText } from './replies.ts';

/** A paragraph a day: as it was made, then what was said of it, line by line. */
export function historyText(days: readonly DayHistory[], { scenario }: Rota): string {
  if (days.length === 0) return 'Nobody has said anything of these days.\n';
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  return days
    .map(({ person, date, made, lines }) =>
      [
        `${names.get(person) ?? person}, ${date}`,
        `  as made: ${workText(dayText(made), date)}`,
        ...lines.map((each) => `  ${lineText(each, { person, date })}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

function lineText({ number, line, state }: HistoryLine, day: { person: string; date: string }): string {
  const what = 'of' in line ? `${line.kind} line ${line.of}` : `${line.kind}${becomes(line, day)}`;
  const why = 'reason' in line && line.reason !== undefined ? `: ${line.reason}` : '';
  const now = state === undefined ? '' : ` (${state})`;
  return `${number}. ${line.recorded.slice(0, 16).replace('T', ' ')} ${line.by}: ${what}${why}${now}`;
}

function becomes(line: HistoryLine['line'], day: { person: string; date: string }): string {
  if (line.kind === 'wished') return line.want ? ` for ${line.duty}` : ` not to do ${line.duty}`;
  const records = 'day' in line ? [line.day] : 'days' in line ? line.days : [];
  const record = records.find((each) => dayKey(each) === dayKey(day));
  return record === undefined ? '' : ` to ${workText(dayText(record), day.date)}`;
}

/** The day without its date. */
function workText(text: string, date: string): string {
  return text.slice(date.length + 1);
}
