/** Results as a Markdown table. */

export interface Result {
  readonly instance: number;
  /** People × days × shifts. */
  readonly size: string;
  readonly hardBreaches: number;
  readonly cost: number;
  readonly bestKnown: number | undefined;
  /** Whether an independent evaluator agrees; nothing if none was asked. */
  readonly agreed: boolean | undefined;
  /** Seconds until the first whole rota. */
  readonly firstRota: number;
  /** Seconds until the last better one. */
  readonly lastBetter: number;
  readonly seconds: number;
  readonly moves: number;
}

const HEAD = [
  '| # | people × days × shifts | cost | best known | gap | hard breaches | evaluator | first rota | last better | moves |',
  '|--:|---|--:|--:|--:|--:|---|--:|--:|--:|',
];

export function tableOf(results: readonly Result[]): string {
  return [...HEAD, ...results.map(line)].map((text) => `${text}\n`).join('');
}

function line(result: Result): string {
  const { cost, bestKnown, agreed } = result;
  const cells = [
    result.instance,
    result.size,
    cost,
    bestKnown ?? '',
    bestKnown === undefined ? '' : `${((100 * (cost - bestKnown)) / bestKnown).toFixed(1)} %`,
    result.hardBreaches,
    agreed === undefined ? 'not asked' : agreed ? 'agrees' : 'DISAGREES',
    `${result.firstRota.toFixed(2)} s`,
    `${result.lastBetter.toFixed(1)} s`,
    `${(result.moves / 1e6).toFixed(1)} M`,
  ];
  return `| ${cells.join(' | ')} |`;
}
