import { secondReading } from '../../compose.ts';
import { tablesWorkbook } from '../../formats/tables-workbook.ts';
import { loneWorkingOf } from '../../rota/lone-working.ts';
import { knownPerson } from '../known.ts';
import { word } from '../options.ts';
import { outputFile } from '../output.ts';
import { loneWorkingSummary, loneWorkingTables, loneWorkingText } from '../render/lone-working.ts';
import { readRota } from '../rota-file.ts';
import type { Report } from './report.ts';

/** `muster report lone-working R`: who is alone in a beat when, who could come, and whether it is allowed. */
export const loneWorking: Report = {
  name: 'lone-working',
  about: 'who is alone when, with check-ins, the nearest back-up and what allows it',
  takes: ['out', 'person'],
  async run(given, world) {
    const out = outputFile(given, world, ['.xlsx']);
    const rota = await readRota(word(given, 1), given, world);
    const data = loneWorkingOf(rota, secondReading, knownPerson(given, rota));
    if (out !== undefined) world.writeFile(out, await tablesWorkbook(loneWorkingTables(data, rota)));
    const isBroken =
      data.findings.length > 0 || data.stretches.some(({ verdict }) => verdict === 'forbidden');
    return {
      code: isBroken ? 1 : 0,
      text:
        out === undefined ? loneWorkingText(data, rota) : `Written to ${out}: ${loneWorkingSummary(data)}.\n`,
      data,
    };
  },
};
