import { extname } from 'node:path';
import { writeJson, writeYaml } from '../../formats/document.ts';
import { template } from '../../formats/template.ts';
import { writeWorkbook } from '../../formats/workbook/write.ts';
import { UnusableInput, type Command } from '../command.ts';
import { text, word } from '../options.ts';

/** `muster new FILE`: a filled template to start from. */
export const newScenario: Command = {
  name: 'new',
  about: 'Write a small made-up team as a scenario to start from.',
  words: [{ name: 'file', about: 'where to: a workbook (.xlsx) or a document (.yaml, .json)' }],
  options: [
    { flags: '--from <date>', about: 'first day of the period (default 2026-06-01)' },
    { flags: '--force', about: 'write over a file that exists' },
  ],
  example: 'muster new team.xlsx',
  async run(given, world) {
    const file = word(given, 0);
    if (world.exists(file) && given.options['force'] !== true) {
      throw new UnusableInput([
        { where: file, found: 'a file', expected: 'a name that is free', maybe: '--force writes over it' },
      ]);
    }
    const from = text(given, 'from');
    if (from !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(from)) {
      throw new UnusableInput([{ where: '--from', found: from, expected: 'a date such as 2026-06-01' }]);
    }
    const scenario = from === undefined ? template() : template(from);
    world.writeFile(file, await content(scenario, file));
    const next = `muster validate ${file} checks it, muster generate ${file} --out rota.xlsx makes its rota.`;
    return {
      code: 0,
      text: `${file} holds ${scenario.people.length} made-up people. Replace them by your own.\n${next}\n`,
      data: { file, people: scenario.people.length },
    };
  },
};

async function content(scenario: ReturnType<typeof template>, file: string): Promise<string | Uint8Array> {
  switch (extname(file).toLowerCase()) {
    case '.xlsx':
      return writeWorkbook(scenario);
    case '.yaml':
    case '.yml':
      return writeYaml(scenario);
    case '.json':
      return writeJson(scenario);
    default:
      throw new UnusableInput([
        { where: 'file', found: file, expected: 'a name that ends in .xlsx, .yaml, .yml or .json' },
      ]);
  }
}
