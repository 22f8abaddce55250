/** Ledgers against the naive reading of the same spells, and against themselves. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Minutes } from '../../src/hours/ledger.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { diaryOf } from '../naive/diary.ts';
import { minutesByDate } from '../naive/rules/amounts.ts';

const NAMES = ['presence', 'working', 'paid', 'standby', 'credited', 'proposed', 'recorded'] as const;

function sum(parts: Iterable<Minutes>): Minutes {
  const total = { presence: 0, working: 0, paid: 0, standby: 0, credited: 0, proposed: 0, recorded: 0 };
  for (const part of parts) for (const name of NAMES) total[name] += part[name];
  return total;
}

const rotas = scenario({ people: 3, days: 10 }).chain((drawn) => drawnRota(compile(drawn)));

it('counts the minutes of the naive reading, on nights of every length', () => {
  const seen = { working: 0, standby: 0, odd: 0 };
  fc.assert(
    fc.property(rotas, ({ rota }) => {
      const { period } = rota.scenario;
      for (const { person, total } of hoursReport(rota)) {
        const diary = diaryOf(
          rota,
          rota.scenario.people.find(({ id }) => id === person)!,
        );
        const planned = (value: string): number =>
          [...minutesByDate(rota.scenario, person, diary, value)]
            .filter(([date]) => date >= period.from)
            .reduce((all, [, minutes]) => all + minutes, 0);
        expect(total.working).toBe(planned('minutes'));
        expect(total.standby).toBe(planned('standby'));
        seen.working += total.working;
        seen.standby += total.standby;
      }
      seen.odd += rota.assignments
        .flatMap(({ spells }) => spells)
        .filter(({ start, end }) => start.slice(16) !== end.slice(16)).length;
    }),
    { numRuns: runs(40, 400) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
});

it('adds up: days, organisations, weeks and months are each the whole', () => {
  let credited = 0;
  fc.assert(
    fc.property(rotas, ({ rota }) => {
      for (const { total, byDay, byOrganisation, windows } of hoursReport(rota)) {
        expect(sum(byDay.values())).toEqual(total);
        expect(sum(byOrganisation.values())).toEqual(total);
        for (const kind of ['week', '28-days', 'month']) {
          expect(sum(windows.filter(({ window }) => window.kind === kind))).toEqual(total);
        }
        expect(total.proposed).toBeLessThanOrEqual(total.credited);
        expect(total.paid).toBeLessThanOrEqual(total.working);
        expect(total.working).toBeLessThanOrEqual(total.presence + total.standby);
        credited += total.credited;
      }
    }),
    { numRuns: runs(40, 400) },
  );
  expect(credited).toBeGreaterThan(0);
});

it('asks nobody for more than the hours of the window, and exactly those of whoever is there for all of it', () => {
  const met: Record<string, number> = {
    behind: 0,
    forecast: 0,
    'on track': 0,
    'ends later': 0,
    '3-months': 0,
  };
  fc.assert(
    fc.property(rotas, ({ rota }) => {
      for (const { person, required } of hoursReport(rota)) {
        const { roles } = rota.scenario.people.find(({ id }) => id === person)!;
        for (const one of required) {
          const { required: asked, countedDays, window, promised, proposed, state } = one;
          const { whole, unplannedDays, forecast } = one;
          const hours = roles.find(({ requiredHours }) => requiredHours?.per === window.kind)!.requiredHours!
            .hours;
          const days = window.to - window.from;
          const pro = Math.round((hours * 60 * countedDays) / days);
          expect(asked).toBe(countedDays === 0 ? 0 : Math.max(0, pro - one.carried));
          expect(countedDays).toBeLessThanOrEqual(days);
          const short = promised + proposed < whole;
          expect(whole).toBeGreaterThanOrEqual(asked);
          expect(forecast).toBeGreaterThanOrEqual(promised + proposed);
          expect(state === 'behind').toBe(short && unplannedDays === 0);
          expect(state === 'forecast').toBe(forecast < whole && unplannedDays > 0);
          if (unplannedDays === 0) expect([whole, forecast]).toEqual([asked, promised + proposed]);
          else met['ends later']!++;
          if (state in met) met[state]!++;
          if (window.kind in met) met[window.kind]!++;
        }
      }
    }),
    { numRuns: runs(60, 600) },
  );
  for (const [name, count] of Object.entries(met)) expect(count, name).toBeGreaterThan(0);
});
