import { describe, expect, it } from 'vitest';
import { examples } from '../../examples/generate/index.ts';
import { solve } from '../../solver/solve.ts';
import { validate } from '../../solver/validate.ts';
import { compile } from '../../src/compile/compile.ts';
import { runs } from '../laws.ts';

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
  it('has a rota without a hard breach, found soon', async () => {
    const { summary } = await solve(
      compile(scenario).problem,
      { limit: { work: WORK }, seed: 1, threads: 1, check: 'never' },
      { now: () => 0, interrupted: () => false, observe: () => undefined },
    );
    expect(summary.hardBreaches).toBe(0);
    const fire = summary.tiers.find(({ name }) => name === 'fire')?.penalty ?? 0;
    expect(fire > 0).toBe(PUMPS_SHORT_OF_PEOPLE.includes(file));
  });
});
