import { coveredRota } from '../../rota/covered-rota.ts';
import { closersOf } from '../../rota/closers.ts';
import type { Command } from '../command.ts';
import { UnusableInput } from '../command.ts';
import { known } from '../known.ts';
import { between, timeAsked } from '../moments.ts';
import { word } from '../options.ts';
import { closersText } from '../render/closers.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

const SHOWN = 8;

/** `muster who-can-cover R --pump P --from T --to T`: who could close a gap, ranked. */
export const whoCanCover: Command = {
  name: 'who-can-cover',
  about: 'Rank who could close a gap of a pump: how much of it, at what cost to them and to the rota.',
  words: [rotaWord],
  options: [
    { flags: '--pump <id>', about: 'the pump' },
    ...between,
    { flags: '--all', about: `list everybody, not only the ${SHOWN} best` },
    rotaData,
  ],
  example: 'muster who-can-cover rota.json --pump LOOE-P1 --from 2026-06-03T14:00 --to 2026-06-03T18:00',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const pumps = (rota.scenario.stations ?? []).flatMap((station) => station.pumps.map(({ id }) => id));
    const pump = known(given, 'pump', pumps);
    if (pump === undefined) {
      throw new UnusableInput([
        {
          where: '--pump',
          found: 'nothing',
          expected: 'the id of a pump in this rota',
          ...(pumps.length > 0 && { maybe: pumps.slice(0, 5).join(', ') }),
        },
      ]);
    }
    const covered = coveredRota(rota);
    const found = closersOf(covered, pump, timeAsked(given, covered.register.calendar));
    const shown = given.options['all'] === true ? found.closers.length : SHOWN;
    return { code: 0, text: closersText(found, shown), data: found };
  },
};
