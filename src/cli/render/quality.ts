import type { Quality, QualityPart, QualityPartName } from '../../rota/quality.ts';
import { counted } from './amounts.ts';
import { table } from './table.ts';

const TITLES: Readonly<Record<QualityPartName, string>> = {
  fire: 'fire cover',
  commitments: 'commitments',
  rural: 'rural cover',
  hours: 'hours',
  wishes: 'wishes',
};

const MEANS: Readonly<Record<QualityPartName, (part: QualityPart) => string>> = {
  fire: ({ reached, possible }) =>
    `of the time aimed at, pumps have a standard crew in ${((100 * reached) / possible).toFixed(1)} %`,
  commitments: lostText,
  rural: lostText,
  hours: ({ reached, possible }) =>
    `${whole(reached)} of ${whole(possible)} contracts and required hours are met or on track`,
  wishes: ({ reached, possible }) => `${whole(reached)} of ${whole(possible)} points of requests are granted`,
};

/** The score, its parts with what they come from, and how near to the best each tier is known to be. */
export function qualityText({ score, hardBreaches, parts, tiers }: Quality): string {
  const left = (Object.keys(TITLES) as QualityPartName[]).filter(
    (name) => !parts.some((part) => part.name === name),
  );
  return [
    `Quality: ${scoreText(score)} of 100${
      hardBreaches === 0 ? '' : `, since what binds is broken in ${counted(hardBreaches, 'place', 'places')}`
    }\n\n`,
    table(
      [
        { title: 'part' },
        { title: 'score', align: 'right' },
        { title: 'weight', align: 'right' },
        { title: '' },
      ],
      parts.map((part) => [
        TITLES[part.name],
        scoreText(part.score),
        `${part.weight}`,
        MEANS[part.name](part),
      ]),
    ),
    left.length === 0 ? '' : `Nothing is asked of: ${left.map((name) => TITLES[name]).join(', ')}.\n`,
    '\nHow near to the best, tier by tier\n',
    ...tiers.map((tier) => `  ${tier.name.padEnd(12)} ${proofText(tier)}\n`),
  ].join('');
}

/** Rounded down: 100 is said of what lacks nothing. */
function scoreText(score: number): string {
  return `${Math.floor(score + 1e-9)}`;
}

function lostText({ reached, possible }: QualityPart): string {
  return `${whole(possible - reached)} of ${whole(possible)} points that could be lost are lost`;
}

function proofText({ penalty, bound }: Quality['tiers'][number]): string {
  if (penalty === bound)
    return penalty === 0 ? 'nothing is lost' : `${whole(penalty)} points, proven the fewest`;
  if (bound === 0) return `${whole(penalty)} points; nothing is proven`;
  return `${whole(penalty)} points, at most ${whole(penalty - bound)} above the fewest`;
}

function whole(number: number): string {
  return Math.round(number).toLocaleString('en-GB');
}
