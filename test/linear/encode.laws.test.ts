/** The linear model of a problem against the reading of its rota day by day, and against trying every rota. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { encode, ENCODE_SIZE } from '../../solver/linear/encode.ts';
import { minimise } from '../../solver/linear/lexicographic.ts';
import { solveByLinear } from '../../solver/linear/solve.ts';
import type { Problem, RuleUse } from '../../solver/problem.ts';
import { better, judge, type Verdict } from '../../solver/reference/judge.ts';
import { scoreFromScratch } from '../../solver/score/scratch.ts';
import { repertoire } from '../../solver/selectors.ts';
import { tabulate } from '../../solver/tables.ts';
import { validate } from '../../solver/validate.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import { runs } from '../laws.ts';
import { ruleParams, ruleUseOf, tinyWorld } from '../solver/arbitraries.ts';
import { wholeProblem } from './problems.ts';

const backend = highsBackend();

/** One rule machine at a time, or as many as fit together: both must say the same. */
const groupings = [1, ENCODE_SIZE.states.together].map((together) => ({
  name: together === 1 ? 'machines apart' : 'machines together',
  size: { ...ENCODE_SIZE, states: { ...ENCODE_SIZE.states, together } },
}));

/** The problem with everybody's days fixed by a hard rule. */
function locked(problem: Problem, rows: readonly (readonly number[])[]): Problem {
  const locks = problem.people.map(({ id }, person): RuleUse => ({
    rule: 'locked',
    people: [id],
    strength: 'hard',
    params: { days: rows[person]!.map((option, day) => ({ day, option: problem.options[option]!.id })) },
  }));
  return { ...problem, rules: [...problem.rules, ...locks] };
}

const rowOf = (problem: Problem): fc.Arbitrary<number[]> =>
  fc.array(fc.nat(problem.options.length - 1), { minLength: problem.days, maxLength: problem.days });

describe('a fixed row costs in the model what it costs in the score', () => {
  test.each(Object.keys(ruleParams))('%s', async (rule) => {
    let broken = 0;
    const cases = fc
      .record({ world: tinyWorld(6), uses: fc.array(ruleUseOf(rule), { minLength: 1, maxLength: 2 }) })
      .map(({ world, uses }): Problem => ({ ...world, rules: uses }))
      .chain((problem) => fc.record({ problem: fc.constant(problem), row: rowOf(problem) }));
    await fc.assert(
      fc.asyncProperty(cases, async ({ problem, row }) => {
        const tables = tabulate(locked(problem, [row]));
        const expected = [...scoreFromScratch(tables, Int32Array.from(row)).amounts];
        if (expected.some((points) => points > 0)) broken++;
        const forbidding = encode(tables, 'forbidden');
        if ('status' in forbidding) throw new Error(`refused: ${JSON.stringify(forbidding)}`);
        const kept = await minimise(forbidding, backend, {});
        if (expected[0]! > 0) expect(kept.status).toBe('infeasible');
        else if (kept.status === 'optimal') expect(kept.slots.map(({ points }) => points)).toEqual(expected);
        else throw new Error(`expected an optimum, found ${kept.status}`);
      }),
      { numRuns: runs(25, 250) },
    );
    expect(broken).toBeGreaterThan(2);
  });
});

describe.each(groupings)('$name', ({ size }) => {
  const met = { kept: 0, unavoidable: 0, shortfalls: 0, penalised: 0 };
  beforeEach(() => Object.assign(met, { kept: 0, unavoidable: 0, shortfalls: 0, penalised: 0 }));

  test('the optimum of the model is the best of all rotas', async () => {
    await fc.assert(
      fc.asyncProperty(wholeProblem(), async (problem) => {
        expect(validate(problem)).toEqual([]);
        const found = await solveByLinear(problem, backend, {}, size);
        if (found.status !== 'answered')
          throw new Error(`expected an answer, found ${JSON.stringify(found)}`);
        const { status, summary } = found.answer;
        expect(status).toBe('optimal');
        for (const { penalty, bound } of summary.tiers) expect(bound).toBe(penalty);
        const { verdict: best, points } = bestOfAll(problem);
        if (best.hardBreaches === 0) {
          expect(summary.hardBreaches).toBe(0);
          expect(summary.tiers.map(({ penalty }) => penalty)).toEqual(best.penalties);
          met.kept++;
        } else {
          expect(summary.hardBreaches).toBeGreaterThanOrEqual(best.hardBreaches);
          expect(rotaPoints(problem, found.answer.rota)).toEqual(points);
          met.unavoidable++;
        }
        if (summary.shortfalls > 0) met.shortfalls++;
        if (summary.tiers.some(({ penalty }) => penalty > 0)) met.penalised++;
      }),
      { numRuns: runs(60, 400) },
    );
    for (const count of Object.values(met)) expect(count).toBeGreaterThan(5);
  });
});

function rotaPoints(problem: Problem, rota: Readonly<Record<string, readonly string[]>>): number[] {
  const cells = problem.people.flatMap(({ id }) =>
    rota[id]!.map((name) => problem.options.findIndex((option) => option.id === name)),
  );
  return [...scoreFromScratch(tabulate(problem), Int32Array.from(cells)).amounts];
}

/** The best of all rotas that people can do: as judged, and in points, hard ones first. */
function bestOfAll(problem: Problem): { readonly verdict: Verdict; readonly points: readonly number[] } {
  const { days, people } = problem;
  const able = people.map((person) => repertoire(problem, person));
  const tables = tabulate(problem);
  const choices = able.flatMap((options) => Array.from({ length: days }, () => options));
  const count = choices.reduce((product, options) => product * options.length, 1);
  let verdict: Verdict | undefined;
  let points: readonly number[] | undefined;
  for (let number = 0; number < count; number++) {
    let rest = number;
    const cells = choices.map((options) => {
      const option = options[rest % options.length]!;
      rest = Math.floor(rest / options.length);
      return option;
    });
    const judged = judge(
      problem,
      people.map((_, person) => cells.slice(person * days, (person + 1) * days)),
    );
    if (verdict === undefined || better(judged, verdict)) verdict = judged;
    // Where all hard rules are kept the judgement says it all, and the points need not be worked out.
    if (verdict.hardBreaches > 0) {
      const found = [...scoreFromScratch(tables, Int32Array.from(cells)).amounts];
      const first = found.findIndex((amount, slot) => amount !== points?.[slot]);
      if (points === undefined || (first >= 0 && found[first]! < points[first]!)) points = found;
    }
  }
  return { verdict: verdict!, points: points ?? [] };
}
