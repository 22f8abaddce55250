import { secondReading } from '../../compose.ts';
import { tablesWorkbook } from '../../formats/tables-workbook.ts';
import { boardOf } from '../../rota/board.ts';
import { createCalendar } from '../../time/calendar.ts';
import { kept } from '../kept.ts';
import { word } from '../options.ts';
import { outputFile } from '../output.ts';
import { boardTables, boardText } from '../render/board.ts';
import { readRota } from '../rota-file.ts';
import type { Report } from './report.ts';

/** `muster report board R`: what a strategic board is shown of a rota. */
export const board: Report = {
  name: 'board',
  about: 'what a board is shown of a rota',
  takes: ['out'],
  async run(given, world) {
    const out = outputFile(given, world, ['.xlsx']);
    const rota = await readRota(word(given, 1), given, world);
    const now = Math.floor(createCalendar(rota.scenario).minuteOf(world.instant()));
    const known = { lines: await kept(given, world, ({ actuals }) => actuals.list()), now };
    const figures = boardOf(rota, known, secondReading);
    if (out !== undefined) world.writeFile(out, await tablesWorkbook(boardTables(figures)));
    return {
      code: 0,
      text: out === undefined ? boardText(figures) : `Written to ${out}: ${figures.risks.length} risks.\n`,
      data: figures,
    };
  },
};
