import { secondReading } from '../../compose.ts';
import { boardOf } from '../../rota/board.ts';
import { createCalendar } from '../../time/calendar.ts';
import { kept } from '../kept.ts';
import { boardTables, boardText } from '../render/board.ts';
import type { Report } from './report.ts';

/** `muster report board R`: what a strategic board is shown of a rota. */
export const board: Report = {
  name: 'board',
  about: 'cover, visits, hours, calls, posts and the open risks of a rota',
  takes: [],
  async run(rota, given, world) {
    const now = Math.floor(createCalendar(rota.scenario).minuteOf(world.instant()));
    const known = { lines: await kept(given, world, ({ actuals }) => actuals.list()), now };
    const data = boardOf(rota, known, secondReading);
    return {
      code: 0,
      text: boardText(data),
      tables: boardTables(data),
      summary: `${data.risks.length} risks`,
      data,
    };
  },
};
