/** Vehicles of posts that something else has at the same time. */
import { quote } from '../../solver/issue.ts';
import { datesOf } from '../compile/demands/dates.ts';
import { isStoodDown } from '../compile/demands/stand-downs.ts';
import { registerOf } from '../cover/register.ts';
import type { Incident, Issue, Scenario } from '../domain/index.ts';
import { type Interval, overlaps } from '../time/intervals.ts';
import { inForce } from './in-force.ts';

interface Booking {
  readonly demand: string;
  readonly name: string;
  readonly vehicle: string;
  readonly time: Interval;
}

/** Posts whose vehicle is booked more often than there are of it, by commitments that are asked for meanwhile and other posts. */
export function takenVehicles(stated: Scenario, incident: Incident): Issue[] {
  const scenario = inForce(stated, incident);
  const bookings = bookingsIn(scenario);
  return incident.posts.flatMap(({ id, vehicle }, place): Issue[] => {
    const own = bookings.filter(({ demand }) => demand.startsWith(`${incident.id}/${id}/`));
    const capacity = scenario.vehicles?.find((record) => record.id === vehicle)?.capacity ?? 1;
    for (const { time } of own) {
      const others = bookings.filter(
        (booking) => booking.vehicle === vehicle && !own.includes(booking) && overlaps(booking.time, time),
      );
      if (others.length >= capacity && others.length > 0)
        return [
          {
            where: `posts[${place}].vehicle`,
            found: `${quote(vehicle ?? '')}, which ${others[0]!.name} has at that time`,
            expected: 'a vehicle that is free',
            maybe: `do not keep ${quote(others[0]!.demand)} meanwhile, or name another vehicle`,
          },
        ];
    }
    return [];
  });
}

function bookingsIn(scenario: Scenario): Booking[] {
  const register = registerOf(scenario);
  const { calendar } = register;
  return (scenario.demands ?? []).flatMap((record) => {
    if (record.kind !== 'commitment' || record.vehicle === undefined) return [];
    const { id: demand, name, vehicle, strength, start, end } = record;
    return datesOf({ register, days: calendar.days }, record)
      .map((day) => calendar.spellOnDate(calendar.dateOf(day), start, end))
      .filter(([from, to]) => !isStoodDown(register, { record: demand, strength, from, to }))
      .map((time) => ({ demand, name, vehicle, time }));
  });
}
