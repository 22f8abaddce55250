/** How the lines of the log hang together. */
import type { AuditLine } from '../domain/audit.ts';
import type { Issue } from '../domain/issue.ts';
import { sha256 } from './content-hash.ts';

/** What the first line follows. */
export const NOTHING_BEFORE = '';

/** The hash of a line that follows one with the hash `before`. */
export function hashOfLine(
  { number, at, by, action, kind, id, content }: Omit<AuditLine, 'hash'>,
  before: string,
): string {
  return sha256(JSON.stringify([number, at, by, action, kind, id, content ?? null, before]));
}

/** Every line that does not follow from the one before. */
export function chainFaults(lines: readonly AuditLine[]): Issue[] {
  return lines.flatMap((line, place) => {
    const where = `audit line ${line.number}`;
    const before = lines[place - 1];
    return [
      ...(line.number === place + 1
        ? []
        : [{ where, found: `it comes after line ${before?.number ?? 0}`, expected: 'no gap' }]),
      ...(line.hash === hashOfLine(line, before?.hash ?? NOTHING_BEFORE)
        ? []
        : [{ where, found: 'another hash', expected: 'that of its content and of the line before' }]),
    ];
  });
}
