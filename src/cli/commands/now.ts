import { coverNow } from '../../cover/now.ts';
import { createCalendar } from '../../time/calendar.ts';
import type { Command } from '../command.ts';
import { kept } from '../kept.ts';
import { knownStation } from '../known.ts';
import { minute } from '../moments.ts';
import { word } from '../options.ts';
import { nowText } from '../render/now.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

/** `muster now R`: which pump is on the run at this minute, by what people said, not by the plan alone. */
export const now: Command = {
  name: 'now',
  about: 'Show which pumps are on the run at this minute: who has said so, not who is planned.',
  words: [rotaWord],
  options: [
    { flags: '--station <id>', about: 'only this station' },
    { flags: '--at <time>', about: 'at this minute of the period instead' },
    rotaData,
  ],
  example: 'muster now rota.json --station CW-LOOE --data team.sqlite',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const calendar = createCalendar(rota.scenario);
    const station = knownStation(given, rota);
    const asked = minute(given, 'at', calendar);
    const at = asked ?? Math.floor(calendar.minuteOf(world.instant()));
    const statuses = await kept(given, world, (store) => store.statuses.list());
    const instant = calendar.iso(at);
    const stations = coverNow(rota, statuses, instant).filter(
      (each) => station === undefined || each.station === station,
    );
    return { code: 0, text: nowText(stations, instant), data: { instant, stations } };
  },
};
