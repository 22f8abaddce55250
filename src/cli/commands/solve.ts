import { searchFlags, searchSettings } from '../search-flags.ts';
import { liveSearch, summaryText } from '../search.ts';
import type { Answer } from '../../../solver/outcome.ts';
import type { Problem } from '../../../solver/problem.ts';
import type { Settings } from '../../../solver/solve.ts';
import { solveWhole } from '../../workers/solve-whole.ts';
import { solveOnThreads } from '../../workers/solve-on-threads.ts';
import { UnusableInput, type Command, type World } from '../command.ts';
import { refuse, word } from '../options.ts';
import { outputFile } from '../output.ts';
import type { AnswerFile } from '../../formats/read-answer.ts';
import { problemFrom } from '../problem-file.ts';

/** `muster solve problem.json`: the solver's neutral door. */
export const solve: Command = {
  name: 'solve',
  about: 'Solve a problem in the solver’s own form (docs/problem.schema.json).',
  words: [{ name: 'problem', about: 'a problem (.json)' }],
  options: [
    ...searchFlags,
    { flags: '--whole', about: 'solve a small problem whole, with proof, instead of searching (HiGHS)' },
    { flags: '--out <file>', about: 'write the answer here (.json)' },
  ],
  example: 'muster solve problem.json --seconds 20 --out answer.json',
  async run(given, world) {
    const settings = searchSettings(given);
    const out = outputFile(given, world, ['.json']);
    const problem = problemFrom(word(given, 0), world);
    const answer =
      given.options['whole'] === true
        ? await whole(problem, settings, world)
        : await searched(problem, settings, world);
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

async function searched(problem: Problem, settings: Settings, world: World): Promise<Answer> {
  const { answer, fault } = await solveOnThreads(problem, settings, liveSearch(world));
  if (fault !== undefined) world.fault(fault);
  return answer;
}

/** @throws UnusableInput if the problem is too large to be solved whole, or was not solved in time. */
async function whole(problem: Problem, { limit }: Settings, world: World): Promise<Answer> {
  if ('work' in limit) refuse([{ where: '--whole', found: '--work', expected: 'a limit in --seconds' }]);
  const seconds = 'seconds' in limit ? limit.seconds : 0;
  const found = await solveWhole({ problem, seconds }, (stop) => world.onInterrupt(stop));
  if (found.status === 'answered') return found.answer;
  if (found.status === 'wrong') throw new Error(`HiGHS answered wrongly: ${JSON.stringify(found.failures)}`);
  const maybe = 'without --whole the search takes problems of any size';
  const why =
    found.status === 'refused'
      ? `${found.size} ${found.what}, at most ${found.limit} (${found.by})`
      : found.why;
  throw new UnusableInput([
    { where: '--whole', found: why, expected: 'a problem small enough to be solved in time', maybe },
  ]);
}
