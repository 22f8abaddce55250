import { answerFormats, writeAnswer } from '../../formats/answers.ts';
import type { Command } from '../command.ts';
import { oneOf, text, word } from '../options.ts';
import { answerFrom } from '../problem-file.ts';

/** `muster export answer.json`: an answer in the form another program reads. */
export const exportAnswer: Command = {
  name: 'export',
  about: 'Write an answer of muster solve in another format.',
  words: [{ name: 'answer', about: 'an answer (.json)' }],
  options: [
    { flags: '--format <format>', about: `one of ${answerFormats.join(', ')} (default csv)` },
    { flags: '--out <file>', about: 'write it here instead of to the terminal' },
  ],
  example: 'muster export answer.json --format sol --out Instance1.sol',
  run(given, world) {
    const format = oneOf(given, 'format', answerFormats) ?? 'csv';
    const { of: problem, ...answer } = answerFrom(word(given, 0), world);
    const content = writeAnswer(problem, answer, format);
    const out = text(given, 'out');
    if (out !== undefined) world.writeFile(out, content);
    return Promise.resolve({
      code: 0,
      text: out === undefined ? content : `Written to ${out}.\n`,
      data: { format, out, people: problem.people.length, days: problem.days },
    });
  },
};
