import { secondReading } from '../../compose.ts';
import { tablesWorkbook } from '../../formats/tables-workbook.ts';
import { boardOf } from '../../rota/board.ts';
import { createCalendar } from '../../time/calendar.ts';
import { UnusableInput, type Command } from '../command.ts';
import { kept } from '../kept.ts';
import { word } from '../options.ts';
import { outputFile } from '../output.ts';
import { boardTables, boardText } from '../render/board.ts';
import { readRota, rotaData } from '../rota-file.ts';

/** `muster report board R`: what a strategic board is shown of a rota. */
export const report: Command = {
  name: 'report',
  about: 'Report to the board: cover, visits, hours, calls, posts and the open risks of a rota.',
  words: [
    { name: 'kind', about: 'board' },
    { name: 'rota', about: 'a rota (.json), or its ID in the data file' },
  ],
  options: [{ flags: '--out <file>', about: 'write it as a workbook (.xlsx)' }, rotaData],
  example: 'muster report board rota.json --out board.xlsx',
  async run(given, world) {
    if (word(given, 0) !== 'board')
      throw new UnusableInput([{ where: 'kind', found: word(given, 0), expected: 'board' }]);
    const out = outputFile(given, world, ['.xlsx']);
    const rota = await readRota(word(given, 1), given, world);
    const now = Math.floor(createCalendar(rota.scenario).minuteOf(world.instant()));
    const known = { lines: await kept(given, world, ({ actuals }) => actuals.list()), now };
    const board = boardOf(rota, known, secondReading);
    if (out !== undefined) world.writeFile(out, await tablesWorkbook(boardTables(board)));
    return {
      code: 0,
      text: out === undefined ? boardText(board) : `Written to ${out}: ${board.risks.length} risks.\n`,
      data: board,
    };
  },
};
