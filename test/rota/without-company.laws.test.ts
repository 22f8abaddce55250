/** Who lacks company, against the second reading, which looks at people and minutes and knows no rows. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { COMPANY, withoutCompany } from '../../src/rota/without-company.ts';
import { drawnRota, isAllowed } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';

const cases = scenario({ people: 5, days: 8 }).chain((drawn) => {
  const compiled = compile(drawn);
  return drawnRota(compiled).map((rota) => ({ compiled, drawn: rota }));
});

it('is who the second reading finds; where a companion has too many along, at least those', () => {
  const seen = { alone: 0, crowded: 0, nobody: 0 };
  fc.assert(
    fc.property(cases, ({ compiled, drawn }) => {
      // Rows know only who may be there.
      if (!isAllowed(compiled, drawn)) return;
      const { rota } = drawn;
      const found = new Set(withoutCompany(rota).map(({ person, date }) => `${person} ${date}`));
      const all = checkNaively(rota);
      const findings = all.filter(({ rule }) => COMPANY.includes(rule));
      // Whoever is locked into a duty of a role that they do not hold is not on it in that role.
      const outside = new Set(
        all.filter(({ rule }) => rule === 'eligibility').map(({ person, date }) => `${person} ${date}`),
      );
      const expected = new Set(
        findings.map(({ person, date }) => `${person} ${date}`).filter((one) => !outside.has(one)),
      );
      for (const one of expected) expect(found).toContain(one);
      const isCrowded = [...found].some((one) => !expected.has(one) && !outside.has(one));
      // Who of those on one duty goes without is nobody's to say, so all are told.
      if (isCrowded) expect(findings.some(({ rule }) => rule === 'accompaniment')).toBe(true);
      seen[isCrowded ? 'crowded' : found.size > 0 ? 'alone' : 'nobody']++;
    }),
    { numRuns: runs(150, 1500) },
  );
  expect(seen.alone * seen.nobody).toBeGreaterThan(0);
}, 600_000);
