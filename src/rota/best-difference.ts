/** What is proven of how the best rotas of two scenarios differ, whatever rotas were found. */
import type { RotaSummary } from '../domain/index.ts';

/** Points that the best rota of the second scenario has more than the best of the first. */
export interface BestDifference {
  /** Tier. */
  readonly id: string;
  readonly least: number;
  readonly most: number;
}

/**
 * Tier by tier, most important first. The best rota has at least the bound and at most the points that were found; what is
 * proven of a tier holds among rotas as good on the earlier ones, so it ends with the first tier of which the best is not known
 * in both. Nothing is said where something that binds is broken, or the tiers are others.
 */
export function bestDifference(before: RotaSummary, after: RotaSummary): BestDifference[] {
  const found: BestDifference[] = [];
  if (before.hardBreaches > 0 || after.hardBreaches > 0) return found;
  for (const [place, was] of before.tiers.entries()) {
    const is = after.tiers[place];
    if (is?.name !== was.name) return found;
    found.push({ id: was.name, least: is.bound - was.penalty, most: is.penalty - was.bound });
    if (was.bound < was.penalty || is.bound < is.penalty) return found;
  }
  return found;
}
