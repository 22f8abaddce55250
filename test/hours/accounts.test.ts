import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { AccountEntry, Rota } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { nextScenario } from '../../src/rota/next-scenario.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';

const rotas = scenario({ people: 3, days: 10 }).chain((drawn) => drawnRota(compile(drawn)));

it('what an account of bank hours holds after a period it holds before the next', () => {
  let moved = 0;
  fc.assert(
    fc.property(rotas, ({ rota }) => {
      const held = (one: Rota, side: 'opening' | 'closing'): string[] =>
        hoursReport(one).flatMap(({ person, accounts }) =>
          // An account that holds nothing may as well not be there yet.
          accounts
            .filter((each) => each[side] !== 0)
            .map((each) => `${person} ${each.organisation} ${each.account} ${each[side]}`),
        );
      const next = { ...rota, scenario: nextScenario(rota), assignments: [] };
      expect(held(next, 'opening')).toEqual(held(rota, 'closing'));
      moved += hoursReport(rota)
        .flatMap(({ accounts }) => accounts)
        .filter(({ account, change }) => account === 'bank-hours' && change !== 0).length;
    }),
    { numRuns: runs(40, 400) },
  );
  expect(moved).toBeGreaterThan(0);
});

it('what is due by the end of the period is what was to be given by then and was not taken', () => {
  const line = (date: string, hours: number, due?: string): AccountEntry => ({
    person: 'p1',
    account: 'compensatory-rest',
    organisation: 'POL',
    date,
    hours,
    ...(due !== undefined && { due }),
  });
  const accounts = [
    line('2026-05-20', 4, '2026-06-03'),
    line('2026-05-25', 3, '2026-06-08'),
    line('2026-05-29', 2, '2026-06-12'),
    line('2026-06-02', -5),
    line('2026-07-01', -9),
  ];
  const { rota } = fc.sample(rotas, { numRuns: 1, seed: 1 })[0]!;
  const period = { from: '2026-06-01', days: 10 };
  const [first] = hoursReport({ ...rota, scenario: { ...rota.scenario, period, accounts }, assignments: [] });
  expect(first!.accounts).toEqual([
    {
      account: 'compensatory-rest',
      organisation: 'POL',
      opening: 9 * 60,
      change: -5 * 60,
      closing: 4 * 60,
      due: 2 * 60,
    },
  ]);
});
