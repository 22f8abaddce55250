/** A question about a rota that is not answered, as a problem document. */
import type { Context } from 'hono';
import type { Issue } from '../src/domain/issue.ts';
import type { Refusal } from '../src/life/questions/office.ts';
import { problem } from './problem.ts';

type ProblemOf<Status extends 404 | 409 | 422> = ReturnType<
  typeof problem<Status extends 404 ? 'not-found' : Status extends 409 ? 'not-ready' : 'unusable-input'>
>;

/** Answers with why there is no answer; `part`: the part of the request that issues are about. */
export function refused(
  context: Context,
  refusal: Refusal,
  part: 'body' | 'query',
): ProblemOf<404> | ProblemOf<409> | ProblemOf<422> {
  switch (refusal.status) {
    case 'not-found':
      return problem(context, 'not-found', refusal.detail === undefined ? {} : { detail: refusal.detail });
    case 'not-ready':
      return problem(context, 'not-ready');
    case 'wrong':
      return problem(context, 'unusable-input', { issues: placed(refusal.issues, part) });
  }
}

/** What is wrong with the rota stands nowhere in the request. */
export function placed(issues: readonly Issue[], part: 'body' | 'query'): Issue[] {
  return issues.map(({ where, ...issue }) => ({
    where: where.startsWith('the rota') ? where : `${part}.${where}`,
    ...issue,
  }));
}
