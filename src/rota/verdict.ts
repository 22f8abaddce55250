/** What rules and cover say of a change before it is made: one rota against another of the same people and days. */
import { scoreFromScratch } from '../../solver/score/scratch.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { tellBreaches, type ToldBreach } from './check.ts';
import { lackingText } from './lacking.ts';
import { optionRows } from './reports.ts';

export interface Verdict {
  /** What binds and would be broken, or broken more; a change may be made if there is none. */
  readonly forbids: readonly string[];
  /** Change of the points of each tier, most important first; below 0 is better. */
  readonly tiers: readonly { readonly name: string; readonly change: number }[];
  /** What else would be broken, and which demands would lack more. */
  readonly loses: readonly string[];
  /** What would be mended, and which demands would lack less. */
  readonly gains: readonly string[];
}

/** The verdict on going from one rota to another. Throws where they have other tiers: then they are not the same plan. */
export function verdictOf(before: Rota, after: Rota): Verdict {
  const [then, now] = [readingOf(before), readingOf(after)];
  const tiers = now.tiers.map(({ name, penalty }, tier) => {
    const was = then.tiers[tier];
    if (was?.name !== name) throw new Error(`Tier ${name} was ${was?.name ?? 'none'} before.`);
    return { name, change: penalty - was.penalty };
  });
  return {
    forbids: [...worse('hard', now.broken, then.broken), ...lacking(true, now, then)],
    tiers,
    loses: [...worse('soft', now.broken, then.broken), ...lacking(false, now, then)],
    gains: [
      ...[...worse('hard', then.broken, now.broken), ...worse('soft', then.broken, now.broken)].map(
        (sentence) => `No longer: ${sentence}`,
      ),
      ...lacking(true, then, now, 'less'),
      ...lacking(false, then, now, 'less'),
    ],
  };
}

interface Reading {
  readonly compiled: Compiled;
  readonly tiers: readonly { readonly name: string; readonly penalty: number }[];
  readonly broken: BrokenRules;
  /** demand id → units missing */
  readonly missing: ReadonlyMap<string, number>;
}

function readingOf(rota: Rota): Reading {
  const compiled = compile(rota.scenario);
  const { problem } = compiled;
  const rows = optionRows(compiled, rota);
  const { amounts, demands } = scoreFromScratch(tabulate(problem), Int32Array.from(rows.flat()));
  return {
    compiled,
    tiers: problem.tiers.map(({ name }, tier) => ({ name, penalty: amounts[tier + 1]! })),
    broken: numbered(tellBreaches(compiled, rows)),
    missing: new Map(problem.demands.map(({ id }, place) => [id, demands[place]!.missing])),
  };
}

type Told = Pick<ToldBreach, 'rule' | 'strength' | 'person' | 'day' | 'counted' | 'excess' | 'sentence'>;

/** rule, person and place → how it is broken there */
export type BrokenRules = ReadonlyMap<string, Told>;

/** The breaches by what they are; of several alike (a rule that is stated twice) each has a number. Ids of uses change. */
export function numbered(breaches: readonly Told[]): BrokenRules {
  const found = new Map<string, Told>();
  for (const breach of breaches) {
    const { rule, strength, person, day, counted } = breach;
    const key = `${rule} ${strength} ${person} ${day} ${counted?.from ?? ''}`;
    let number = 1;
    while (found.has(`${key} ${number}`)) number++;
    found.set(`${key} ${number}`, breach);
  }
  return found;
}

/** Where rules are broken in `one` that are not, or less, in `other`. */
export function worse(strength: 'hard' | 'soft', one: BrokenRules, other: BrokenRules): string[] {
  return [...one].flatMap(([key, breach]) =>
    breach.strength === strength && breach.excess > (other.get(key)?.excess ?? 0) ? [breach.sentence] : [],
  );
}

/** Demands of which more is missing in `one` than in `other`. */
function lacking(hard: boolean, one: Reading, other: Reading, word: 'more' | 'less' = 'more'): string[] {
  const { problem } = one.compiled;
  const units = (place: number): number => {
    const { id } = problem.demands[place]!;
    return one.missing.get(id)! - (other.missing.get(id) ?? 0);
  };
  return lackingText(one.compiled, units, { strength: hard ? 'hard' : 'soft', word });
}
