import { nearest, quote } from '../../../solver/issue.ts';
import { tablesWorkbook } from '../../formats/tables-workbook.ts';
import { UnusableInput, type Command, type Given } from '../command.ts';
import { flagsGiven, refuse, word } from '../options.ts';
import { outputFile } from '../output.ts';
import { reports } from '../reports/index.ts';
import type { Report } from '../reports/report.ts';
import { readRota, rotaData, rotaWord } from '../rota-file.ts';

const kinds = reports.map(({ name }) => name);

/** `muster report KIND R`: a report of a rota for people outside the roster office. */
export const report: Command = {
  name: 'report',
  about: `Report of a rota. ${reports.map(({ name, about }) => `${name}: ${about}.`).join(' ')}`,
  words: [{ name: 'kind', about: kinds.join(' or ') }, rotaWord],
  options: [
    { flags: '--out <file>', about: 'write it as a workbook (.xlsx)' },
    { flags: '--person <id>', about: 'only of this person (lone-working)' },
    rotaData,
  ],
  example: 'muster report board rota.json --out board.xlsx',
  async run(given, world) {
    const wanted = reportNamed(word(given, 0));
    refuseOthers(wanted, given);
    const out = outputFile(given, world, ['.xlsx']);
    const rota = await readRota(word(given, 1), given, world);
    const { code, text, tables, summary, data } = await wanted.run(rota, given, world);
    if (out !== undefined) world.writeFile(out, await tablesWorkbook(tables));
    return { code, text: out === undefined ? text : `Written to ${out}: ${summary}.\n`, data };
  },
};

function reportNamed(name: string): Report {
  const found = reports.find((one) => one.name === name);
  if (found !== undefined) return found;
  const maybe = nearest(name, kinds);
  throw new UnusableInput([
    {
      where: 'kind',
      found: quote(name),
      expected: `one of ${kinds.join(', ')}`,
      ...(maybe !== undefined && { maybe: quote(maybe) }),
    },
  ]);
}

/** Options that some reports take, and this one does not. */
function refuseOthers({ name, takes }: Report, given: Given): void {
  const others = [...new Set(reports.flatMap((one) => one.takes))].filter(
    (option) => !takes.includes(option),
  );
  refuse(
    flagsGiven(given, others).map((option) => ({
      where: `--${option}`,
      found: `a report ${name}`,
      expected: `one of the reports that take it: ${reports
        .filter((one) => one.takes.includes(option))
        .map((one) => one.name)
        .join(', ')}`,
    })),
  );
}
