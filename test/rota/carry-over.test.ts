/** A period cut in two and carried over is the same as the period in one. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Rota, Scenario } from '../../src/domain/index.ts';
import { validateScenario } from '../../src/formats/parse-scenario.ts';
import { carryOver } from '../../src/rota/carry-over.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { dateAfter } from '../arbitraries/period.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';

/** Rules whose meaning does not hang on where the period begins. */
const UNMOVED = ['overlap', 'daily-rest', 'longest-run', 'longest-shift', 'succession'];

/** A rota with its second half cut off, and the second half with the first as its past. */
function halves(rota: Rota, days: number): { first: Rota; second: Rota } {
  const { period } = rota.scenario;
  const cut = dateAfter(period.from, days);
  const part = (scenario: Scenario, keep: (date: string) => boolean): Rota => ({
    ...rota,
    scenario: { ...scenario, locked: (scenario.locked ?? []).filter(({ date }) => keep(date)) },
    assignments: rota.assignments.filter(({ date }) => keep(date)),
  });
  const first = part({ ...rota.scenario, period: { from: period.from, days } }, (date) => date < cut);
  const { history: _history, worked: _worked, ...fresh } = rota.scenario;
  const next = { ...fresh, period: { from: cut, days: period.days - days } };
  return { first, second: part(carryOver(first, next), (date) => date >= cut) };
}

const cases = scenario({ people: 3, days: 10 }).chain((drawn) =>
  fc.record({
    rota: drawnRota(compile(drawn)).map(({ rota }) => rota),
    days: fc.integer({ min: 1, max: drawn.period.days - 1 }),
  }),
);

describe('carrying a rota into the next period', () => {
  it('breaks in two halves what the whole breaks', () => {
    let broken = 0;
    let across = 0;
    fc.assert(
      fc.property(cases, ({ rota, days }) => {
        const { first, second } = halves(rota, days);
        const found = (one: Rota): string[] =>
          checkNaively(one)
            .filter(({ rule }) => UNMOVED.includes(rule))
            .map(({ rule, person, at, excess }) => `${rule} ${person} ${at} ${excess}`);
        const parts = [...found(first), ...found(second)].sort();
        expect(parts).toEqual(found(rota).sort());
        broken += parts.length;
        const alone = found({ ...second, scenario: { ...second.scenario, history: [] } });
        across += found(second).length - alone.length;
      }),
      { numRuns: runs(60, 600) },
    );
    expect(broken).toBeGreaterThan(0);
    expect(across, 'nothing was broken across the border').toBeGreaterThan(0);
  });

  it('gives a valid scenario with the minutes of the rota, and keeps what the scenario says itself', () => {
    fc.assert(
      fc.property(cases, ({ rota, days }) => {
        const { first, second } = halves(rota, days);
        // In half a period perhaps nobody is in post; that is not the past's fault.
        expect(validateScenario(second.scenario).filter(({ where }) => where !== 'people')).toEqual([]);
        for (const { person, date, spells } of first.assignments) {
          const minutes = spells.reduce((sum, spell) => sum + spell.workingMinutes, 0);
          expect(second.scenario.worked).toContainEqual({ person, date, minutes });
        }
        const own = {
          person: rota.scenario.people[0]!.id,
          date: dateAfter(second.scenario.period.from, -1),
          minutes: 7,
        };
        const carried = carryOver(first, { ...second.scenario, worked: [own] });
        expect(
          carried.worked?.filter(({ person, date }) => person === own.person && date === own.date),
        ).toEqual([own]);
      }),
      { numRuns: runs(30, 300) },
    );
  });
});
