import type { Answer, Summary } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import { solve, type Settings, type SolveEvent } from '../../solver/solve.ts';
import { startSearchThreads } from '../workers/search-threads.ts';
import type { World } from './command.ts';
import { counted } from './render/amounts.ts';

/** Solves a problem on threads with a live line; Ctrl-C ends the search and keeps the best rota. */
export async function search(problem: Problem, settings: Settings, world: World): Promise<Answer> {
  const threads = startSearchThreads(problem, settings.threads);
  world.onInterrupt(() => threads.interrupt());
  try {
    return await solve(problem, settings, {
      now: () => world.now(),
      interrupted: threads.interrupted,
      observe: (event) => world.progress(liveLine(problem, event)),
      runTasks: threads.runTasks,
    });
  } finally {
    await threads.close();
  }
}

/** `12.3 s  law 0 | fire 120 | …  best so far` */
export function liveLine(problem: Problem, { seconds, hard, tiers }: SolveEvent): string {
  const points = problem.tiers.map(
    ({ name }, tier) => `${name} ${(tiers[tier] ?? 0).toLocaleString('en-GB')}`,
  );
  const law = hard === 0 ? 'no hard breach' : 'hard breaches';
  return `${seconds.toFixed(1)} s  best so far: ${law} | ${points.join(' | ')}`;
}

/** The summary of a rota or answer as a few lines. */
export function summaryText(summary: Summary): string {
  const { hardBreaches, tiers, shortfalls, seconds, seed } = summary;
  const known = tiers.map(
    ({ name, penalty, bound }) =>
      `  ${name.padEnd(12)} ${penalty.toLocaleString('en-GB').padStart(12)}` +
      (bound > 0 ? `  (proven: not below ${bound.toLocaleString('en-GB')})` : ''),
  );
  return [
    `${counted(hardBreaches, 'hard breach', 'hard breaches')}, ${counted(shortfalls, 'demand', 'demands')} not met, ` +
      `${seconds.toFixed(1)} s, seed ${seed}`,
    'points by tier, most important first:',
    ...known,
    '',
  ].join('\n');
}
