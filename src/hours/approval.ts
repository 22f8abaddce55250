/** A supervisor approves what somebody said was done. */
import type { Approval, Issue, NumberedLine, Rota } from '../domain/index.ts';
import { doneOf } from './actuals.ts';
import { isOneOf } from './is-one-of.ts';

/** The approval of a line by a supervisor at an instant (ISO), or what is wrong with it. */
export function approvalOf(
  { scenario }: Rota,
  lines: readonly NumberedLine[],
  number: number,
  by: string,
  instant: string,
): { readonly line: Approval } | { readonly issues: readonly Issue[] } {
  const done = doneOf(lines).find((each) => each.number === number);
  const issues: Issue[] = [
    ...(done === undefined
      ? [{ where: 'approve', found: `${number}`, expected: 'the number of a line that stands' }]
      : []),
    ...(done?.approved === undefined
      ? []
      : [
          {
            where: 'approve',
            found: `${number}`,
            expected: `a line not yet approved; ${done.approved.by} has`,
          },
        ]),
    ...(done !== undefined && isOneOf(by, [done.actual.person, done.actual.by], scenario)
      ? [{ where: 'by', found: by, expected: 'somebody else than who did it and who said so' }]
      : []),
  ];
  if (issues.length > 0) return { issues };
  return { line: { kind: 'approved', of: number, by, recorded: new Date(instant).toISOString() } };
}
