import { type Swapping, swapOf } from '../../replies/swapping.ts';
import type { Saying } from './saying.ts';

/** Somebody asks a colleague to change duties with them, or to take one over. */
export const swaps: Saying<Omit<Swapping, 'by'>> = (life, asked, by) =>
  swapOf(life, { ...asked, by }, life.instant);
