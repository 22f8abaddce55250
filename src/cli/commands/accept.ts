import { SAYINGS } from '../../life/sayings/index.ts';
import type { Command } from '../command.ts';
import { answering, answersData } from '../answering.ts';
import { text } from '../options.ts';
import { replying } from '../replying.ts';
import { rotaWord } from '../rota-file.ts';

/** `muster accept R --person P --date D`: what was proposed to them is theirs; or with `--duty`, what is open. */
export const accept: Command = {
  name: 'accept',
  about: 'Accept what was proposed, take an open duty, agree or confirm; without options, list all answers.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who' },
    { flags: '--date <date>', about: 'operational day' },
    { flags: '--duty <id>', about: 'an open duty to take; left out: what was proposed for that day' },
    { flags: '--beat <id>', about: 'where; left out: where it serves the rota best' },
    { flags: '--line <number>', about: 'agree to this line, or confirm it' },
    { flags: '--by <name>', about: 'who says so; left out: the person' },
    answersData,
  ],
  example: 'muster accept rota.json --person V1 --date 2026-06-03 --data team.sqlite',
  run(given, world) {
    return replying(given, world, async (life) => {
      const said = answering(given, life.rota);
      if (said === undefined) return undefined;
      if ('of' in said) return SAYINGS.answers(life, { line: said.of, yes: true }, said.by);
      return SAYINGS.acceptances(
        life,
        { ...said, duty: text(given, 'duty'), beat: text(given, 'beat') },
        said.by,
      );
    });
  },
};
