import type { DayRecord, Rota } from '../../domain/index.ts';
import { daysOf, type StandingReply } from '../../replies/standing-replies.ts';
import type { Verdict } from '../../rota/verdict.ts';
import { table } from './table.ts';

/** A row a reply: its number, whose days it is about, what it says of them, what became of it and who said so. */
export function repliesText(replies: readonly StandingReply[], { scenario }: Rota): string {
  if (replies.length === 0) return 'Nobody has answered anything.\n';
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  const nameOf = (person: string): string => names.get(person) ?? person;
  return table(
    [
      { title: 'line', align: 'right' },
      { title: 'person' },
      { title: 'what' },
      { title: 'days' },
      { title: 'now' },
      { title: 'said by' },
    ],
    replies.map(({ number, line, state, asked }) => [
      `${number}`,
      nameOf(line.kind === 'swap' ? line.person : (daysOf(line)[0]?.person ?? '')),
      line.kind === 'swap' ? `swap with ${nameOf(line.with)}` : line.kind,
      asked?.taker === undefined ? daysText(line, nameOf) : gotText(asked.taker.days, nameOf),
      state,
      line.by,
    ]),
  );
}

function daysText(line: StandingReply['line'], nameOf: (person: string) => string): string {
  if ('day' in line) return dayText(line.day);
  if (line.kind === 'declined') return line.date;
  if (line.kind === 'asking') return `${vacancyText(line)}: ${line.people.map(nameOf).join(', ')}`;
  if (line.kind === 'wished') return `${line.date} ${line.want ? '' : 'not '}${line.duty}`;
  if (line.kind === 'moved')
    return [line.days.map((day) => `${nameOf(day.person)} ${dayText(day)}`).join(', '), line.reason ?? []]
      .flat()
      .join(': ');
  return gotText(line.days, nameOf);
}

/** Who gives a duty away is seen from who gets it. */
function gotText(days: readonly DayRecord[], nameOf: (person: string) => string): string {
  const got = days.filter(({ duty }) => duty !== 'off');
  return got.map((day) => `${nameOf(day.person)} ${dayText(day)}`).join(', ');
}

/** The duty that several people are asked to take: `2026-06-03 E in TOWN`. */
export function vacancyText({ date, duty, beat }: Pick<DayRecord, 'date' | 'duty' | 'beat'>): string {
  return [date, duty, ...(beat === undefined ? [] : [`in ${beat}`])].join(' ');
}

/** `2026-06-03 E in TOWN`. */
export function dayText({ date, duty, beat, onCall = [] }: DayRecord): string {
  const periods = onCall.map(({ start, end }) => `on call ${start}–${end}`);
  const work = duty === 'off' && periods.length > 0 ? [] : [duty];
  return [date, ...work, ...(beat === undefined ? [] : [`in ${beat}`]), ...periods].join(' ');
}

/** The same without the date. */
export function workText(day: DayRecord): string {
  return dayText(day).slice(day.date.length + 1);
}

/** What a change breaks, loses and gains, a line each, and the points of the tiers that it changes. */
export function verdictText({ forbids, loses, gains, tiers }: Verdict): string {
  const changed = tiers.filter(({ change }) => change !== 0);
  const points = changed.map(
    ({ name, change }) =>
      `${name} ${Math.abs(change).toLocaleString('en-GB')} points ${change < 0 ? 'better' : 'worse'}`,
  );
  return [
    ...list('Breaks what binds', forbids),
    ...list('Loses', loses),
    ...list('Gains', gains),
    ...(points.length === 0 ? [] : [`${points.join(', ')}.\n`]),
  ].join('');
}

const SHOWN = 8;

function list(title: string, sentences: readonly string[]): string[] {
  if (sentences.length === 0) return [];
  const more = sentences.length - SHOWN;
  return [
    `${title}:\n`,
    ...sentences.slice(0, SHOWN).map((sentence) => `  ${sentence}\n`),
    ...(more > 0 ? [`  and ${more} more\n`] : []),
  ];
}
