import { coveredRota } from '../../rota/covered-rota.ts';
import { absenceOf } from '../../rota/what-if.ts';
import type { Issue } from '../../domain/issue.ts';
import { UnusableInput, type Command } from '../command.ts';
import { knownPerson } from '../known.ts';
import { between, timeAsked } from '../moments.ts';
import { word } from '../options.ts';
import { absenceText } from '../render/absence.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

/** `muster whatif R --person P --off --from T --to T`: what somebody's absence would do, before it is granted. */
export const whatif: Command = {
  name: 'whatif',
  about: 'Say what it would do if somebody were away: leave, training, court, a book-off.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who' },
    { flags: '--off', about: 'if they were away' },
    ...between,
    rotaData,
  ],
  example: 'muster whatif rota.json --person P1 --off --from 2026-06-03T14:00 --to 2026-06-03T18:00',
  async run(given, world) {
    const rota = await readRota(word(given, 0), given, world);
    const person = knownPerson(given, rota);
    const asked = given.options['off'] === true;
    if (person === undefined || !asked) throw new UnusableInput(missing(person, asked));
    const covered = coveredRota(rota);
    const absence = absenceOf(covered, person, timeAsked(given, covered.register.calendar));
    const code = absence.lost.some(({ offTheRun }) => offTheRun) || absence.effects.hard > 0 ? 1 : 0;
    return { code, text: absenceText(absence), data: absence };
  },
};

function missing(person: string | undefined, asked: boolean): Issue[] {
  return [
    ...(person === undefined
      ? [{ where: '--person', found: 'nothing', expected: 'the id of a person in this rota' }]
      : []),
    ...(asked
      ? []
      : [{ where: '--off', found: 'nothing', expected: 'what is to be tried: --off, being away' }]),
  ];
}
