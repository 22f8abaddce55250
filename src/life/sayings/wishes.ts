import { type Wishing, wishOf } from '../../replies/wishing.ts';
import type { Saying } from './saying.ts';

/** Somebody would like to work on a day, or would rather not. */
export const wishes: Saying<Omit<Wishing, 'by'>> = (life, asked, by) =>
  wishOf(life, { ...asked, by }, life.instant);
