import type { Summary } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import type { SolveEvent } from '../../solver/solve.ts';
import type { Surroundings } from '../workers/solve-on-threads.ts';
import type { World } from './command.ts';
import { counted } from './render/amounts.ts';

/** The terminal as what a search runs in: a live line, and Ctrl-C ends it and keeps the best rota. */
export function liveSearch(world: World): Surroundings {
  return {
    now: () => world.now(),
    observe: (event, problem) => world.progress(liveLine(problem, event)),
    onStart: (stop) => world.onInterrupt(stop),
  };
}

/** `12.3 s  best so far: no hard breach | law 0 | fire 120 | … | 14 not met` */
function liveLine(problem: Problem, { seconds, hard, tiers, shortfalls }: SolveEvent): string {
  const points = problem.tiers.map(
    ({ name }, tier) => `${name} ${(tiers[tier] ?? 0).toLocaleString('en-GB')}`,
  );
  const law = hard === 0 ? 'no hard breach' : 'hard breaches';
  return `${seconds.toFixed(1)} s  best so far: ${law} | ${points.join(' | ')} | ${shortfalls.toLocaleString('en-GB')} not met`;
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
