import { decliningOf } from '../../replies/declining.ts';
import { decisionOf } from '../../replies/deciding.ts';
import { answering, answersData } from '../answering.ts';
import type { Command } from '../command.ts';
import { replying } from '../replying.ts';
import { rotaWord } from '../rota-file.ts';

/** `muster decline R --person P --date D`: they will not, and nobody asks why; what they had accepted is open again. */
export const decline: Command = {
  name: 'decline',
  about:
    'Decline what was proposed, give back what was accepted, take back a wish, or refuse a line that waits.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who' },
    { flags: '--date <date>', about: 'operational day' },
    { flags: '--line <number>', about: 'refuse this line' },
    { flags: '--by <name>', about: 'who says so; left out: the person' },
    answersData,
  ],
  example: 'muster decline rota.json --person V1 --date 2026-06-03 --data team.sqlite',
  run(given, world) {
    return replying(given, world, (asked) => {
      const said = answering(given, asked.rota);
      if (said === undefined) return Promise.resolve(undefined);
      return Promise.resolve(
        'of' in said
          ? decisionOf(asked, { ...said, yes: false }, asked.instant)
          : decliningOf(asked, said, asked.instant),
      );
    });
  },
};
