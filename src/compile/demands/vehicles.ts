/** Shared vehicles: at no minute more duties and commitments with one than there are. */
import type { Vehicle } from '../../domain/index.ts';
import { ROLE_KINDS } from '../../domain/index.ts';
import { covers, type Interval, overlaps, pieces } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import { dutyEdges, presentTerms } from './at-times.ts';
import type { CompiledDemand } from './compiled.ts';
import { datesOf } from './dates.ts';
import { isStoodDown } from './stand-downs.ts';

export function compileVehicles(context: Context): CompiledDemand[] {
  return (context.register.scenario.vehicles ?? []).flatMap((vehicle) => usesOf(context, vehicle));
}

function usesOf(context: Context, vehicle: Vehicle): CompiledDemand[] {
  const { calendar } = context.register;
  const options = context.options.list.filter(({ form }) => form.duty?.vehicle === vehicle.id);
  const booked = bookings(context, vehicle);
  const period: Interval = [0, calendar.dayStart(context.days + 1)];
  const held = calendar.interval(vehicle);
  const edges = [...dutyEdges(context, options, period), ...booked.flat(), ...held];
  return pieces(...period, edges).flatMap((time) => {
    const capacity = covers([held], ...time) ? (vehicle.capacity ?? 1) : 0;
    const left = capacity - booked.filter((booking) => overlaps(booking, time)).length;
    const terms = presentTerms(context, { roles: ROLE_KINDS }, options, time, `${vehicle.id} users`);
    if (left >= 0 && terms.length === 0) return [];
    return [
      {
        demand: {
          id: `vehicle/${vehicle.id}@${calendar.iso(time[0])}`,
          kind: 'vehicle',
          strength: 'hard',
          rows: [{ need: -left, terms: terms.map((term) => ({ ...term, count: -1 })) }],
        },
        about: {
          kind: 'vehicle',
          title: `${vehicle.name}: at most ${capacity} in use`,
          from: time[0],
          to: time[1],
          unit: 'people',
        },
      } satisfies CompiledDemand,
    ];
  });
}

/** Commitments that take the vehicle and are asked for. */
function bookings(context: Context, { id }: Vehicle): Interval[] {
  const { calendar, scenario } = context.register;
  return (scenario.demands ?? []).flatMap((record) =>
    record.kind === 'commitment' && record.vehicle === id
      ? datesOf(context, record)
          .map((date) => calendar.spellOnDate(calendar.dateOf(date), record.start, record.end))
          .filter(
            ([from, to]) =>
              !isStoodDown(context.register, { record: record.id, strength: record.strength, from, to }),
          )
      : [],
  );
}
