import { extname } from 'node:path';
import { compile } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { rotaWorkbook } from '../formats/rota-workbook.ts';
import { reportsOf } from '../rota/reports.ts';
import { UnusableInput } from './command.ts';

/**
 * A rota as the bytes of a file, whose name says the form: `.json` whole, `.xlsx` to print and send.
 * @throws UnusableInput for any other name.
 */
export async function rotaFile(rota: Rota, name: string): Promise<string | Uint8Array> {
  switch (extname(name)) {
    case '.json':
      return `${JSON.stringify(rota)}\n`;
    case '.xlsx':
      return workbook(rota);
    default:
      throw new UnusableInput([
        { where: '--out', found: name, expected: 'a name that ends in .json or .xlsx' },
      ]);
  }
}

async function workbook(rota: Rota): Promise<Uint8Array> {
  const { hours, shortfalls, cover } = reportsOf(compile(rota.scenario), rota);
  return rotaWorkbook(rota, {
    hours: hours.map(({ name, total, required, average }) => ({
      name,
      workingMinutes: total.working,
      paidMinutes: total.paid,
      readinessMinutes: total.standby,
      ...(required.length > 0 && {
        requiredMinutes: required.reduce((sum, each) => sum + each.required, 0),
        creditedMinutes: required.reduce((sum, each) => sum + each.promised + each.proposed, 0),
      }),
      averageWeekMinutes: average?.minutes,
    })),
    shortfalls: shortfalls.map(({ title, start, end, missing, why, tier, penalty }) => ({
      demand: title,
      when: `${start.slice(0, 16).replace('T', ' ')} to ${end.slice(0, 16).replace('T', ' ')}`,
      missing,
      reason: why,
      tier,
      penalty,
    })),
    cover,
  });
}
