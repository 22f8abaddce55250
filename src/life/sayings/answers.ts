import { decisionOf } from '../../replies/deciding.ts';
import type { Saying } from './saying.ts';

export interface Answering {
  /** Number of the line. */
  readonly line: number;
  readonly yes: boolean;
}

/** A yes or a no to a line that waits. */
export const answers: Saying<Answering> = (life, { line, yes }, by) =>
  decisionOf(life, { of: line, yes, by }, life.instant);
