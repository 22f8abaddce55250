/** Why a rota cannot keep all that binds. */
import { breachesOf } from '../../solver/explain/breaches.ts';
import type { Oracles } from '../../solver/explain/conflicts.ts';
import { explainImpossible } from '../../solver/explain/impossible.ts';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { nearest } from '../../solver/issue.ts';
import type { Problem } from '../../solver/problem.ts';
import { compile, type Compiled } from '../compile/compile.ts';
import type { Issue } from '../domain/issue.ts';
import type { Rota } from '../domain/index.ts';
import { toldConflict, type ToldConflict } from './impossible-words.ts';
import { optionRows } from './reports.ts';

export interface ToldImpossible {
  /** Places where this rota breaks what binds, and demands that bind, or were asked about, that it does not meet. */
  readonly broken: number;
  readonly conflicts: readonly ToldConflict[];
  /** Whether all else that binds can be kept. */
  readonly rest: 'yes' | 'no' | 'unknown';
}

export interface ImpossibleQuestion {
  /** A demand, by its own id or its record's, that is taken as binding for the question. */
  readonly demand?: string;
  /** Conflicts told at most. */
  readonly conflicts: number;
  /** Newcomers of a kind tried. */
  readonly newcomers: number;
}

/** What stands in the way of a rota of this scenario that breaks nothing binding; issues if the question is unusable. */
export async function tellImpossible(
  rota: Rota,
  oracles: Oracles,
  { demand, ...limits }: ImpossibleQuestion,
): Promise<{ readonly impossible: ToldImpossible } | { readonly issues: readonly Issue[] }> {
  const compiled = compile(rota.scenario);
  const asked = { ...compiled, problem: binding(compiled, demand) };
  if (demand !== undefined && asked.problem === compiled.problem) {
    return { issues: [unknownDemand(demand, compiled)] };
  }
  const rows = optionRows(compiled, rota);
  const breaches = breachesOf(asked.problem, rows).filter(isHard);
  const broken = breaches.length + shortfallsOf(asked.problem, rows).filter(isHard).length;
  if (broken === 0) return { impossible: { broken, conflicts: [], rest: 'yes' } };
  // Whose rules are all kept in this rota, their rules can be kept.
  const breakers = new Set(breaches.map(({ person }) => person));
  const holding = new Set(asked.problem.people.map(({ id }) => id).filter((id) => !breakers.has(id)));
  const { conflicts, rest } = await explainImpossible(asked.problem, oracles, { ...limits, holding });
  return { impossible: { broken, conflicts: conflicts.map((each) => toldConflict(asked, each)), rest } };
}

function isHard({ strength }: { readonly strength: 'hard' | 'soft' }): boolean {
  return strength === 'hard';
}

/** The problem with what is asked about made binding; itself if nothing is or nothing has that name. */
function binding({ problem, index }: Compiled, name: string | undefined): Problem {
  const meant = (id: string): boolean => id === name || index.demands.get(id)?.record === name;
  if (name === undefined || !problem.demands.some(({ id }) => meant(id))) return problem;
  return {
    ...problem,
    demands: problem.demands.map((demand) => {
      if (!meant(demand.id)) return demand;
      const { id, kind, rows } = demand;
      return { id, kind, rows, strength: 'hard' };
    }),
  };
}

/** How many names are told where none is near. */
const NAMES_TOLD = 12;

function unknownDemand(found: string, { index }: Compiled): Issue {
  const all = [...index.demands];
  const stated = all.flatMap(([, { record }]) => record ?? []);
  const names = [...new Set(stated.length > 0 ? stated : all.map(([id]) => id))];
  const near = nearest(found, names);
  const some = names.slice(0, NAMES_TOLD).join(', ');
  const more = names.length > NAMES_TOLD ? `, … (${names.length} in all)` : '';
  return {
    ...{ where: 'demand', found, expected: 'the id of a demand of the rota' },
    ...(names.length > 0 && { maybe: near ?? `one of ${some}${more}` }),
  };
}
