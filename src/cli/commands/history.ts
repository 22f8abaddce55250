import { livesOf } from '../../publish/history.ts';
import { answersData } from '../answering.ts';
import type { Command } from '../command.ts';
import { kept } from '../kept.ts';
import { knownPerson } from '../known.ts';
import { day } from '../moments.ts';
import { word } from '../options.ts';
import { historyText } from '../render/history.ts';
import { readRotaAsMade, rotaWord } from '../rota-file.ts';

/** `muster history R --person P`: what became of days since the rota was made: who said so, when, why, and when it was published. */
export const history: Command = {
  name: 'history',
  about:
    'Show what became of days since the rota was made: who changed or answered what, when and why, and who was told when.',
  words: [rotaWord],
  options: [
    { flags: '--person <id>', about: 'only days of this person' },
    { flags: '--date <date>', about: 'only this operational day' },
    answersData,
  ],
  example: 'muster history rota.json --person P1',
  async run(given, world) {
    const made = await readRotaAsMade(word(given, 0), given, world);
    const lines = await kept(given, world, ({ replies }) => replies.list());
    const told = await kept(given, world, ({ publications }) => publications.list());
    const days = livesOf(made, lines, told, { person: knownPerson(given, made), date: day(given, 'date') });
    return { code: 0, text: historyText(days, made), data: { days } };
  },
};
