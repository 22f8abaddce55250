/** What rules and cover say of a repair, against the rota before anybody dropped out. */
import { breachesBy, tellBreach } from '../../../solver/explain/breaches.ts';
import { DAYS_CHANGED, PEOPLE_CHANGED } from '../../../solver/repair/repair-problem.ts';
import { demandStates, priceOfUnits } from '../../../solver/score/demands.ts';
import { slotOf } from '../../../solver/tables/rates.ts';
import { lackText } from '../amounts.ts';
import { INNER } from '../standing.ts';
import { type BrokenRules, numbered, type Verdict, worse } from '../verdict.ts';
import { spanText, wordingOf } from '../wording.ts';
import type { Disturbed, Rows } from './disturbed.ts';

/** Tiers that the scenario has not: who changes is told otherwise. */
const OF_CHANGE: readonly string[] = [PEOPLE_CHANGED, DAYS_CHANGED];

/**
 * The verdict on rows of a disturbed rota against the rota before, and what was lacking then; of whoever dropped out nothing is told
 * but what others lack for them.
 */
export function effectsIn(disturbed: Disturbed): (rows: Rows) => Verdict {
  const { score, before, gone, lacked } = disturbed;
  const { problem } = score.tables;
  const pointsOf = (rows: Rows): Float64Array => {
    score.load(Int32Array.from(rows.flat()));
    const own = gone && score.personPoints(gone.index);
    return score.amounts.map((points, slot) => points - (own?.[slot] ?? 0));
  };
  const missing = (rows: Rows): number[] =>
    demandStates(disturbed.compiled.problem, (who, day) => rows[who]![day]!).map((state) => state.missing);
  const then = pointsOf(before);
  // Nothing was lacking that is asked for only now.
  problem.demands.forEach(({ strength, tier, under }, place) => {
    if (strength === 'soft')
      then[slotOf(problem, tier)]! -= priceOfUnits(under, score.cover.shortfall(place));
  });
  return (rows) => {
    const now = pointsOf(rows);
    const broken = brokenIn(disturbed, rows);
    const lacking = lackingIn(
      disturbed,
      missing(rows).map((units, place) => units - lacked[place]!),
    );
    return {
      forbids: [...broken.hard, ...lacking.hard],
      tiers: problem.tiers.flatMap(({ name }, tier) =>
        OF_CHANGE.includes(name) ? [] : [{ name, change: now[tier + 1]! - then[tier + 1]! }],
      ),
      loses: [...broken.soft, ...lacking.soft],
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

/** Demands that lack more than before; `more`: demand → units. */
function lackingIn({ compiled: { problem, index } }: Disturbed, more: readonly number[]): ByStrength {
  const found = { hard: [] as string[], soft: [] as string[] };
  problem.demands.forEach(({ id, strength }, place) => {
    const about = index.demands.get(id);
    const missing = more[place]!;
    if (missing <= 0 || about === undefined || INNER.has(about.kind)) return;
    const when = spanText(index.register.calendar, about);
    found[strength].push(`${when}, ${about.title}: ${lackText(missing, about)} more missing.`);
  });
  return found;
}
