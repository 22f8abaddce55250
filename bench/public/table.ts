/** Results as Markdown: quality beside what others have published, then times. */

import { excessOver, openGap, percent } from '../gap.ts';
import { type Heading, markdown, seconds } from '../markdown.ts';
import {
  BEST_KNOWN_SOURCE,
  bestInTenMinutes,
  METHODS,
  type Published,
  publishedOf,
  type Size,
} from './published.ts';
import type { Result } from './solve-instance.ts';

/** Both tables, where we lose, and whose figures the others are. */
export function reportOf(results: readonly Result[]): string {
  return [qualityOf(results), timesOf(results), verdictOf(results), sources()].join('\n');
}

const QUALITY: readonly Heading[] = [
  ['#', 'right'],
  ['people × days × shifts'],
  ['cost', 'right'],
  ['bound', 'right'],
  ['gap to bound', 'right'],
  ['best known', 'right'],
  ['gap to it', 'right'],
  ...METHODS.map(({ name }): Heading => [`${name}, 10 min`, 'right']),
  ['hard breaches', 'right'],
  ['evaluator'],
];

function qualityOf(results: readonly Result[]): string {
  return markdown(
    QUALITY,
    results.map(({ instance, size, cost, bound, hardBreaches, agreed }) => {
      const published = publishedOf(instance, size);
      return [
        instance,
        sizeText(size),
        cost,
        bound,
        bound === null ? null : percent(openGap(cost, bound)),
        published && bestKnownText(published),
        published && percent(excessOver(cost, published.bestKnown)),
        ...METHODS.map((_, method) => published?.tenMinutes[method]),
        hardBreaches,
        agreed === null ? 'not asked' : agreed ? 'agrees' : 'DISAGREES',
      ];
    }),
  );
}

/** With the highest bound published, where it is lower. */
function bestKnownText({ bestKnown, bound }: Published): string {
  return bound < bestKnown ? `${bestKnown} (bound ${bound})` : `${bestKnown}`;
}

const TIMES: readonly Heading[] = [
  ['#', 'right'],
  ['first rota', 'right'],
  ['best rota', 'right'],
  ['proof', 'right'],
  ['in all', 'right'],
  ['peak memory', 'right'],
  ['moves', 'right'],
];

function timesOf(results: readonly Result[]): string {
  return markdown(
    TIMES,
    results.map((result) => [
      result.instance,
      seconds(result.secondsToFirst),
      seconds(result.secondsToBest),
      seconds(result.secondsToProof),
      seconds(result.seconds),
      `${result.peakMegabytes} MB`,
      `${(result.moves / 1e6).toFixed(1)} M`,
    ]),
  );
}

/** How often we are proven, level or ahead; and every instance on which a published result is better. */
function verdictOf(results: readonly Result[]): string {
  const proven = results.filter(({ secondsToProof }) => secondsToProof !== null);
  const lost = results.filter(({ instance, size, cost, hardBreaches }) => {
    const published = publishedOf(instance, size);
    const best = published && bestInTenMinutes(published);
    return best !== undefined && (hardBreaches > 0 || cost > best);
  });
  const where = lost.length === 0 ? 'none' : lost.map(({ instance }) => instance).join(', ');
  return [
    `Proven optimal: ${proven.length} of ${results.length}.\n`,
    `Worse than the best published ten-minute result on: ${where}.\n`,
  ].join('');
}

function sources(): string {
  const lines = METHODS.map(({ name, source }) => `- ${name}: ${source}.\n`);
  return [`- best known: ${BEST_KNOWN_SOURCE}.\n`, ...lines].join('');
}

function sizeText({ people, days, shifts }: Size): string {
  return `${people} × ${days} × ${shifts}`;
}
