/** An answer as a file: the tab-separated grid of the public benchmarks, CSV, or JSON. */

import type { Answer } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import { quoted } from './csv.ts';

export const answerFormats = ['sol', 'csv', 'json'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

/** Writes an answer to `problem` in one of the formats. */
export function writeAnswer(problem: Problem, answer: Answer, format: AnswerFormat): string {
  switch (format) {
    case 'sol':
      return grid(problem, answer);
    case 'csv':
      return csv(problem, answer);
    case 'json':
      return `${JSON.stringify(answer, null, 1)}\n`;
  }
}

/** A row a person in the order of the problem, a column a day, nothing for off. */
function grid(problem: Problem, answer: Answer): string {
  const off = problem.options[0]?.id;
  return problem.people
    .map(
      ({ id }) =>
        `${rowOf(answer, id)
          .map((option) => (option === off ? '' : option))
          .join('\t')}\n`,
    )
    .join('');
}

/** A line a person and day: `person,day,option`. */
function csv(problem: Problem, answer: Answer): string {
  const lines = problem.people.flatMap(({ id }) =>
    rowOf(answer, id).map((option, day) => [id, String(day), option].map(quoted).join(',')),
  );
  return ['person,day,option', ...lines].map((line) => `${line}\n`).join('');
}

function rowOf(answer: Answer, person: string): readonly string[] {
  const row = answer.rota[person];
  if (row === undefined) throw new Error(`The answer has no row for ${person}.`);
  return row;
}
