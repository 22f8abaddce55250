/** What was done, as it stands after everything that was said. */
import type { Actual, Approval, NumberedLine } from '../domain/index.ts';

/** What one person did: the last that was said of it. */
export interface Done {
  /** Number of the line. */
  readonly number: number;
  readonly actual: Actual;
  /** Who of the supervisors found it right; nobody has yet if there is none. */
  readonly approved?: Pick<Approval, 'by' | 'recorded'>;
}

/** The lines that no later one has taken the place of, with their approvals, in the order in which they were said. */
export function doneOf(lines: readonly NumberedLine[]): Done[] {
  const replaced = new Set(lines.flatMap(({ line }) => ('replaces' in line ? [line.replaces] : [])));
  const approvals = new Map(
    lines.flatMap(({ line }) => (line.kind === 'approved' ? [[line.of, line] as const] : [])),
  );
  return lines.flatMap(({ number, line }): Done[] => {
    if (line.kind === 'approved' || replaced.has(number)) return [];
    const approval = approvals.get(number);
    if (approval === undefined) return [{ number, actual: line }];
    const { by, recorded } = approval;
    return [{ number, actual: line, approved: { by, recorded } }];
  });
}
