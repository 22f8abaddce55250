import { writeJson, writeYaml } from '../../formats/document.ts';
import { template } from '../../formats/template.ts';
import { writeWorkbook } from '../../formats/workbook/write.ts';
import { date } from '../../domain/index.ts';
import { nextScenario } from '../../rota/next-scenario.ts';
import { UnusableInput, type Command } from '../command.ts';
import { text, word } from '../options.ts';
import { sizeText } from '../render/amounts.ts';
import { readRota, rotaData } from '../rota-file.ts';
import { endingOf } from '../output.ts';

/** `muster new FILE`: a filled template to start from, or the next period with nothing retyped. */
export const newScenario: Command = {
  name: 'new',
  about: 'Write a scenario to start from: a small made-up team, or the period after a rota.',
  words: [{ name: 'file', about: 'where to: a workbook (.xlsx) or a document (.yaml, .json)' }],
  options: [
    {
      flags: '--from <date>',
      about: 'first day of the period (default 2026-06-01, or the day after the rota)',
    },
    { flags: '--after <rota>', about: 'not a made-up team, but the scenario of the period after this rota' },
    rotaData,
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
    if (from !== undefined && !date.safeParse(from).success) {
      throw new UnusableInput([{ where: '--from', found: from, expected: 'a date such as 2026-06-01' }]);
    }
    const before = text(given, 'after');
    const scenario =
      before === undefined ? template(from) : nextScenario(await readRota(before, given, world), from);
    world.writeFile(file, await content(scenario, file));
    const next = `muster validate ${file} checks it, muster generate ${file} --out rota.xlsx makes its rota.`;
    const told =
      before === undefined
        ? `${file} holds ${scenario.people.length} made-up people. Replace them by your own.`
        : `${file} holds ${scenario.name}: ${sizeText(scenario)} from ${scenario.period.from}.`;
    return {
      code: 0,
      text: `${told}\n${next}\n`,
      data: { file, people: scenario.people.length },
    };
  },
};

async function content(scenario: ReturnType<typeof template>, file: string): Promise<string | Uint8Array> {
  switch (endingOf(file)) {
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
