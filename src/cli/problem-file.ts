import type { Issue as SolverIssue } from '../../solver/issue.ts';
import type { Problem } from '../../solver/problem.ts';
import type { Issue } from '../domain/issue.ts';
import { readAnswer, type AnswerFile } from '../formats/read-answer.ts';
import { readProblem } from '../formats/read-problem.ts';
import { UnusableInput, type World } from './command.ts';
import { parsed } from './json-file.ts';

/** Reads a solver problem from a JSON file. */
export function problemFrom(path: string, world: World): Problem {
  const read = readProblem(parsed(path, world));
  if ('problem' in read) return read.problem;
  throw new UnusableInput(read.issues.map((issue) => inFile(path, issue)));
}

/** Reads an answer as `muster solve` writes it. */
export function answerFrom(path: string, world: World): AnswerFile {
  const read = readAnswer(parsed(path, world));
  if ('answer' in read) return read.answer;
  throw new UnusableInput(read.issues.map(({ where, ...rest }) => ({ where: `${path}: ${where}`, ...rest })));
}

/** A solver issue with the file it is in. */
export function inFile(file: string, { path, ...rest }: SolverIssue): Issue {
  return { where: path === '' ? file : `${file}: ${path}`, ...rest };
}
