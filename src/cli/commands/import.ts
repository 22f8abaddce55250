import { basename, extname } from 'node:path';
import { importCurtoisQu } from '../../formats/curtois-qu.ts';
import { UnusableInput, type Command } from '../command.ts';
import { text, word } from '../options.ts';
import { counted } from '../render/amounts.ts';
import { inFile } from '../problem-file.ts';

const FORMATS = ['curtois-qu'] as const;

/** `muster import FORMAT FILE`: a public benchmark as a problem of ours. */
export const importProblem: Command = {
  name: 'import',
  about: 'Turn a public benchmark instance into a problem for muster solve.',
  words: [
    { name: 'format', about: `one of ${FORMATS.join(', ')}` },
    { name: 'file', about: 'the instance' },
  ],
  options: [{ flags: '--out <file>', about: 'write the problem here (.json) instead of to the terminal' }],
  example: 'muster import curtois-qu Instance1.txt --out problem.json',
  run(given, world) {
    const format = word(given, 0);
    if (!FORMATS.some((known) => known === format)) {
      throw new UnusableInput([{ where: 'format', found: format, expected: `one of ${FORMATS.join(', ')}` }]);
    }
    const path = word(given, 1);
    const { problem, issues } = importCurtoisQu(world.readText(path), basename(path, extname(path)));
    if (problem === undefined) throw new UnusableInput(issues.map((issue) => inFile(path, issue)));
    const content = `${JSON.stringify(problem)}\n`;
    const out = text(given, 'out');
    if (out !== undefined) world.writeFile(out, content);
    const { people, days, options, demands } = problem;
    const size = [
      counted(people.length, 'person', 'people'),
      counted(days, 'day', 'days'),
      `${counted(options.length - 1, 'option', 'options')} besides off`,
      counted(demands.length, 'demand', 'demands'),
    ].join(', ');
    return Promise.resolve({
      code: 0,
      text: out === undefined ? content : `${problem.name}: ${size}. Written to ${out}.\n`,
      data: out === undefined ? problem : { name: problem.name, people: people.length, days, out },
    });
  },
};
