/** A year in steps of four weeks: each is planned with what was worked before as its past, and the year keeps to the law as a whole. */
import { expect, test } from 'vitest';
import { solve } from '../../solver/solve.ts';
import { compile } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import type { Rota, Scenario } from '../../src/domain/index.ts';
import { validateScenario } from '../../src/formats/parse-scenario.ts';
import { template } from '../../src/formats/template.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { nextScenario } from '../../src/rota/next-scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';

async function planned(scenario: Scenario): Promise<Rota> {
  const compiled = compile(scenario);
  const settings = { limit: { work: 200 }, seed: 1, threads: 1, check: 'never' } as const;
  const world = { now: () => 0, interrupted: () => false, observe: () => undefined };
  const answer = await solve(compiled.problem, settings, world);
  expect([scenario.period.from, answer.summary.hardBreaches]).toEqual([scenario.period.from, 0]);
  return toRota(compiled, answer, { engine: 'test', limits: {} });
}

/** Rotas one after another, each from the one before. */
async function rolled(steps: number, next: (previous: Rota) => Scenario): Promise<Rota[]> {
  const rotas = [await planned(template('2031-06-02'))];
  while (rotas.length < steps) rotas.push(await planned(next(rotas.at(-1)!)));
  return rotas;
}

/** All of them as the one rota of the whole time, with the records of the first. */
function together([first, ...more]: readonly Rota[]): Rota {
  const { scenario, assignments } = first!;
  const { from, days } = scenario.period;
  return {
    ...first!,
    scenario: { ...scenario, period: { from, days: days * (more.length + 1) } },
    assignments: [...assignments, ...more.flatMap((rota) => rota.assignments)],
  };
}

test('a year rolled forward breaks nothing that binds, at no seam and in no average, and hours come out', async () => {
  const rotas = await rolled(runs(4, 13), (previous) => {
    const next = nextScenario(previous);
    expect(validateScenario(next)).toEqual([]);
    return next;
  });
  const year = together(rotas);
  expect(checkNaively(year)).toEqual([]);
  for (const { name, contracts, required } of hoursReport(year)) {
    // Never more than one duty off what was agreed.
    for (const { balance } of contracts) expect([name, Math.abs(balance) <= 480]).toEqual([name, true]);
    expect([name, required.filter(({ state }) => state === 'behind')]).toEqual([name, []]);
  }
}, 600_000);

test('without its past a period breaks what binds at the seam', async () => {
  const rotas = await rolled(4, (previous) => {
    const { history: _history, worked: _worked, ...next } = nextScenario(previous);
    return next;
  });
  const found = checkNaively(together(rotas));
  expect(found.length).toBeGreaterThan(0);
}, 600_000);
