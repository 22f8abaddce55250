import { nearest, quote } from '../../../solver/issue.ts';
import { UnusableInput, type Command, type Given } from '../command.ts';
import { flagsGiven, refuse, word } from '../options.ts';
import { reports } from '../reports/index.ts';
import { REPORT_OPTIONS, type Report } from '../reports/report.ts';
import { rotaData } from '../rota-file.ts';

/** `muster report KIND R`: what is told of a rota to those who did not make it. */
export const report: Command = {
  name: 'report',
  about: 'Report to the board, on the training of newcomers, to a partner, or on who is alone when.',
  words: [
    { name: 'kind', about: reports.map(({ name, about }) => `${name}: ${about}`).join('; ') },
    { name: 'rota', about: 'a rota (.json), or its ID in the data file; for training also a scenario' },
  ],
  options: [
    { flags: '--out <file>', about: `write it as a workbook (.xlsx); of ${takers('out')}` },
    { flags: '--person <id>', about: `only of this person; of ${takers('person')}` },
    { flags: '--organisation <id>', about: `who is shown it; of ${takers('organisation')}` },
    rotaData,
  ],
  example: 'muster report board rota.json --out board.xlsx',
  run(given, world) {
    const asked = reportNamed(word(given, 0));
    refuseOthers(asked, given);
    return asked.run(given, world);
  },
};

function reportNamed(name: string): Report {
  const found = reports.find((one) => one.name === name);
  if (found !== undefined) return found;
  const names = reports.map((one) => one.name);
  const maybe = nearest(name, names);
  throw new UnusableInput([
    {
      where: 'kind',
      found: quote(name),
      expected: `one of ${names.join(', ')}`,
      ...(maybe !== undefined && { maybe: quote(maybe) }),
    },
  ]);
}

/** Options that some reports take, and this one does not. */
function refuseOthers({ name, takes }: Report, given: Given): void {
  refuse(
    flagsGiven(given, REPORT_OPTIONS)
      .filter((option) => !takes.includes(option))
      .map((option) => ({
        where: `--${option}`,
        found: `a report ${name}`,
        expected: `one of the reports that take it: ${takers(option)}`,
      })),
  );
}

function takers(option: (typeof REPORT_OPTIONS)[number]): string {
  return reports
    .filter(({ takes }) => takes.includes(option))
    .map(({ name }) => name)
    .join(', ');
}
