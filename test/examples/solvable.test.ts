import { describe, expect, it } from 'vitest';
import { examples } from '../../examples/generate/index.ts';
import { solve } from '../../solver/solve.ts';
import { validate } from '../../solver/validate.ts';
import { compile } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';

/** Thousands of moves: little, and enough to end every breach that the first rota has. */
const WORK = 100;

/** Scenarios with more people than this are solved under `--full` only. */
const PEOPLE = runs(40, 1000);

/** Fire cover is never complete in reality; a scenario with pumps must show gaps and say where. */
const PUMPS_SHORT_OF_PEOPLE = ['wiltshire-pilot', 'cumbria-jeso', 'cornwall-tri-service'];

const small = examples.filter(({ scenario }) => scenario.people.length <= PEOPLE);

describe.each(examples)('$file', ({ scenario }) => {
  it('compiles to a problem without an issue, and nothing of it is left out', () => {
    const { problem, index } = compile(scenario);
    expect(validate(problem)).toEqual([]);
    expect(index.notes).toEqual([]);
  });
});

describe.each(small)('$file', ({ file, scenario }) => {
  it('has a rota that breaks nothing hard, found soon; the naive reading agrees', async () => {
    const compiled = compile(scenario);
    const answer = await solve(
      compiled.problem,
      { limit: { work: WORK }, seed: 1, threads: 1, check: 'never' },
      { now: () => 0, interrupted: () => false, observe: () => undefined },
    );
    expect(answer.summary.hardBreaches).toBe(0);
    expect(checkNaively(toRota(compiled, answer, { engine: 'test', limits: { work: WORK } }))).toEqual([]);
    const fire = answer.summary.tiers.find(({ name }) => name === 'fire')?.penalty ?? 0;
    expect(fire > 0).toBe(PUMPS_SHORT_OF_PEOPLE.includes(file));
  });
});
