/** Problems the search is tried on, and a world without a clock. */
import type { Answer } from '../../../solver/outcome.ts';
import type { Demand, Problem, RuleUse } from '../../../solver/problem.ts';
import type { Check } from '../../../solver/score/check.ts';
import { check } from '../../laws.ts';
import { solve, type SolveEvent, type World } from '../../../solver/solve.ts';

const rules: readonly RuleUse[] = [
  { rule: 'longest-run', people: ['all'], strength: 'hard', params: { longest: 5 } },
  { rule: 'shortest-off', people: ['all'], strength: 'hard', params: { shortest: 2, of: ['rest'] } },
  { rule: 'daily-rest', people: ['all'], strength: 'hard', params: { shortest: 660 } },
  { rule: 'hours', people: ['all'], strength: 'hard', params: { least: 3840, most: 4800 } },
  { rule: 'weekends', people: ['all'], strength: 'soft', tier: 'wishes', weight: 5, params: { most: 1 } },
  {
    rule: 'requests',
    people: ['p1'],
    strength: 'soft',
    tier: 'wishes',
    params: { list: [{ day: 3, options: ['E'], want: true, points: 4 }] },
  },
];

/** Seven people, two weeks, earlies and nights, hours and rest, two tiers. */
export const ward: Problem = {
  format: 'muster-problem',
  version: 1,
  name: 'ward',
  days: 14,
  firstWeekday: 0,
  tiers: [
    { name: 'cover', steer: 10 },
    { name: 'wishes', steer: 1 },
  ],
  options: [
    { id: 'off', tags: ['rest'] },
    { id: 'E', tags: ['work'], start: 420, end: 900, values: { minutes: 480 } },
    { id: 'N', tags: ['work'], start: 1260, end: 1860, values: { minutes: 600 } },
  ],
  people: Array.from({ length: 7 }, (_, index) => ({ id: `p${index}`, history: ['E', 'N', 'off'] })),
  rules,
  demands: Array.from({ length: 14 }, (_, day) => [cover(day, 'E', 2), cover(day, 'N', 1)]).flat(),
};

function cover(day: number, option: string, need: number): Demand {
  return {
    id: `${option}-${day}`,
    kind: 'cover',
    strength: 'soft',
    tier: 'cover',
    rows: [{ need, terms: [{ people: ['all'], options: [option], days: [[day, day + 1]], count: 1 }] }],
    under: 10,
    over: 1,
  };
}

interface ByWork {
  readonly work?: number;
  readonly seed?: number;
  readonly threads?: number;
  readonly check?: Check;
}

/** Runs a search by work alone: a look at the clock is an error. */
export async function solveByWork(
  problem: Problem,
  { work = 20, seed = 1, threads = 1, check: checked = check }: ByWork,
  world: Partial<World> = {},
): Promise<{ answer: Answer; events: SolveEvent[] }> {
  const events: SolveEvent[] = [];
  const answer = await solve(
    problem,
    { limit: { work }, seed, threads, check: checked },
    { now: () => 0, interrupted: () => false, observe: (event) => void events.push(event), ...world },
  );
  return { answer, events };
}
