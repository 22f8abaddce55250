import { durationText } from '../../../solver/explain/say.ts';
import type { BestDifference } from '../../rota/best-difference.ts';
import type { ChangedDay, Comparison, Pair } from '../../rota/compare.ts';
import { balance, counted } from './amounts.ts';
import { percent } from './cover.ts';
import { dayText } from './replies.ts';
import { table } from './table.ts';

/** Lines of people and days that are shown unless all are asked for. */
const SHOWN = 12;

/** Points first, then what changed for pumps, beats and people, then the days; what is equal in both is left out. */
export function comparisonText(comparison: Comparison, all: boolean): string {
  const { hardBreaches, tiers, best, pumps, beats, required, people, changed } = comparison;
  const points = (number: number): string => number.toLocaleString('en-GB');
  return [
    table(
      columns('tier', 'before', 'after', 'change', 'proven least'),
      [{ ...hardBreaches, bound: undefined }, ...tiers].map(({ bound, ...pair }) => [
        ...amounts(pair, points),
        changeOf(pair, (change) => `${change > 0 ? '+' : '−'}${points(Math.abs(change))}`),
        bound === undefined ? '' : points(bound),
      ]),
    ),
    ...best.map((difference, place) => bestText(difference, place === 0)),
    section(
      'pump',
      pumps,
      percent,
      (change) => `${change > 0 ? '+' : '−'}${percent(Math.abs(change))}`,
      true,
    ),
    section('beat, visible', beats, durationText, balance, true),
    section('required hours', required, points, (change) => `${change > 0 ? '+' : ''}${change}`, true),
    section('person, work', people, durationText, balance, all),
    daysText(changed, all),
  ].join('');
}

/** `Proven of the best rotas of both: fire 1,200 to 1,900 points fewer.` */
function bestText({ id, least, most }: BestDifference, isFirst: boolean): string {
  const points = (number: number): string => Math.abs(number).toLocaleString('en-GB');
  const more = `${points(least)}${least === most ? '' : ` to ${points(most)}`} points more`;
  const fewer = `${points(most)}${least === most ? '' : ` to ${points(least)}`} points fewer`;
  const said =
    least === 0 && most === 0
      ? 'the same'
      : least >= 0
        ? more
        : most <= 0
          ? fewer
          : `from ${points(least)} points fewer to ${points(most)} more`;
  return `${isFirst ? '\nProven of the best rotas of both:\n' : ''}  ${id}: ${said}\n`;
}

function section(
  title: string,
  pairs: readonly Pair[],
  said: (amount: number) => string,
  changed: (change: number) => string,
  all: boolean,
): string {
  const different = pairs.filter(({ before, after }) => before !== after);
  if (different.length === 0) return '';
  const shown = all ? different : different.slice(0, SHOWN);
  const rows = shown.map((pair) => [...amounts(pair, said), changeOf(pair, changed)]);
  return `\n${table(columns(title, 'before', 'after', 'change'), rows)}${moreText(different.length - shown.length)}`;
}

function daysText(changed: readonly ChangedDay[], all: boolean): string {
  const people = new Set(changed.map(({ person }) => person)).size;
  const shown = all ? changed : changed.slice(0, SHOWN);
  const head = `\n${counted(changed.length, 'day', 'days')} of ${counted(people, 'person', 'people')} in both differ.\n`;
  if (changed.length === 0) return head;
  const work = (day: ChangedDay['was']): string => dayText(day).slice(day.date.length + 1);
  const rows = shown.map(({ name, date, was, is }) => [name, date, work(was), work(is)]);
  return `${head}${table(
    ['person', 'date', 'before', 'after'].map((title) => ({ title })),
    rows,
  )}${moreText(changed.length - shown.length)}`;
}

function moreText(more: number): string {
  return more > 0 ? `and ${more} more; --all shows them\n` : '';
}

function amounts({ name, before, after }: Pair, said: (amount: number) => string): string[] {
  return [name, ...[before, after].map((amount) => (amount === undefined ? 'none' : said(amount)))];
}

function changeOf({ before = 0, after = 0 }: Pair, said: (change: number) => string): string {
  return before === after ? '' : said(after - before);
}

function columns(first: string, ...others: readonly string[]): Parameters<typeof table>[0] {
  return [{ title: first }, ...others.map((title) => ({ title, align: 'right' as const }))];
}
