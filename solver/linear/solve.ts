/** Small whole problems by one mixed-integer model: the optimum with its proof, or what stood in the way. */

import { answerOf } from '../answer.ts';
import type { Answer } from '../outcome.ts';
import type { Problem } from '../problem.ts';
import { scoreFromScratch } from '../score/scratch.ts';
import { summarise } from '../score/summary.ts';
import { tabulate, type Tables } from '../tables.ts';
import { HARD } from '../tables/rates.ts';
import { encode, ENCODE_SIZE, type EncodeSize, type Encoding } from './encode.ts';
import { minimise, type Minimised, type SlotResult } from './lexicographic.ts';
import type { Backend, Failure, LinearLimits, Refused } from './model.ts';

/**
 * `answered` brings a whole rota. The others bring none: the problem is too large, a limit came before the first
 * rota, or the backend's answer was not one.
 */
export type LinearAnswer =
  | { readonly status: 'answered'; readonly answer: Answer }
  | Refused
  | { readonly status: 'stopped'; readonly why: string }
  | { readonly status: 'wrong'; readonly failures: readonly Failure[] };

/**
 * Minimises tier after tier. Hard rules and demands are forbidden to break; if nothing keeps them all, breaking them
 * is priced instead, so that every problem has a least bad rota. The answer is `optimal` if every tier is proven and
 * `stopped` if a limit ended it. Give it only problems in which `validate` finds nothing.
 */
export async function solveByLinear(
  problem: Problem,
  backend: Backend,
  limits: Pick<LinearLimits, 'seconds' | 'nodes'> = {},
  size: EncodeSize = ENCODE_SIZE,
): Promise<LinearAnswer> {
  const tables = tabulate(problem);
  let seconds = 0;
  for (const hard of ['forbidden', 'priced'] as const) {
    const encoding = encode(tables, hard, size);
    if ('status' in encoding) return encoding;
    const left =
      limits.seconds === undefined ? limits : { ...limits, seconds: Math.max(0, limits.seconds - seconds) };
    const found = await minimise(encoding, backend, left);
    seconds += found.seconds;
    if (found.status === 'infeasible' && hard === 'forbidden') continue;
    return readBack(tables, encoding, found, seconds);
  }
  throw new Error('unreachable: a problem whose hard rules are priced has a rota');
}

function readBack(tables: Tables, encoding: Encoding, found: Minimised, seconds: number): LinearAnswer {
  switch (found.status) {
    case 'optimal':
    case 'feasible': {
      const rota = Int32Array.from(encoding.rotaOf(found.values).flat());
      return { status: 'answered', answer: answered(tables, rota, found.status, found.slots, seconds) };
    }
    case 'infeasible':
    case 'unbounded':
      throw new Error(
        `The linear model of ${tables.problem.name} is ${found.status}; every problem has a rota.`,
      );
    case 'stopped':
    case 'refused':
    case 'wrong':
      return found;
  }
}

/** The rota's own score from scratch; the model's numbers only prove bounds and must not exceed it. */
function answered(
  tables: Tables,
  rota: Int32Array,
  status: 'optimal' | 'feasible',
  slots: readonly SlotResult[],
  seconds: number,
): Answer {
  const { amounts } = scoreFromScratch(tables, rota);
  slots.forEach(({ points, bound }, slot) => checkAgainst(amounts[slot]!, points, bound, status, slot));
  const summary = summarise(tables, rota, { seconds, seed: 0 });
  const tiers = summary.tiers.map((tier, place) => ({
    ...tier,
    bound: Math.min(slots[place + 1]!.bound, tier.penalty),
  }));
  const [only] = tiers;
  return answerOf(tables, rota, status === 'optimal' ? 'optimal' : 'stopped', {
    ...summary,
    tiers,
    ...(tiers.length === 1 && only !== undefined && { bound: only.bound }),
  });
}

/** The model may charge a stopped rota too much, never too little, and an optimal one exactly. */
function checkAgainst(scored: number, modelled: number, bound: number, status: string, slot: number): void {
  const tolerance = 1e-6 * Math.max(1, Math.abs(scored));
  const apart =
    status === 'optimal' ? Math.abs(scored - modelled) > tolerance : scored > modelled + tolerance;
  if (!apart && bound <= scored + tolerance) return;
  const place = slot === HARD ? 'hard' : `tier ${slot - 1}`;
  throw new Error(
    `The linear model says ${modelled} (bound ${bound}) where the score says ${scored} (${place}).`,
  );
}
