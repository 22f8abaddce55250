/** How good a rota is on a scale of 0 to 100, part by part, in what it is made for. */
import { breachesOf } from '../../solver/explain/breaches.ts';
import type { Problem } from '../../solver/problem.ts';
import { demandStates, priceOfUnits } from '../../solver/score/demands.ts';
import { selectPeople } from '../../solver/selectors.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile } from '../compile/compile.ts';
import { coverReport } from '../cover/report.ts';
import type { Rota, RotaSummary } from '../domain/index.ts';
import { hoursReport } from '../hours/report.ts';
import { optionRows } from './reports.ts';
import { summaryOf } from './summary.ts';

/** Parts of a rota's quality, most important first, with what each weighs. */
export const QUALITY_WEIGHTS = { fire: 40, commitments: 15, rural: 20, hours: 15, wishes: 10 } as const;
export type QualityPartName = keyof typeof QUALITY_WEIGHTS;

/** A contract is met if paid hours are no more than a duty off it, minutes. */
const ABOUT_A_DUTY = 480;
/** A key station counts so often, as in the points of its crews. */
const KEY_FACTOR = 3;

export interface QualityPart {
  readonly name: QualityPartName;
  /** 0 to 100. */
  readonly score: number;
  readonly weight: number;
  /** What of it was reached, and what could be: parts of pumps, points, people. */
  readonly reached: number;
  readonly possible: number;
}

export interface Quality {
  /** 0 to 100: the parts by their weights; 0 if anything that binds is broken. */
  readonly score: number;
  readonly hardBreaches: number;
  /** Parts that the scenario asks something of. */
  readonly parts: readonly QualityPart[];
  /** Beside the score: points of each tier, and the fewest that are proven of it. */
  readonly tiers: RotaSummary['tiers'];
}

/** The quality of a rota of a valid scenario, worked out again from its spells. */
export function qualityOf(rota: Rota): Quality {
  const { problem, index } = compile(rota.scenario);
  const rows = optionRows({ problem, index }, rota);
  const { hardBreaches, tiers } = summaryOf(tabulate(problem), rows, rota);
  const reached: Readonly<Record<QualityPartName, Reached>> = {
    fire: pumps(rota),
    commitments: demandsOf('commitments', problem, rows),
    rural: demandsOf('rural', problem, rows),
    hours: hours(rota),
    wishes: wishes(problem, rows),
  };
  const names = Object.keys(QUALITY_WEIGHTS) as QualityPartName[];
  const parts = names.flatMap((name): QualityPart[] => {
    const [part, possible] = reached[name];
    if (possible === 0) return [];
    return [{ name, score: (100 * part) / possible, weight: QUALITY_WEIGHTS[name], reached: part, possible }];
  });
  return { score: hardBreaches > 0 ? 0 : meanOf(parts), hardBreaches, parts, tiers };
}

/** How much of what is possible. */
type Reached = readonly [reached: number, possible: number];

/** Of a rota of which nothing is asked nothing is left to wish for. */
function meanOf(parts: readonly QualityPart[]): number {
  const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
  if (weights === 0) return 100;
  return parts.reduce((sum, { score, weight }) => sum + score * weight, 0) / weights;
}

/** Each pump’s part of the time with a standard crew, of the part that is aimed at. */
function pumps(rota: Rota): Reached {
  const key = new Set((rota.scenario.stations ?? []).flatMap(({ id, key }) => (key === true ? [id] : [])));
  return coverReport(rota).reduce<Reached>(
    ([reached, possible], { station, planned, target = 1 }) => {
      const factor = key.has(station) ? KEY_FACTOR : 1;
      const part = target === 0 ? 1 : Math.min(1, planned / target);
      return [reached + factor * part, possible + factor];
    },
    [0, 0],
  );
}

/** Points that demands of a tier do not lose, of those that they would lose if nobody did anything for them. */
function demandsOf(tier: string, problem: Problem, rows: readonly (readonly number[])[]): Reached {
  const states = demandStates(problem, (who, day) => rows[who]![day]!);
  let [lost, possible] = [0, 0];
  problem.demands.forEach((demand, place) => {
    if (demand.strength !== 'soft' || demand.tier !== tier) return;
    const needed = Math.max(0, ...demand.rows.map(({ need }) => need));
    const all = priceOfUnits(demand.under, needed);
    possible += all;
    lost += Math.min(all, priceOfUnits(demand.under, states[place]!.missing));
  });
  return [possible - lost, possible];
}

/** Contracts that are met within a duty, and windows of required hours that are not behind, of all of them. */
function hours(rota: Rota): Reached {
  const found = hoursReport(rota).flatMap(({ contracts, required }) => [
    ...contracts.map(({ balance }) => Math.abs(balance) <= ABOUT_A_DUTY),
    ...required.map(({ state }) => state !== 'behind'),
  ]);
  return [found.filter(Boolean).length, found.length];
}

/** Points of requests that are granted, of all. */
function wishes(problem: Problem, rows: readonly (readonly number[])[]): Reached {
  const asked = problem.rules.filter(
    ({ rule, id }) => rule === 'requests' && id?.startsWith('requests') === true,
  );
  const possible = asked.reduce((sum, { people, params }) => {
    const list = params['list'] as readonly { readonly points: number }[];
    const each = list.reduce((points, wish) => points + wish.points, 0);
    return sum + each * selectPeople(problem, people).length;
  }, 0);
  const uses = new Set(asked.map(({ id }) => id));
  const refused = breachesOf(problem, rows)
    .filter(({ use }) => uses.has(use))
    .reduce((sum, { excess }) => sum + excess, 0);
  return [possible - refused, possible];
}
