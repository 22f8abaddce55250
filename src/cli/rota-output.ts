import { compile } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { rotaWorkbook } from '../formats/rota-workbook.ts';
import { reportsOf } from '../rota/reports.ts';
import { endingOf } from './output.ts';

/** Endings of the files a rota can be written to. */
export const ROTA_ENDINGS = ['.json', '.xlsx'] as const;

/** A rota as the bytes of a file, whose name says the form: `.xlsx` to print and send, otherwise whole as JSON. */
export async function rotaFile(rota: Rota, name: string): Promise<string | Uint8Array> {
  return endingOf(name) === '.xlsx' ? workbook(rota) : `${JSON.stringify(rota)}\n`;
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
