/** What one more person, or one more of what is asked for, would be worth to a rota, in the planner's words. */
import { worthOf, type WorthWorld } from '../../solver/explain/worth.ts';
import { scoreFromScratch } from '../../solver/score/scratch.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { optionRows } from './reports.ts';
import { toldDemands, toldKinds, type ToldDemands, type ToldKind } from './worth-words.ts';

export interface ToldWorth {
  /** The first tier in which the rota has points. */
  readonly tier: string;
  readonly points: number;
  /** Proven: no rota of these people that is as good in all before has fewer; not rounded. */
  readonly bound: number;
  readonly people: readonly ToldKind[];
  readonly demands: readonly ToldDemands[];
  /** Kinds of people that were not looked at. */
  readonly open: number;
}

/** What is counted in minutes is asked for by the hour. */
const HOUR = 60;

/** What would lower the points of the first tier with points, unless the rota breaks what binds or all tiers are at 0. */
export function tellWorth(rota: Rota, world: WorthWorld): ToldWorth | 'broken' | 'perfect' {
  const compiled = compile(rota.scenario);
  const { problem, index } = compiled;
  const rows = Int32Array.from(optionRows(compiled, rota).flat());
  const [hard = 0, ...tiers] = scoreFromScratch(tabulate(problem), rows).amounts;
  const tier = tiers.findIndex((points) => points > 0);
  if (hard > 0) return 'broken';
  if (tier < 0) return 'perfect';
  const units = (demand: number): number => {
    const about = index.demands.get(problem.demands[demand]!.id);
    return (about?.unit === 'minutes' ? HOUR : 1) * (about?.parts ?? 1);
  };
  const worth = worthOf({ problem, rota: rows, tier, units }, world);
  const { name } = problem.tiers[tier]!;
  return {
    tier: name,
    points: worth.points,
    bound: worth.bound,
    // Whoever does not lower the bound may only seem to help.
    people: toldKinds(
      compiled,
      name,
      worth.points,
      worth.people.filter(({ least }) => least < worth.bound),
    ),
    demands: toldDemands(compiled, name, worth),
    open: worth.open,
  };
}
