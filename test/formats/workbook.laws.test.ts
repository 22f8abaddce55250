import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scenario as schema } from '../../src/domain/scenario.ts';
import { otherSheet } from '../../src/formats/workbook/other.ts';
import { readWorkbook, rebuilt } from '../../src/formats/workbook/read.ts';
import { workbookGrids, writeWorkbook } from '../../src/formats/workbook/write.ts';
import { scenario as validScenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { arbitraryOf, withOwnIds } from './arbitrary-of-schema.ts';

const anyScenario = arbitraryOf(schema).map((data) => schema.parse(withOwnIds(data)));

describe('a workbook is the same scenario in another form', () => {
  it('whatever the scenario holds, its sheets give it back', () => {
    fc.assert(
      fc.property(anyScenario, (scenario) => {
        const back = rebuilt(workbookGrids(scenario));
        expect(back.issues).toEqual([]);
        expect(back.data).toEqual(scenario);
      }),
      { numRuns: runs(50, 1000) },
    );
  });

  it('a valid scenario is read back from the file itself, and needs paths for nothing but empty lists', async () => {
    await fc.assert(
      fc.asyncProperty(validScenario(), async (scenario) => {
        expect(await readWorkbook(await writeWorkbook(scenario))).toEqual({ scenario });
        const others =
          workbookGrids(scenario)
            .find(({ name }) => name === otherSheet)
            ?.rows.slice(1) ?? [];
        expect(others.filter(([, value]) => value !== '[]')).toEqual([]);
      }),
      { numRuns: runs(6, 100) },
    );
  });
});
