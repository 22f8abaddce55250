import { nearest, quote } from '../../../solver/issue.ts';
import { UnusableInput, type Command } from '../command.ts';
import { word } from '../options.ts';
import { reports } from '../reports/index.ts';
import { rotaData } from '../rota-file.ts';

/** `muster report KIND R`: what is told of a rota to those who did not make it. */
export const report: Command = {
  name: 'report',
  about: 'Report to the board (cover, hours, posts, risks), on the training of newcomers, or to a partner.',
  words: [
    { name: 'kind', about: reports.map(({ name, about }) => `${name}: ${about}`).join('; ') },
    { name: 'rota', about: 'a rota (.json), or its ID in the data file; for training also a scenario' },
  ],
  options: [
    { flags: '--out <file>', about: 'of the board: write it as a workbook (.xlsx)' },
    { flags: '--person <id>', about: 'of training: only this person' },
    { flags: '--organisation <id>', about: 'of partner: who is shown it' },
    rotaData,
  ],
  example: 'muster report board rota.json --out board.xlsx',
  run(given, world) {
    const kind = word(given, 0);
    const asked = reports.find(({ name }) => name === kind);
    if (asked !== undefined) return asked.run(given, world);
    const names = reports.map(({ name }) => name);
    const maybe = nearest(kind, names);
    throw new UnusableInput([
      {
        where: 'kind',
        found: quote(kind),
        expected: `one of ${names.join(', ')}`,
        ...(maybe !== undefined && { maybe: quote(maybe) }),
      },
    ]);
  },
};
