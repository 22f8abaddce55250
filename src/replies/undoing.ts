/** Taking back what a planner decided: the line it makes, or what is wrong with it. */
import type { Issue, NumberedReply, Undoing } from '../domain/index.ts';
import { standingReplies, UNDOABLE, undoneIn } from './standing-replies.ts';

/**
 * The line that takes back a line at an instant (ISO), or what is wrong with it; of what was taken back, the taking back. What
 * several were asked is theirs once somebody has said yes.
 */
export function undoingOf(
  lines: readonly NumberedReply[],
  { of, by }: Pick<Undoing, 'of' | 'by'>,
  instant: string,
): { readonly line: Undoing } | { readonly issues: readonly Issue[] } {
  const kind = lines.find(({ number }) => number === of)?.line.kind;
  const isUndone = undoneIn(lines).has(of);
  const taker = standingReplies(lines).replies.find(({ number }) => number === of)?.asked?.taker;
  if (kind === undefined || isUndone || !UNDOABLE.includes(kind) || taker !== undefined) {
    const now = isUndone ? 'undone' : taker === undefined ? kind : `taken by ${taker.person}`;
    const found = now === undefined ? `${of}` : `${of}, ${now}`;
    const expected = 'the number of a line by which a planner decided something';
    return { issues: [{ where: 'line', found, expected, maybe: 'muster history lists them' }] };
  }
  return { line: { kind: 'undone', of, by, recorded: new Date(instant).toISOString() } };
}
