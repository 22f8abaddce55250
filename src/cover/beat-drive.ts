/** How far one beat is from another, for who has to come whatever parish they are in. */
import type { Beat } from '../domain/index.ts';
import type { Interval } from '../time/intervals.ts';
import type { Register } from './register.ts';

/** Minutes from the parish of one beat to that of the other which are farthest apart, at the slowest minute of the time. */
export function beatDrive({ travel }: Register, from: Beat, to: Beat, time: Interval): number {
  return Math.max(
    ...from.parishes.flatMap((one) =>
      to.parishes.map((other) => travel.minutes(one.place, other.place, ...time)),
    ),
  );
}

/** Minutes at which some drive begins to take longer or shorter. */
export function driveEdges({ scenario, calendar }: Register): number[] {
  return (scenario.travel?.overrides ?? []).flatMap((override) => [...calendar.interval(override)]);
}
