/** Answering a line that waits: who was asked agrees, a planner confirms, either refuses. */
import type { Decision, Issue, Rota } from '../domain/index.ts';
import { isOneOf } from '../hours/is-one-of.ts';
import type { StandingReplies, StandingReply } from './standing-replies.ts';

export interface Deciding {
  /** Number of the line. */
  readonly of: number;
  readonly yes: boolean;
  readonly by: string;
}

/** The line that a decision makes at an instant (ISO), or all that is wrong with it. */
export function decisionOf(
  { scenario }: Rota,
  { replies }: StandingReplies,
  { of, yes, by }: Deciding,
  instant: string,
): { readonly line: Decision } | { readonly issues: readonly Issue[] } {
  const reply = replies.find(({ number }) => number === of);
  if (reply?.state.startsWith('waits') !== true) {
    const found = reply === undefined ? `${of}` : `${of}, ${reply.state}`;
    return { issues: [{ where: 'line', found, expected: 'the number of a line that waits for an answer' }] };
  }
  const { state, line } = reply;
  const agrees = state === 'waits for agreement' && line.kind === 'swap';
  // Who asked may think better of it.
  if (agrees && !isOneOf(by, yes ? [line.with] : [line.with, line.person], scenario))
    return { issues: [{ where: 'by', found: by, expected: `${line.with}, who was asked` }] };
  if (!agrees && isOneOf(by, peopleOf(reply), scenario))
    return { issues: [{ where: 'by', found: by, expected: 'somebody else than whose days these are' }] };
  const kind = yes ? (agrees ? 'agreed' : 'confirmed') : 'refused';
  return { line: { kind, of, by, recorded: new Date(instant).toISOString() } };
}

function peopleOf({ line }: StandingReply): string[] {
  if ('day' in line) return [line.day.person];
  return line.kind === 'swap' ? [line.person, line.with] : [line.person];
}
