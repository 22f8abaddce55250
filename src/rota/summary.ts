/** How good a rota is, worked out again. */
import { summarise } from '../../solver/score/summary.ts';
import type { Tables } from '../../solver/tables.ts';
import type { Rota, RotaSummary } from '../domain/index.ts';

/**
 * The summary of a rota; `rows`: person → day → option. Solving time and seed are the rota's own. So are the bounds, which are
 * proofs made while searching: they are taken over where they are still true. That of a tier is of rotas as good on the
 * earlier ones, so where one of these has got worse, nothing is proven of it any more.
 */
export function summaryOf(
  tables: Tables,
  rows: readonly (readonly number[])[],
  { summary: stated }: Pick<Rota, 'summary'>,
): RotaSummary {
  const { seconds, seed } = stated;
  const { hardBreaches, tiers, cost, shortfalls } = summarise(tables, Int32Array.from(rows.flat()), {
    seconds,
    seed,
  });
  let isWorse = false;
  return {
    hardBreaches,
    tiers: tiers.map(({ name, penalty }) => {
      const said = stated.tiers.find((tier) => tier.name === name);
      const bound = isWorse ? 0 : Math.min(said?.bound ?? 0, penalty);
      isWorse ||= penalty > (said?.penalty ?? 0);
      return { name, penalty, bound };
    }),
    ...(cost !== undefined && { cost }),
    shortfalls,
    seconds,
    seed,
  };
}

/** The summary without its proofs: where the scenario is no longer the one that was searched, more may be possible. */
export function unproven({ bound: _, ...summary }: RotaSummary): RotaSummary {
  return { ...summary, tiers: summary.tiers.map((tier) => ({ ...tier, bound: 0 })) };
}
