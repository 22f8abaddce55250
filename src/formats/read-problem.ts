import type { Issue } from '../../solver/issue.ts';
import type { Problem } from '../../solver/problem.ts';
import { validate } from '../../solver/validate.ts';
import { pathText } from './fault.ts';
import { problemSchema } from './problem-schema.ts';
import { faultsOfZod } from './zod-faults.ts';

export type ReadProblem = { readonly problem: Problem } | { readonly issues: readonly Issue[] };

/**
 * Data of any origin as a problem, or everything that is wrong with it. Names and numbers are looked at only once
 * the shape is right: in a broken shape half of them would be reported for no reason of their own.
 */
export function readProblem(data: unknown): ReadProblem {
  const parsed = problemSchema.safeParse(data);
  if (!parsed.success) {
    const faults = faultsOfZod(parsed.error, problemSchema, data);
    return {
      issues: faults.map(({ path, maybe, ...fault }) => ({
        ...fault,
        path: pathText(path),
        ...(maybe !== undefined && { maybe }),
      })),
    };
  }
  const issues = validate(parsed.data);
  return issues.length === 0 ? { problem: parsed.data } : { issues };
}
