import { javascriptLpSolverBackend } from '../../backends/javascript-lp-solver.ts';
import type { Rota } from '../../domain/index.ts';
import { acceptanceOf } from '../../replies/accepting.ts';
import { decisionOf } from '../../replies/deciding.ts';
import { openDutiesOf } from '../../rota/open-duties.ts';
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
    return replying(given, world, async (asked) => {
      const { known, instant } = asked;
      const said = answering(given, asked.rota);
      if (said === undefined) return undefined;
      if ('of' in said) return decisionOf(asked, { ...said, yes: true }, instant);
      const accepting = { ...said, duty: text(given, 'duty'), beat: text(given, 'beat') };
      const openDuties = (rota: Rota, person: string) =>
        openDutiesOf(rota, person, known, javascriptLpSolverBackend());
      return acceptanceOf(asked, accepting, { instant, openDuties });
    });
  },
};
