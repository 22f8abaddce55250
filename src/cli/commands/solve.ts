import { searchFlags, searchSettings } from '../search-flags.ts';
import { liveSearch, summaryText } from '../search.ts';
import { solveOnThreads } from '../../workers/solve-on-threads.ts';
import type { Command } from '../command.ts';
import { word } from '../options.ts';
import { outputFile } from '../output.ts';
import type { AnswerFile } from '../../formats/read-answer.ts';
import { problemFrom } from '../problem-file.ts';

/** `muster solve problem.json`: the solver's neutral door. */
export const solve: Command = {
  name: 'solve',
  about: 'Solve a problem in the solver’s own form (docs/problem.schema.json).',
  words: [{ name: 'problem', about: 'a problem (.json)' }],
  options: [...searchFlags, { flags: '--out <file>', about: 'write the answer here (.json)' }],
  example: 'muster solve problem.json --seconds 20 --out answer.json',
  async run(given, world) {
    const settings = searchSettings(given);
    const out = outputFile(given, world, ['.json']);
    const problem = problemFrom(word(given, 0), world);
    const { answer } = await solveOnThreads(problem, settings, liveSearch(world));
    const file: AnswerFile = { ...answer, of: problem };
    if (out !== undefined) world.writeFile(out, `${JSON.stringify(file)}\n`);
    const { summary } = answer;
    const cost = summary.cost === undefined ? '' : `cost ${summary.cost}\n`;
    const written = out === undefined ? '' : `Written to ${out}.\n`;
    return {
      code: summary.hardBreaches === 0 ? 0 : 1,
      text: `${problem.name}: ${summaryText(summary)}${cost}${written}`,
      data: out === undefined ? file : { status: answer.status, summary, out },
    };
  },
};
