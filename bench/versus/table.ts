/** Heats as a Markdown table: a line a model, all its seeds in it. */

import { excessOver, percent } from '../gap.ts';
import { type Cell, type Heading, markdown, seconds } from '../markdown.ts';
import { medianAndWorst } from '../spread.ts';
import type { Heat } from './race.ts';

export interface Line {
  readonly model: string;
  readonly heats: readonly Heat[];
}

/** Seconds are medians with the worst in brackets. */
export function tableOf(names: readonly string[], lines: readonly Line[]): string {
  const headings: readonly Heading[] = [
    ['people × days × shifts'],
    ['optimum', 'right'],
    ...names.flatMap((name): Heading[] => [
      [`${name} found`, 'right'],
      ['rota', 'right'],
      ['proof', 'right'],
    ]),
  ];
  return markdown(
    headings,
    lines.map(({ model, heats }) => [
      model,
      heats.map(({ best, proven }) => (proven ? `${best}` : `≤ ${best}`)).join(', '),
      ...names.flatMap((_, place) => cellsOf(heats, place)),
    ]),
  );
}

/** How often the best, then what else happened: `4 of 5, worst +1.2 %`, `5 refused`. */
function cellsOf(heats: readonly Heat[], place: number): Cell[] {
  const entries = heats.map(({ best, entries }) => ({ best, ...entries[place]! }));
  const answered = entries.flatMap((entry) =>
    entry.cost === undefined ? [] : [{ ...entry, above: excessOver(entry.cost, entry.best) }],
  );
  const words = new Map<string, number>();
  for (const { none } of entries) if (none !== undefined) words.set(none, (words.get(none) ?? 0) + 1);
  const worst = Math.max(0, ...answered.map(({ above }) => above));
  const level = answered.filter(({ above }) => above === 0).length;
  const found = [
    ...(answered.length > 0 ? [`${level} of ${heats.length}`] : []),
    ...(worst > 0 ? [`worst +${percent(worst)}`] : []),
    ...[...words].map(([word, count]) => `${count} ${word}`),
  ];
  return [
    found.join(', '),
    spread(answered.map((entry) => entry.seconds)),
    spread(
      answered.flatMap(({ proof }) => (proof === null ? [] : [proof])),
      heats.length,
    ),
  ];
}

/** How many of those asked for have a time is said where it is not all of them. */
function spread(times: readonly number[], asked = times.length): string | undefined {
  if (times.length === 0) return undefined;
  const text = medianAndWorst(times, (count) => seconds(count) ?? '');
  return times.length === asked ? text : `${times.length} of ${asked}: ${text}`;
}
