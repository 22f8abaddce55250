import { payrollCsv, payrollWorkbook } from '../formats/payroll.ts';
import { payRows } from '../hours/payroll.ts';
import { addDays } from '../time/dates.ts';
import { UnusableInput, type Given, type Result, type World } from './command.ts';
import { kept } from './kept.ts';
import { day } from './moments.ts';
import { endingOf, outputFile } from './output.ts';
import { word } from './options.ts';
import { readRota } from './rota-file.ts';

/** `muster export hours R`: planned and worked minutes for payroll, to the terminal or to a file. */
export async function exportHours(given: Given, world: World): Promise<Result> {
  const out = outputFile(given, world, ['.csv', '.xlsx']);
  if (given.words[1] === undefined)
    throw new UnusableInput([{ where: 'rota', found: 'nothing', expected: 'a rota (.json), or its ID' }]);
  const rota = await readRota(word(given, 1), given, world);
  const { period } = rota.scenario;
  const from = day(given, 'from') ?? period.from;
  const through = day(given, 'to') ?? addDays(period.from, period.days - 1);
  if (from > through)
    throw new UnusableInput([{ where: '--to', found: through, expected: `${from} or a later date` }]);
  const rows = payRows(rota, await kept(given, world, ({ actuals }) => actuals.list()), { from, through });
  const csv = payrollCsv(rows, from, through);
  if (out !== undefined)
    world.writeFile(out, endingOf(out) === '.xlsx' ? await payrollWorkbook(rows, from, through) : csv);
  return {
    code: 0,
    text: out === undefined ? csv : `Written to ${out}: ${rows.length} rows, ${from} to ${through}.\n`,
    data: { out, from, through, rows },
  };
}
