/** Results of one scenario, seed by seed, as Markdown. */

import type { Summary, TierResult } from '../../solver/outcome.ts';
import { openGap, percent } from '../gap.ts';
import { type Heading, markdown, seconds } from '../markdown.ts';
import { medianAndWorst } from '../spread.ts';
import type { ScenarioResult } from './solve-scenario.ts';

const TIERS: readonly Heading[] = [
  ['seed', 'right'],
  ['tier'],
  ['penalty', 'right'],
  ['bound', 'right'],
  ['gap', 'right'],
];

/** A line a seed and tier. */
export function tiersOf(results: readonly ScenarioResult[]): string {
  return markdown(
    TIERS,
    results.flatMap(({ summary }) =>
      summary.tiers.map(({ name, penalty, bound }) => [
        summary.seed,
        name,
        penalty,
        bound,
        percent(openGap(penalty, bound)),
      ]),
    ),
  );
}

/**
 * The first tier that costs anything. A tier without a penalty needs no proof, and a bound of a later tier only holds
 * for rotas that are as good on the earlier ones.
 */
export function firstDearTier({ tiers }: Summary): TierResult | undefined {
  return tiers.find(({ penalty }) => penalty > 0);
}

const RUNS: readonly Heading[] = [
  ['seed', 'right'],
  ['hard breaches', 'right'],
  ['first tier with a penalty'],
  ['its gap', 'right'],
  ['compiled', 'right'],
  ['first rota', 'right'],
  ['best rota', 'right'],
  ['proof', 'right'],
  ['peak memory', 'right'],
  ['check'],
];

/** A line a seed; below several of them, medians with the worst beside them. */
export function runsOf(results: readonly ScenarioResult[]): string {
  const lines = results.map(({ summary, compiled, milestones, peakMegabytes, doubts }) => {
    const tier = firstDearTier(summary);
    return [
      summary.seed,
      summary.hardBreaches,
      tier?.name,
      tier && percent(openGap(tier.penalty, tier.bound)),
      seconds(compiled),
      seconds(milestones.first),
      seconds(milestones.best),
      seconds(milestones.proof),
      `${peakMegabytes} MB`,
      doubts.length === 0 ? 'agrees' : 'DISAGREES',
    ];
  });
  return markdown(RUNS, results.length > 1 ? [...lines, spreadOf(results)] : lines);
}

function spreadOf(results: readonly ScenarioResult[]): (string | undefined)[] {
  const over = (of: (result: ScenarioResult) => number, text: (number: number) => string): string =>
    medianAndWorst(results.map(of), text);
  const time = (count: number): string => seconds(count) ?? '';
  return [
    'median (worst)',
    over(({ summary }) => summary.hardBreaches, String),
    undefined,
    over(({ summary }) => {
      const tier = firstDearTier(summary);
      return tier === undefined ? 0 : openGap(tier.penalty, tier.bound);
    }, percent),
    over(({ compiled }) => compiled, time),
    over(({ milestones }) => milestones.first, time),
    over(({ milestones }) => milestones.best, time),
    undefined,
    over(
      ({ peakMegabytes }) => peakMegabytes,
      (count) => `${count} MB`,
    ),
    undefined,
  ];
}
