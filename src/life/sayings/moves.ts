import { moveOf, type Moving } from '../../replies/moving.ts';
import type { Saying } from './saying.ts';

/** A planner changes a duty, gives it to somebody else or to another day, or pins a day as it is. */
export const moves: Saying<Omit<Moving, 'by'>> = ({ rota, instant }, asked, by) => {
  const { duty, to, on } = asked;
  if (duty !== undefined && (to ?? on) !== undefined)
    return { issues: [{ where: 'duty', found: duty, expected: 'nothing beside to and on' }] };
  return moveOf(rota, { ...asked, by }, instant);
};
