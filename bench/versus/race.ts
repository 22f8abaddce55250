/** Every contestant on every problem, taking turns; no time is shown of an answer that is not what it says. */

import type { Answer } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import { judge } from '../../solver/reference/judge.ts';
import type { Contestant, Outcome } from './contestants.ts';

/** One problem, solved by everybody. */
export interface Heat {
  /** Cost of the best rota there is, or only of the best that was found. */
  readonly best: number;
  readonly proven: boolean;
  /** Contestant → how it went; its cost if it gave a rota. */
  readonly entries: readonly (Outcome & { readonly cost?: number })[];
}

/** Solves one problem with each; who begins changes with the seed. Throws if answers contradict each other. */
export async function heat(
  contestants: readonly Contestant[],
  problemOf: (seed: number) => Problem,
  seed: number,
): Promise<Heat> {
  const entries = new Array<Heat['entries'][number]>(contestants.length);
  for (let turn = 0; turn < contestants.length; turn++) {
    const place = (turn + seed) % contestants.length;
    // A problem of its own for each, since tables are kept with the problem they are of.
    const problem = problemOf(seed);
    const outcome = await contestants[place]!.solve(problem, seed);
    const { answer } = outcome;
    entries[place] = answer === undefined ? outcome : { ...outcome, cost: judged(problem, answer) };
  }
  return { ...agreed(entries, contestants), entries };
}

/** The cost of an answer by the slow reading of the problem; throws if it is not the cost it says. */
export function judged(problem: Problem, { rota, summary }: Answer): number {
  const places = new Map(problem.options.map(({ id }, option) => [id, option]));
  const rows = problem.people.map(({ id }) => rota[id]!.map((option) => places.get(option)!));
  const { hardBreaches, penalties } = judge(problem, rows);
  const cost = penalties.reduce((sum, penalty) => sum + penalty, 0);
  if (hardBreaches === 0 && cost === summary.cost && (summary.bound ?? 0) <= cost) return cost;
  throw new Error(
    `${problem.name}: an answer of cost ${summary.cost}, bound ${summary.bound}, costs ${cost} with ${hardBreaches} hard breaches.`,
  );
}

/** Proofs must be of one cost, and nobody's rota nor bound may pass it. */
function agreed(
  entries: Heat['entries'],
  contestants: readonly Contestant[],
): { readonly best: number; readonly proven: boolean } {
  const costs = entries.flatMap(({ cost }) => (cost === undefined ? [] : [cost]));
  const best = Math.min(...costs);
  const proofs = entries.flatMap(({ proven, cost }) => (proven && cost !== undefined ? [cost] : []));
  const bounds = entries.map(({ answer }) => answer?.summary.bound ?? 0);
  if (proofs.some((cost) => cost !== best) || bounds.some((bound) => bound > best)) {
    const said = entries.map(
      ({ cost, proven, none }, place) =>
        `${contestants[place]!.name} ${cost ?? none}${proven ? ' (proven)' : ''}, bound ${bounds[place]}`,
    );
    throw new Error(`The solvers contradict each other: ${said.join('; ')}.`);
  }
  return { best, proven: proofs.length > 0 };
}
