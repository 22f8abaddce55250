import { durationText } from '../../../solver/explain/say.ts';
import type { IncidentPlan } from '../../incident/plan.ts';
import type { CalledPerson, IncidentReport, MannedTurn, PumpMeanwhile } from '../../incident/report.ts';
import { counted } from './amounts.ts';
import { percent } from './cover.ts';
import { clockText } from './dates.ts';
import { departureLines } from './replan.ts';
import { verdictText, workText } from './replies.ts';
import { table } from './table.ts';

/** Lines of changes that are shown unless all are asked for. */
const SHOWN = 12;

/** Posts turn by turn, when everybody is back, pumps meanwhile, and what changes for whom. */
export function incidentText(
  { name, turns, people, pumps }: IncidentReport,
  plan: Omit<IncidentPlan, 'rota'>,
  all: boolean,
): string {
  return [
    `${name}: ${counted(turns.length, 'turn', 'turns')}, ${mannedText(turns)}\n\n`,
    table([{ title: 'turn' }, { title: 'post' }, { title: 'people' }], turns.map(turnRow)),
    whyText(turns),
    plan.proven ? '  Proven: those called cannot do better while nobody else changes.\n' : '',
    `\n${backText(people)}`,
    pumpsText(pumps, all),
    changesText(plan, all),
  ].join('');
}

function mannedText(turns: readonly MannedTurn[]): string {
  const short = turns.filter(({ missing }) => missing !== undefined).length;
  return short === 0 ? 'all of them manned' : `${short} of them not whole`;
}

function turnRow({ start, end, name, people, missing }: MannedTurn): string[] {
  const there = people.map((person) => person.name).join(', ');
  const short = missing === undefined ? '' : `${there === '' ? '' : '; '}${missing} missing`;
  return [`${clockText(start)}–${end.slice(11, 16)}`, name, `${there}${short}`];
}

/** Why people are missing, of each post the first time. */
function whyText(turns: readonly MannedTurn[]): string {
  const short = turns.filter(({ why }) => why !== undefined);
  const first = short.filter(({ post }, place) => short.findIndex((turn) => turn.post === post) === place);
  return first.map(({ name, start, why }) => `  ${name}, ${clockText(start)}: ${why}\n`).join('');
}

function backText(people: readonly CalledPerson[]): string {
  const sent = people.filter(({ until }) => until !== undefined);
  const idle = people.filter(({ until }) => until === undefined).map(({ name }) => name);
  const rows = sent.map(({ name, turns, until = '', back }) => [
    ...[name, `${turns}`, clockText(until)],
    ...(back === undefined
      ? ['no duty after it', '']
      : [clockText(back), durationText((Date.parse(back) - Date.parse(until)) / 60_000)]),
  ]);
  return [
    table(
      [
        { title: 'called' },
        { title: 'turns', align: 'right' },
        { title: 'last ends' },
        { title: 'next duty' },
        { title: 'rest', align: 'right' },
      ],
      rows,
    ),
    idle.length === 0 ? '' : `Called and not needed: ${idle.join(', ')}.\n`,
  ].join('');
}

function pumpsText(pumps: readonly PumpMeanwhile[], all: boolean): string {
  const shown = all ? pumps : pumps.filter(({ before, after }) => before !== after);
  if (shown.length === 0)
    return pumps.length === 0 ? '' : '\nMeanwhile every pump is on the run as much as before.\n';
  return `\nMeanwhile on the run\n${table(
    [
      { title: 'pump' },
      { title: 'before', align: 'right' },
      { title: 'now', align: 'right' },
      { title: 'its crews' },
    ],
    shown.map(({ station, pump, kept, before, after }) => [
      `${station} ${pump}`,
      percent(before),
      percent(after),
      kept ? 'kept' : 'stood down',
    ]),
  )}`;
}

function changesText(
  { changed, departures, toAsk, verdict }: Omit<IncidentPlan, 'rota'>,
  all: boolean,
): string {
  const people = new Set(changed.map(({ person }) => person)).size;
  const shown = all ? changed : changed.slice(0, SHOWN);
  const needing = departures.filter(({ needs, owed }) => needs !== 'nothing' || owed !== 'nothing');
  const needed = all ? needing : needing.slice(0, SHOWN);
  const more = (count: number): string => (count > 0 ? `  and ${count} more; --all shows them\n` : '');
  return [
    `\n${counted(people, 'person', 'people')} changed, ${counted(changed.length, 'day', 'days')}\n`,
    ...shown.map(
      ({ name, person, date, was, is }) =>
        `  ${name} (${person}) ${date}: ${workText(was)}, then ${workText(is)}\n`,
    ),
    more(changed.length - shown.length),
    ...departureLines(needed, changed),
    more(needing.length - needed.length),
    toAsk.length === 0 ? '' : `  to be asked first: ${toAsk.join(', ')}\n`,
    verdictText(verdict),
  ].join('');
}
