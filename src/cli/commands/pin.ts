import { moveOf } from '../../replies/moving.ts';
import { answering, answersData, decidedBy } from '../answering.ts';
import { type Command, UnusableInput } from '../command.ts';
import { refuse, text } from '../options.ts';
import { replying } from '../replying.ts';
import { rotaWord } from '../rota-file.ts';

/** `muster pin R --person P --date D`: what they do that day stays as it is when the rota is made again. */
export const pin: Command = {
  name: 'pin',
  about: 'Fix a day as it is, so that no new plan changes it.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'whose day' },
    { flags: '--date <date>', about: 'operational day' },
    { flags: '--reason <text>', about: 'why, without anything personal' },
    { flags: '--by <name>', about: 'who decides' },
    answersData,
  ],
  example: 'muster pin rota.json --person P1 --date 2026-06-03 --by "Duty sergeant"',
  run(given, world) {
    return replying(given, world, ({ rota, instant }) => {
      const said = answering(given, rota);
      if (said === undefined) return Promise.resolve(undefined);
      refuse(decidedBy(given));
      if ('of' in said)
        throw new UnusableInput([{ where: '--person', found: 'nothing', expected: 'whose day' }]);
      const { person, date, by } = said;
      return Promise.resolve(moveOf(rota, { person, date, by, reason: text(given, 'reason') }, instant));
    });
  },
};
