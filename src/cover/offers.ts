/** What people have offered a station, whether it is planned or not. */
import type { Station } from '../domain/index.ts';
import { type Interval, union } from '../time/intervals.ts';
import { fireRole } from './countability.ts';
import type { Register } from './register.ts';
import type { Presence } from './riders.ts';

const known = new WeakMap<Register, Map<Station, readonly Presence[]>>();

/** All the time people of the station gave in the period, as if it were on-call time. */
export function offersAt(register: Register, station: Station): readonly Presence[] {
  const byStation = known.get(register) ?? new Map<Station, readonly Presence[]>();
  known.set(register, byStation);
  let offers = byStation.get(station);
  if (offers === undefined) byStation.set(station, (offers = findOffers(register, station)));
  return offers;
}

function findOffers(register: Register, station: Station): Presence[] {
  const end = register.calendar.dayStart(register.calendar.days);
  return [...register.people.values()].flatMap((person) => {
    const given = union(
      person.stated['on-call']
        .filter(({ state }) => state !== 'no')
        .map(({ from, to }): Interval => [from, to]),
    );
    return given.flatMap(([from, to]): Presence[] => {
      const time: Interval = [Math.max(0, from), Math.min(end, to)];
      if (time[0] >= time[1] || fireRole(person, station, [time[0], time[0] + 1], 'on-call') === undefined)
        return [];
      const start = register.calendar.iso(time[0]);
      return [
        {
          person,
          time,
          spell: {
            kind: 'on-call',
            start,
            end: register.calendar.iso(time[1]),
            station: station.id,
            workingMinutes: 0,
            paidMinutes: 0,
            status: 'proposed',
          },
        },
      ];
    });
  });
}
