import type { Issue as SolverIssue } from '../../solver/issue.ts';
import type { Answer } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import type { Issue } from '../domain/issue.ts';
import { readProblem } from '../formats/read-problem.ts';
import { UnusableInput, type World } from './command.ts';
import { parse } from './rota-file.ts';

/** Reads a solver problem from a JSON file. */
export function problemFrom(path: string, world: World): Problem {
  const read = readProblem(parse(path, world.readText(path)));
  if ('problem' in read) return read.problem;
  throw new UnusableInput(read.issues.map((issue) => inFile(path, issue)));
}

/** An answer file: the answer together with its problem, so that it can be exported and checked alone. */
export interface AnswerFile extends Answer {
  readonly of: Problem;
}

/** Reads an answer as `muster solve` writes it. */
export function answerFrom(path: string, world: World): AnswerFile {
  const content = parse(path, world.readText(path));
  if (isAnswerFile(content)) {
    const read = readProblem(content.of);
    if ('problem' in read) return { ...content, of: read.problem };
  }
  throw new UnusableInput([
    { where: path, found: 'something else', expected: 'an answer as muster solve writes it' },
  ]);
}

function isAnswerFile(content: unknown): content is AnswerFile {
  return (
    typeof content === 'object' &&
    content !== null &&
    'format' in content &&
    content.format === 'muster-answer' &&
    'rota' in content &&
    'of' in content
  );
}

/** A solver issue with the file it is in. */
export function inFile(file: string, { path, ...rest }: SolverIssue): Issue {
  return { where: path === '' ? file : `${file}: ${path}`, ...rest };
}
