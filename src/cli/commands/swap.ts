import { swapOf } from '../../replies/swapping.ts';
import { answering, answersData } from '../answering.ts';
import type { Command } from '../command.ts';
import { known } from '../known.ts';
import { day } from '../moments.ts';
import { flagsGiven, refuse } from '../options.ts';
import { replying } from '../replying.ts';
import { rotaWord } from '../rota-file.ts';

/** `muster swap R --person P --date D --with Q`: asks somebody to change duties, or to take one over. */
export const swap: Command = {
  name: 'swap',
  about: 'Ask somebody to change duties or to take one over; they agree with accept --line.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'who asks' },
    { flags: '--date <date>', about: 'the day of the duty they give away' },
    { flags: '--with <id>', about: 'who is asked' },
    { flags: '--for <date>', about: 'the day of the duty they take for it; left out: they take none' },
    { flags: '--by <name>', about: 'who says so; left out: the person' },
    answersData,
  ],
  example: 'muster swap rota.json --person V1 --date 2026-06-03 --with V2 --for 2026-06-10',
  run(given, world) {
    return replying(given, world, (asked) => {
      const said = answering(given, asked.rota);
      const names = asked.rota.scenario.people.map(({ id }) => id);
      const other = known(given, 'with', names);
      if (flagsGiven(given, ['person', 'date', 'with', 'for', 'by']).length === 0)
        return Promise.resolve(undefined);
      refuse([
        ...(said === undefined ? [{ where: '--person', found: 'nothing', expected: 'who asks' }] : []),
        ...(other === undefined ? [{ where: '--with', found: 'nothing', expected: 'who is asked' }] : []),
      ]);
      if (said === undefined || other === undefined || 'of' in said)
        throw new Error('a swap of nobody was not refused');
      return Promise.resolve(
        swapOf(asked, { ...said, with: other, forDate: day(given, 'for') }, asked.instant),
      );
    });
  },
};
