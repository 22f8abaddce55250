import { undoingOf } from '../../replies/undoing.ts';
import type { Saying } from './saying.ts';

export interface UndoingAsked {
  /** Number of the line that is taken back. */
  readonly line: number;
}

/** A planner takes back what a planner decided, asked, or had taken back. */
export const undoings: Saying<UndoingAsked> = ({ lines, instant }, { line }, by) =>
  undoingOf(lines, { of: line, by }, instant);
