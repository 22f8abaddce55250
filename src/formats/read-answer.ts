import { z } from 'zod';
import { nearest, quote } from '../../solver/issue.ts';
import type { Answer } from '../../solver/outcome.ts';
import type { Problem } from '../../solver/problem.ts';
import type { Issue } from '../domain/issue.ts';
import { issueOf, locateInDocument } from './fault.ts';
import { readProblem } from './read-problem.ts';
import { faultsOfZod } from './zod-faults.ts';

/** An answer together with its problem, so that the file can be exported and checked alone. */
export interface AnswerFile extends Answer {
  readonly of: Problem;
}

const schema = z.looseObject({
  format: z.literal('muster-answer'),
  version: z.literal(1),
  rota: z.record(z.string(), z.array(z.string())),
  of: z.unknown(),
});

export type ReadAnswer = { readonly answer: AnswerFile } | { readonly issues: readonly Issue[] };

/** Data of any origin as an answer to the problem in it, or everything that is wrong with it. */
export function readAnswer(data: unknown): ReadAnswer {
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const locate = locateInDocument(data);
    return { issues: faultsOfZod(parsed.error, schema, data).map((fault) => issueOf(fault, locate)) };
  }
  const read = readProblem(parsed.data.of);
  if ('issues' in read) {
    return { issues: read.issues.map(({ path, ...rest }) => ({ where: `of.${path}`, ...rest })) };
  }
  const issues = rowIssues(read.problem, parsed.data.rota);
  if (issues.length > 0) return { issues };
  return { answer: { ...(data as Answer), of: read.problem } };
}

/** A row for everybody, an option of the problem for every day. */
function rowIssues(problem: Problem, rota: Readonly<Record<string, readonly string[]>>): Issue[] {
  const options = new Set(problem.options.map(({ id }) => id));
  return problem.people.flatMap(({ id }): Issue[] => {
    const row = rota[id] ?? [];
    if (row.length !== problem.days) {
      const expected = `as many options as days (${problem.days})`;
      return [{ where: `rota.${id}`, found: `${row.length}`, expected }];
    }
    return row.flatMap((option, day): Issue[] => {
      if (options.has(option)) return [];
      const maybe = nearest(option, options);
      return [
        {
          where: `rota.${id}[${day}]`,
          found: quote(option),
          expected: 'an option of the problem',
          ...(maybe !== undefined && { maybe: quote(maybe) }),
        },
      ];
    });
  });
}
