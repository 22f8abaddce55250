import { wishOf } from '../../replies/wishing.ts';
import { answering, answersData } from '../answering.ts';
import { type Command, UnusableInput } from '../command.ts';
import { text } from '../options.ts';
import { replying } from '../replying.ts';
import { rotaWord } from '../rota-file.ts';

/** `muster wish R --person P --date D`: I would like to be on duty then; the next plan weighs it, and nobody has promised anything. */
export const wish: Command = {
  name: 'wish',
  about: 'Say that somebody would like a duty on a day, or would rather not; the next plan weighs it.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who' },
    { flags: '--date <date>', about: 'operational day, of this plan or of one to come' },
    { flags: '--duty <id>', about: 'duty template or family; left out: any duty of theirs' },
    { flags: '--not', about: 'they would rather not' },
    { flags: '--by <name>', about: 'who says so; left out: the person' },
    answersData,
  ],
  example: 'muster wish rota.json --person V1 --date 2026-06-19 --duty late --data team.sqlite',
  run(given, world) {
    return replying(given, world, (asked) => {
      const said = answering(given, asked.rota);
      if (said === undefined) return Promise.resolve(undefined);
      if ('of' in said)
        throw new UnusableInput([{ where: '--line', found: `${said.of}`, expected: 'a person and a date' }]);
      const want = given.options['not'] !== true;
      return Promise.resolve(wishOf(asked, { ...said, duty: text(given, 'duty'), want }, asked.instant));
    });
  },
};
