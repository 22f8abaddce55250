/** A supervisor approves what somebody said was done: where people have leaders, one of those above them. */
import type { Actual, Approval, Issue, NumberedLine, Rota, Scenario } from '../domain/index.ts';
import { doneOf } from './actuals.ts';
import { isOneOf } from './is-one-of.ts';
import { upTheLine } from './lines.ts';

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
    ...(done === undefined ? [] : leaderIssues(done.actual, by, scenario)),
  ];
  if (issues.length > 0) return { issues };
  return { line: { kind: 'approved', of: number, by, recorded: new Date(instant).toISOString() } };
}

/** Whoever has a leader for the service the line is about is approved by those up that line, and by nobody else. */
function leaderIssues(actual: Actual, by: string, scenario: Scenario): Issue[] {
  const above = upTheLine(scenario, actual.person, actual);
  if (above.length === 0 || isOneOf(by, above, scenario)) return [];
  const may = above.filter((id) => !isOneOf(actual.by, [id], scenario));
  const expected = `${may.join(' or ')}, up the line from ${actual.person} in ${actual.organisation}`;
  const anew = `nobody but ${actual.by} leads ${actual.person}, who has to say it anew`;
  return [{ where: 'by', found: by, expected: may.length === 0 ? anew : expected }];
}
