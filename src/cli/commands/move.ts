import type { Issue } from '../../domain/index.ts';
import { moveOf } from '../../replies/moving.ts';
import { answering, answersData, decidedBy } from '../answering.ts';
import { type Command, UnusableInput } from '../command.ts';
import { known } from '../known.ts';
import { day } from '../moments.ts';
import { flagsGiven, refuse, refuseFlags, text } from '../options.ts';
import { replying } from '../replying.ts';
import { rotaWord } from '../rota-file.ts';

/** `muster move R --person P --date D --to Q`: a planner changes a duty, once rules and cover have been asked. */
export const move: Command = {
  name: 'move',
  about:
    'Change a duty, give it to somebody else or to another day; what it breaks is told before it is kept.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'whose duty' },
    { flags: '--date <date>', about: 'operational day' },
    { flags: '--duty <id>', about: 'what they do instead, or off' },
    { flags: '--beat <id>', about: 'where; left out: as now, or their own' },
    { flags: '--to <id>', about: 'who does the duty instead' },
    { flags: '--on <date>', about: 'the day on which it is done instead' },
    { flags: '--reason <text>', about: 'why, without anything personal' },
    { flags: '--by <name>', about: 'who decides' },
    answersData,
  ],
  example: 'muster move rota.json --person P1 --date 2026-06-03 --to P2 --by "Duty sergeant"',
  run(given, world) {
    return replying(given, world, ({ rota, instant }) => {
      const said = answering(given, rota);
      if (said === undefined) return Promise.resolve(undefined);
      const where = flagsGiven(given, ['duty', 'to', 'on']);
      if (where.includes('duty') && where.length > 1) refuseFlags(where, ['duty', 'to', 'on']);
      refuse([...decidedBy(given), ...(where.length === 0 ? [NOWHERE] : [])]);
      if ('of' in said) throw new UnusableInput([NOWHERE]);
      const to = known(
        given,
        'to',
        rota.scenario.people.map(({ id }) => id),
      );
      const { person, date, by } = said;
      const duty = text(given, 'duty');
      const beat = text(given, 'beat');
      const reason = text(given, 'reason');
      return Promise.resolve(
        moveOf(rota, { person, date, duty, beat, to, on: day(given, 'on'), reason, by }, instant),
      );
    });
  },
};

const NOWHERE: Issue = {
  where: '--duty',
  found: 'nothing',
  expected: 'what they do instead; or who does it with --to, or when with --on',
};
