/** A cordon in turns. */
import { type DemandOf, RELIEF_HOURS, type Vehicle } from '../domain/index.ts';
import type { Calendar } from './calendar.ts';
import type { Interval } from './intervals.ts';

/** More turns than these are another cordon: the rows of a demand double with each. */
export const MOST_TURNS = 6;

/**
 * The time of a cordon cut into as few equal turns as nobody holds for too long, in elapsed minutes, whole ones. It ends
 * when what relieves it begins to be valid, if that is while it is held; empty where it has no minute.
 */
export function turnsOf(
  calendar: Calendar,
  { from, through, reliefHours = RELIEF_HOURS, relievedBy }: DemandOf<'cordon'>,
  vehicles: readonly Vehicle[],
): Interval[] {
  const [start, last] = calendar.interval({ from, through });
  const relief = vehicles
    .filter(({ id }) => id === relievedBy)
    .map((vehicle) => calendar.interval(vehicle)[0])
    .find((minute) => start < minute && minute < last);
  const minutes = (relief ?? last) - start;
  const turns = Math.max(0, Math.ceil(minutes / Math.round(reliefHours * 60)));
  const edge = (turn: number): number => start + Math.floor((minutes * turn) / turns);
  return Array.from({ length: turns }, (_, turn) => [edge(turn), edge(turn + 1)]);
}
