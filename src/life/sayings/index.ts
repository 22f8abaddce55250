/** Everything that can be said of the days of a rota. */
import type { Accepting } from '../../replies/accepting.ts';
import type { Refusing } from '../../replies/declining.ts';
import type { Moving } from '../../replies/moving.ts';
import type { Swapping } from '../../replies/swapping.ts';
import type { Wishing } from '../../replies/wishing.ts';
import { acceptances } from './acceptances.ts';
import { type Answering, answers } from './answers.ts';
import { type AskingAsked, askings } from './askings.ts';
import { moves } from './moves.ts';
import { refusals } from './refusals.ts';
import type { Saying } from './saying.ts';
import { swaps } from './swaps.ts';
import { type UndoingAsked, undoings } from './undoings.ts';
import { wishes } from './wishes.ts';

/** What has to be said of each, besides who says it. */
export interface SaidOf {
  readonly acceptances: Omit<Accepting, 'by'>;
  readonly answers: Answering;
  readonly askings: AskingAsked;
  readonly moves: Omit<Moving, 'by'>;
  readonly refusals: Omit<Refusing, 'by'>;
  readonly swaps: Omit<Swapping, 'by'>;
  readonly undoings: UndoingAsked;
  readonly wishes: Omit<Wishing, 'by'>;
}
export type SayingName = keyof SaidOf;

export const SAYINGS: { readonly [Name in SayingName]: Saying<SaidOf[Name]> } = {
  ...{ acceptances, answers, askings, moves, refusals, swaps, undoings, wishes },
};
