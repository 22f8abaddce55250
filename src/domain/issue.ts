/** One problem of some input, complete enough to mend it without reading code. */
export interface Issue {
  /** Where it stands: a sheet and cell (`People!F7`), or a path (`people[3].roles[0].beat`). */
  readonly where: string;
  /** What was found there, as the user wrote it. */
  readonly found: string;
  /** What was expected instead. */
  readonly expected: string;
  /** A next step: usually the nearest valid name. */
  readonly maybe?: string;
}

/** The issue as one sentence, with its advice on a line of its own. */
export function issueText(issue: Issue): string {
  const sentence = `${issue.where}: found ${issue.found}; expected ${issue.expected}.`;
  return issue.maybe === undefined ? sentence : `${sentence}\n  Maybe ${issue.maybe}`;
}
