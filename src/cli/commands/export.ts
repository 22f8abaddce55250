import { answerFormats, writeAnswer } from '../../formats/answers.ts';
import { UnusableInput, type Command } from '../command.ts';
import { exportHours } from '../export-hours.ts';
import { oneOf, text, word } from '../options.ts';
import { answerFrom } from '../problem-file.ts';
import { rotaData } from '../rota-file.ts';

/** `muster export answer.json`, `muster export hours R`: an answer, or hours for payroll, as another program reads them. */
export const exportFile: Command = {
  name: 'export',
  about: 'Write the hours of a rota for payroll, or an answer of muster solve in another format.',
  words: [
    { name: 'answer', about: 'hours; or an answer (.json)' },
    { name: '[rota]', about: 'with hours: a rota (.json), or its ID in the data file' },
  ],
  options: [
    { flags: '--format <format>', about: `of an answer: one of ${answerFormats.join(', ')} (default csv)` },
    { flags: '--from <date>', about: 'of hours: first day; left out: of the period' },
    { flags: '--to <date>', about: 'of hours: last day; left out: of the period' },
    { flags: '--out <file>', about: 'write it here instead of to the terminal; hours: .csv or .xlsx' },
    rotaData,
  ],
  example: 'muster export hours rota.json --out payroll.xlsx',
  run(given, world) {
    if (word(given, 0) === 'hours') return exportHours(given, world);
    const format = oneOf(given, 'format', answerFormats) ?? 'csv';
    if (given.words[1] !== undefined)
      throw new UnusableInput([
        { where: 'rota', found: given.words[1], expected: 'nothing after an answer' },
      ]);
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
