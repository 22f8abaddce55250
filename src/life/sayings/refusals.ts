import { decliningOf, type Refusing } from '../../replies/declining.ts';
import type { Saying } from './saying.ts';

/** Somebody will not do what was proposed, or gives back what they had accepted. */
export const refusals: Saying<Omit<Refusing, 'by'>> = (life, asked, by) =>
  decliningOf(life, { ...asked, by }, life.instant);
