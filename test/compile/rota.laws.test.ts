/** From the solver's rows to a rota and back, whatever people do. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { validate } from '../../solver/validate.ts';
import { compile } from '../../src/compile/compile.ts';
import { toAnswerRows } from '../../src/compile/rota.ts';
import { rota as rotaSchema } from '../../src/domain/index.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';

const drawn = scenario({ people: 5, days: 7 }).chain((whole) => {
  const compiled = compile(whole);
  return drawnRota(compiled).map((rota) => ({ compiled, rota }));
});

describe('any scenario', () => {
  it('gives a problem without faults, the same every time', () => {
    fc.assert(
      fc.property(scenario(), (whole) => {
        const { problem } = compile(whole);
        expect(validate(problem)).toEqual([]);
        expect(JSON.stringify(compile(whole).problem)).toBe(JSON.stringify(problem));
      }),
      { numRuns: runs(30, 500), endOnFailure: true },
    );
  });
});

describe('any rota', () => {
  it('is a valid document, and leads back to the rows it came from', () => {
    let worked = 0;
    fc.assert(
      fc.property(drawn, ({ compiled, rota: { rota, rows } }) => {
        expect(rotaSchema.safeParse(rota).error).toBeUndefined();
        const back = toAnswerRows(compiled, rota);
        expect(back.unknown).toEqual([]);
        expect(back.rows).toEqual(rows);
        worked += rota.assignments.length;
      }),
      { numRuns: runs(40, 500), endOnFailure: true },
    );
    expect(worked).toBeGreaterThan(0);
  });
  it('that was edited into something nobody could do is told, day by day', () => {
    const whole = fc.sample(drawn, { numRuns: 1, seed: 5 })[0]!;
    const strange = {
      person: whole.compiled.problem.people[0]!.id,
      date: whole.rota.rota.scenario.period.from,
      code: '?',
      spells: [],
    };
    const spell = {
      kind: 'on-call' as const,
      start: `${strange.date}T07:11+00:00`,
      end: `${strange.date}T07:12+00:00`,
      workingMinutes: 0,
      paidMinutes: 0,
      status: 'proposed' as const,
    };
    const { unknown } = toAnswerRows(whole.compiled, { assignments: [{ ...strange, spells: [spell] }] });
    expect(unknown).toEqual([{ person: strange.person, date: strange.date, found: '~0711-0712' }]);
  });
});
