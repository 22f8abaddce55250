import { undoingOf } from '../../replies/undoing.ts';
import { answering, answersData } from '../answering.ts';
import { type Command, UnusableInput } from '../command.ts';
import { replying } from '../replying.ts';
import { rotaWord } from '../rota-file.ts';

/** `muster undo R --line N`: takes back what a planner decided; the rota is then as if it had not been. */
export const undo: Command = {
  name: 'undo',
  about: 'Take back a move, a pin, or an undo; what that breaks is told before it is kept.',
  words: [rotaWord],
  options: [
    { flags: '--line <number>', about: 'the line that is taken back' },
    { flags: '--by <name>', about: 'who decides' },
    answersData,
  ],
  example: 'muster undo rota.json --line 4 --by "Duty sergeant"',
  run(given, world) {
    return replying(given, world, ({ rota, lines, instant }) => {
      const said = answering(given, rota);
      if (said === undefined) return Promise.resolve(undefined);
      if (!('of' in said))
        throw new UnusableInput([{ where: '--line', found: 'nothing', expected: 'the number of a line' }]);
      return Promise.resolve(undoingOf(lines, said, instant));
    });
  },
};
