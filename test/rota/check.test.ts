/** A rota that says what is true is sound or tells why not; one that does not is found out. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { summarise } from '../../solver/score/summary.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Rota } from '../../src/domain/index.ts';
import { checkRota } from '../../src/rota/check.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';

/** Rotas drawn at random whose summary is true. */
const honest: fc.Arbitrary<Rota> = scenario({ people: 3, days: 8 }).chain((drawn) => {
  const compiled = compile(drawn);
  return drawnRota(compiled).map(({ rota }) => {
    const rows = Int32Array.from(optionRows(compiled, rota).flat());
    const summary = summarise(tabulate(compiled.problem), rows, { seconds: 1, seed: 1 });
    return { ...rota, summary: { ...summary, tiers: summary.tiers.map((tier) => ({ ...tier })) } };
  });
});

describe('checking a rota', () => {
  it('finds nothing to correct where the summary is true, and is sound exactly where nothing binding is broken', () => {
    const seen = { sound: 0, unsound: 0 };
    fc.assert(
      fc.property(honest, (rota) => {
        const report = checkRota(rota, checkNaively);
        expect(report.differences).toEqual([]);
        expect(report.summary).toEqual(rota.summary);
        const binding = [...report.breaches, ...report.shortfalls].filter(
          ({ strength }) => strength === 'hard',
        );
        expect([report.sound, binding.length]).toEqual([
          rota.summary.hardBreaches === 0,
          rota.summary.hardBreaches,
        ]);
        seen[report.sound ? 'sound' : 'unsound']++;
      }),
      { numRuns: runs(25, 600) },
    );
    expect(seen.sound).toBeGreaterThan(0);
    expect(seen.unsound).toBeGreaterThan(0);
  });

  it('finds out every wrong number of a summary', () => {
    fc.assert(
      fc.property(honest, fc.integer({ min: 1, max: 9 }), fc.nat(), (rota, more, place) => {
        const { summary } = rota;
        const tier = place % summary.tiers.length;
        const wrong: Rota['summary'][] = [
          { ...summary, hardBreaches: summary.hardBreaches + more },
          { ...summary, shortfalls: summary.shortfalls + more },
          {
            ...summary,
            tiers: summary.tiers.map((one, index) =>
              index === tier ? { ...one, penalty: one.penalty + more } : one,
            ),
          },
          {
            ...summary,
            tiers: summary.tiers.map((one, index) =>
              index === tier ? { ...one, bound: one.penalty + more } : one,
            ),
          },
        ];
        for (const lie of wrong) {
          const { sound, differences } = checkRota({ ...rota, summary: lie }, () => []);
          expect(sound).toBe(false);
          expect(differences).toHaveLength(1);
        }
      }),
      { numRuns: runs(15, 150) },
    );
  });

  it('finds out spells that are not those of their duty', () => {
    let tried = 0;
    fc.assert(
      fc.property(honest, fc.nat(), (rota, place) => {
        const worked = rota.assignments.filter(({ spells }) => spells.some(({ kind }) => kind === 'duty'));
        const chosen = worked[place % Math.max(1, worked.length)];
        if (chosen === undefined) return;
        tried++;
        for (const change of [{ workingMinutes: 1 }, { paidMinutes: 1 }, { end: chosen.spells[0]!.start }]) {
          const assignments = rota.assignments.map((day) =>
            day === chosen
              ? {
                  ...day,
                  spells: day.spells.map((spell) =>
                    spell.kind === 'duty' ? { ...spell, ...change } : spell,
                  ),
                }
              : day,
          );
          const { differences } = checkRota({ ...rota, assignments }, () => []);
          expect(differences.map(({ where }) => where)).toContain(`${chosen.person} on ${chosen.date}`);
        }
      }),
      { numRuns: runs(25, 250) },
    );
    expect(tried).toBeGreaterThan(0);
  });

  it('tells every breach and finding by name, date and amount', () => {
    let told = 0;
    fc.assert(
      fc.property(honest, (rota) => {
        const { breaches, findings } = checkRota(rota, checkNaively);
        const names = new Map(rota.scenario.people.map(({ id, name }) => [id, name]));
        for (const { person, sentence } of [...breaches, ...findings]) {
          expect(sentence).toContain(names.get(person));
          expect(sentence).toMatch(/\d/);
          expect(sentence).not.toMatch(/undefined|NaN|\bday \d/);
          told++;
        }
      }),
      { numRuns: runs(30, 300) },
    );
    expect(told).toBeGreaterThan(0);
  });
});
