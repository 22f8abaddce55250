/** What became of days: who said what of them, when and why, from the rota as it was made on. */
import type { DayRecord, NumberedReply, Rota } from '../domain/index.ts';
import { recordOf } from '../rota/day-record.ts';
import { dayKey, daysOf, type ReplyState, standingReplies } from './standing-replies.ts';

export interface HistoryLine extends NumberedReply {
  /** What holds of it now; absent of what only answers, or takes back, another line. */
  readonly state?: ReplyState;
}

export interface DayHistory {
  readonly person: string;
  readonly date: string;
  /** As the rota was made. */
  readonly made: DayRecord;
  /** The lines about the day, and those that answer them, in the order in which they were said. */
  readonly lines: readonly HistoryLine[];
}

/** The history of every day of which something was said, by person and date; of a person or a date alone, if asked. */
export function historyOf(
  made: Rota,
  lines: readonly NumberedReply[],
  { person, date }: { readonly person?: string | undefined; readonly date?: string | undefined } = {},
): DayHistory[] {
  const states = new Map(standingReplies(lines).replies.map(({ number, state }) => [number, state]));
  const byNumber = new Map(lines.map((each) => [each.number, each.line]));
  const about = (number: number): readonly Pick<DayRecord, 'person' | 'date'>[] => {
    const line = byNumber.get(number);
    // Who said no to what several were asked is nobody's history.
    if (line === undefined || line.kind === 'passed') return [];
    if (line.kind === 'taken') return line.days;
    return 'of' in line ? (line.of < number ? about(line.of) : []) : daysOf(line);
  };
  const days = new Map<string, { person: string; date: string; lines: HistoryLine[] }>();
  for (const { number, line } of lines) {
    const state = states.get(number);
    for (const day of about(number)) {
      if ((person ?? day.person) !== day.person || (date ?? day.date) !== day.date) continue;
      const known = days.get(dayKey(day)) ?? { person: day.person, date: day.date, lines: [] };
      days.set(dayKey(day), known);
      known.lines.push({ number, line, ...(state !== undefined && { state }) });
    }
  }
  return [...days.values()]
    .sort((a, b) => a.person.localeCompare(b.person, 'en-GB') || a.date.localeCompare(b.date, 'en-GB'))
    .map((day) => {
      const spells = made.assignments.find((each) => dayKey(each) === dayKey(day))?.spells ?? [];
      return { ...day, made: recordOf(day.person, day.date, spells) };
    });
}
