import type { Rota } from '../../domain/index.ts';
import type { DayLife, PublishedLine } from '../../publish/history.ts';
import type { HistoryLine } from '../../replies/history.ts';
import { dayKey } from '../../replies/standing-replies.ts';
import { createCalendar } from '../../time/calendar.ts';
import { clockText } from './dates.ts';
import { dueText, noticeText } from './notice.ts';
import { workText } from './replies.ts';

/** A paragraph a day: as it was made, then what was said and published of it, in the order of time. */
export function historyText(days: readonly DayLife[], { scenario }: Rota): string {
  if (days.length === 0) return 'Nobody has said anything of these days.\n';
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  const calendar = createCalendar(scenario);
  const said: Wording = {
    who: (by) => (names.has(by) ? `${names.get(by)} (${by})` : by),
    when: (instant) => clockText(calendar.iso(Math.floor(calendar.minuteOf(instant)))),
  };
  return days
    .map(({ person, date, made, lines, published }) =>
      [
        `${names.get(person) ?? person}, ${date}`,
        `  as made: ${workText(made)}`,
        ...[
          ...lines.map((each) => [each.line.recorded, lineText(each, { person, date }, said)] as const),
          ...published.map((each) => [each.recorded, publishedText(each, said)] as const),
        ]
          .sort(([one], [other]) => Date.parse(one) - Date.parse(other))
          .map(([, text]) => `  ${text}`),
        '',
      ].join('\n'),
    )
    .join('\n');
}

/** How people and instants are told: by name, and in the zone of the rota. */
interface Wording {
  readonly who: (by: string) => string;
  readonly when: (instant: string) => string;
}

function lineText(
  { number, line, state }: HistoryLine,
  day: { person: string; date: string },
  { who, when }: Wording,
): string {
  const what = 'of' in line ? `${line.kind} line ${line.of}` : `${line.kind}${becomes(line, day)}`;
  const asked = line.kind === 'asking' ? ` of ${line.people.map(who).join(', ')}` : '';
  const why = 'reason' in line && line.reason !== undefined ? `: ${line.reason}` : '';
  const now = state === undefined ? '' : ` (${state})`;
  return `${number}. ${when(line.recorded)} ${who(line.by)}: ${what}${asked}${why}${now}`;
}

function publishedText(
  { number, by, recorded, told, was, is, due }: PublishedLine,
  { who, when }: Wording,
): string {
  const before = was === undefined ? '' : `${workText(was)} to `;
  const follows = due === undefined ? '' : `; ${noticeText(due)}, needs ${dueText(due)}`;
  return (
    `publication ${number} ${when(recorded)} ${who(by)}: ` +
    `${before}${workText(is)}, told ${when(told)}${follows}`
  );
}

function becomes(line: HistoryLine['line'], day: { person: string; date: string }): string {
  if (line.kind === 'wished') return line.want ? ` for ${line.duty}` : ` not to do ${line.duty}`;
  const records = 'day' in line ? [line.day] : 'days' in line ? line.days : [];
  const record = records.find((each) => dayKey(each) === dayKey(day));
  return record === undefined ? '' : ` to ${workText(record)}`;
}
