import { daysTold } from '../../publish/days-told.ts';
import { lastAskedIn } from '../../replies/last-asked.ts';
import { whoFor } from '../../rota/who.ts';
import { createCalendar } from '../../time/calendar.ts';
import type { Command } from '../command.ts';
import { kept } from '../kept.ts';
import { minute } from '../moments.ts';
import { refuseFlags, word } from '../options.ts';
import { whoText } from '../render/who.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';
import { vacancyAsked, vacancyFlags } from '../vacancy.ts';

const SHOWN = 8;

/** `muster who R --person P --date D`: whom the duty could go to, what each of them would mean, and why not the others. */
export const who: Command = {
  name: 'who',
  about:
    'Rank whom a duty could go to, or who could take one that nobody has: points, hours, rest, what is owed; and why others cannot.',
  words: [rotaWord],
  options: [
    ...vacancyFlags,
    { flags: '--at <time>', about: 'as it is at this minute of the period instead of now' },
    { flags: '--all', about: `list everybody, not only ${SHOWN}` },
    rotaData,
  ],
  example: 'muster who rota.json --person P1 --date 2026-06-03',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const vacancy = vacancyAsked(given, rota) ?? refuseFlags([], ['person', 'duty']);
    const instant = world.instant();
    const calendar = createCalendar(rota.scenario);
    const now = minute(given, 'at', calendar) ?? Math.floor(calendar.minuteOf(instant));
    const publications = await kept(given, world, (store) => store.publications.list());
    const found = whoFor(rota, vacancy, {
      known: { lines: await kept(given, world, ({ actuals }) => actuals.list()), now },
      told: calendar.iso(now).slice(0, 10),
      daysTold: daysTold(rota.scenario, publications, instant),
      lastAsked: lastAskedIn(await kept(given, world, ({ replies }) => replies.list())),
    });
    const shown = given.options['all'] === true ? Infinity : SHOWN;
    return { code: 0, text: whoText(found, shown), data: found };
  },
};
