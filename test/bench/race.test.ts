import { describe, expect, test } from 'vitest';
import type { Contestant, Outcome } from '../../bench/versus/contestants.ts';
import { heat } from '../../bench/versus/race.ts';
import { tableOf } from '../../bench/versus/table.ts';
import { grown } from '../../bench/scale/grown.ts';
import type { Answer } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import { greedyAnswer } from '../../solver/solve.ts';

const problemOf = (seed: number): Problem => grown({ people: 3, days: 7, seed });
const SEED = 1;
const greedy = greedyAnswer(problemOf(SEED), SEED);
/** Of the plain rota, counted by hand: six duties missing, ten to spare, and wishes of 9 and 4 points refused. */
const PLAIN = 623;

/** Everybody early, from Monday to Friday or Wednesday. */
function plain(problem: Problem): Answer {
  const rota = Object.fromEntries(
    problem.people.map(({ id, groups = [] }) => {
      const worked = groups.includes('part') ? 3 : 5;
      return [id, Array.from({ length: problem.days }, (_, day) => (day < worked ? 'E' : 'off'))];
    }),
  );
  return { ...greedy, rota };
}

function contestant(name: string, outcome: Partial<Outcome>): Contestant {
  return { name, solve: () => Promise.resolve({ proven: false, seconds: 1, proof: null, ...outcome }) };
}

describe('a heat', () => {
  test('scores every rota again and keeps those who refuse', async () => {
    const solvers = [contestant('one', { answer: greedy }), contestant('other', { none: 'refused' })];
    const { best, proven, entries } = await heat(solvers, problemOf, SEED);
    expect({ best, proven }).toEqual({ best: greedy.summary.cost, proven: false });
    expect(entries.map(({ cost, none }) => [cost, none])).toEqual([
      [greedy.summary.cost, undefined],
      [undefined, 'refused'],
    ]);
    const table = tableOf(['one', 'other'], [{ model: 'm', heats: [{ best, proven, entries }] }]);
    expect(table).toContain(`| m | ≤ ${best} | 1 of 1 | 1.00 s (1.00 s) | – | 1 refused | – | – |`);
  });

  test('does not believe a cost', async () => {
    const summary = { ...greedy.summary, cost: greedy.summary.cost! - 1 };
    const liar = contestant('liar', { answer: { ...greedy, summary } });
    await expect(heat([liar], problemOf, SEED)).rejects.toThrow('an answer of cost');
  });

  test('does not believe a proof or a bound that another rota passes', async () => {
    const better = contestant('better', { answer: greedy });
    const claim = (more: Partial<Answer['summary']>, proven: boolean): Contestant => {
      const answer = plain(problemOf(SEED));
      return contestant('claim', {
        answer: { ...answer, summary: { ...answer.summary, cost: PLAIN, ...more } },
        proven,
      });
    };
    await expect(heat([better, claim({}, false)], problemOf, SEED)).resolves.toMatchObject({
      best: greedy.summary.cost,
    });
    await expect(heat([better, claim({}, true)], problemOf, SEED)).rejects.toThrow('contradict');
    await expect(heat([better, claim({ bound: PLAIN }, false)], problemOf, SEED)).rejects.toThrow(
      'contradict',
    );
  });
});
