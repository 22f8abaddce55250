/** What rules and cover say of a repair, against the rota before anybody dropped out. */
import { breachesBy, tellBreach } from '../../../solver/explain/breaches.ts';
import { DAYS_CHANGED, PEOPLE_CHANGED } from '../../../solver/repair/repair-problem.ts';
import { demandStates, priceOfUnits } from '../../../solver/score/demands.ts';
import { slotOf } from '../../../solver/tables/rates.ts';
import { lackingText } from '../lacking.ts';
import { type BrokenRules, numbered, type Verdict, worse } from '../verdict.ts';
import { wordingOf } from '../wording.ts';
import type { Disturbed, Rows } from './disturbed.ts';

/** Tiers that the scenario has not: who changes is told otherwise. */
const OF_CHANGE: readonly string[] = [PEOPLE_CHANGED, DAYS_CHANGED];

/**
 * The verdict on rows of a disturbed rota against the rota before, and what was lacking then; of whoever dropped out nothing is told
 * but what others lack for them, and nothing of what is over at the minute `now`.
 */
export function effectsIn(disturbed: Disturbed, now: number): (rows: Rows) => Verdict {
  const { score, before, gone, lacked } = disturbed;
  const { problem } = score.tables;
  const { demands } = disturbed.compiled.index;
  const isOver = (place: number): boolean => (demands.get(problem.demands[place]!.id)?.to ?? Infinity) <= now;
  /** Soft demands, with the points that they cost in the rota that was scored last. */
  const forSoft = (each: (place: number, slot: number, points: number) => void): void => {
    problem.demands.forEach(({ strength, tier, under }, place) => {
      if (strength === 'soft')
        each(place, slotOf(problem, tier), priceOfUnits(under, score.cover.shortfall(place)));
    });
  };
  const pointsOf = (rows: Rows): Float64Array => {
    score.load(Int32Array.from(rows.flat()));
    const own = gone && score.personPoints(gone.index);
    const points = score.amounts.map((amount, slot) => amount - (own?.[slot] ?? 0));
    forSoft((place, slot, pointsOfLack) => {
      if (isOver(place)) points[slot]! -= pointsOfLack;
    });
    return points;
  };
  const missing = (rows: Rows): number[] =>
    demandStates(disturbed.compiled.problem, (who, day) => rows[who]![day]!).map((state) => state.missing);
  const then = pointsOf(before);
  // Nothing was lacking that is asked for only now.
  forSoft((place, slot, pointsOfLack) => {
    if (!isOver(place)) then[slot]! -= pointsOfLack;
  });
  return (rows) => {
    const points = pointsOf(rows);
    const broken = brokenIn(disturbed, rows);
    const units = missing(rows);
    const lacking = (strength: 'hard' | 'soft'): string[] =>
      lackingText(disturbed.compiled, (place) => (isOver(place) ? 0 : units[place]! - lacked[place]!), {
        strength,
      });
    return {
      forbids: [...broken.hard, ...lacking('hard')],
      tiers: problem.tiers.flatMap(({ name }, tier) =>
        OF_CHANGE.includes(name) ? [] : [{ name, change: points[tier + 1]! - then[tier + 1]! }],
      ),
      loses: [...broken.soft, ...lacking('soft')],
      gains: broken.mended.map((sentence) => `No longer: ${sentence}`),
    };
  };
}

type ByStrength = Readonly<Record<'hard' | 'soft', readonly string[]>>;

/** What the rules find worse than before of those who change, and what they find no longer. */
function brokenIn(
  { compiled, score, before, after, gone }: Disturbed,
  rows: Rows,
): ByStrength & { readonly mended: readonly string[] } {
  const { problem } = compiled;
  const wording = wordingOf(compiled);
  const readingOf = (of: Rows): BrokenRules =>
    numbered(
      of.flatMap((row, person) =>
        person === gone?.index ||
        rows[person]!.every(
          (option, day) => option === before[person]![day] && option === after[person]![day],
        )
          ? []
          : score.tables.statements[person]!.filter((statement) => !isOfChange(statement, score)).flatMap(
              (statement) =>
                breachesBy(statement, problem, row).map((breach) => ({
                  ...breach,
                  sentence: tellBreach(statement, breach, problem, row, wording),
                })),
            ),
      ),
    );
  const [was, left, is] = [readingOf(before), readingOf(after), readingOf(rows)];
  return {
    hard: worse('hard', is, was),
    soft: worse('soft', is, was),
    // That days are given up is no merit of whoever mends what is left.
    mended: [...worse('hard', left, is), ...worse('soft', left, is)],
  };
}

function isOfChange({ tier }: { readonly tier: number }, { tables }: Disturbed['score']): boolean {
  return OF_CHANGE.includes(tables.problem.tiers[tier]?.name ?? '');
}
