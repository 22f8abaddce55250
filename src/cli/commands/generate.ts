import { extname } from 'node:path';
import { engineVersion } from '../../compose.ts';
import { generate as makeRota } from '../../rota/generate.ts';
import { rotaFile } from '../rota-output.ts';
import { searchFlags, searchSettings } from '../search-flags.ts';
import { liveLine, summaryText } from '../search.ts';
import { UnusableInput, type Command } from '../command.ts';
import { text, word } from '../options.ts';
import { readScenario } from '../scenario-file.ts';

/** `muster generate S`: a rota from a scenario. */
export const generate: Command = {
  name: 'generate',
  about: 'Make a rota from a scenario. Ctrl-C ends the search and keeps the best rota.',
  words: [{ name: 'scenario', about: 'a workbook (.xlsx) or a document (.yaml, .json)' }],
  options: [
    ...searchFlags,
    { flags: '--out <file>', about: 'write the rota here: .json (whole) or .xlsx (to print and send)' },
  ],
  example: 'muster generate team.xlsx --seconds 20 --out rota.json',
  async run(given, world) {
    const settings = searchSettings(given);
    const out = text(given, 'out');
    if (out !== undefined && !['.json', '.xlsx'].includes(extname(out))) {
      throw new UnusableInput([
        { where: '--out', found: out, expected: 'a name that ends in .json or .xlsx' },
      ]);
    }
    const scenario = await readScenario(word(given, 0));
    const { rota } = await makeRota(
      scenario,
      settings,
      {
        now: () => world.now(),
        observe: (event, problem) => world.progress(liveLine(problem, event)),
        onStart: (stop) => world.onInterrupt(stop),
      },
      { engine: engineVersion(), ...('seconds' in settings.limit && { made: world.today() }) },
    );
    if (out !== undefined) world.writeFile(out, await rotaFile(rota, out));
    const written = out === undefined ? '' : `Written to ${out}.\n`;
    return {
      code: rota.summary.hardBreaches === 0 ? 0 : 1,
      text: `${scenario.name}: ${summaryText(rota.summary)}${written}`,
      data: out === undefined ? rota : { summary: rota.summary, out },
    };
  },
};
