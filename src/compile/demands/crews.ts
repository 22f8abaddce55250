/** Crews of the pumps: for each stretch of time in which nothing changes and each crew form, one demand of Hall rows. */
import type { Row } from '../../../solver/problem.ts';
import type { CrewForm, Pump, Station } from '../../domain/index.ts';
import { jointArrangements } from '../../cover/arrangements.ts';
import { onTheRoad, pumpsAt } from '../../cover/fleet.ts';
import { reservedBefore } from '../../cover/states.ts';
import { crewedByWatch, standardForm, watchesOf } from '../../cover/watch.ts';
import { type Interval, sharedMinutes } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import { type About, type CompiledDemand, indicator } from './compiled.ts';
import { rememberedRows } from './crew-rows.ts';
import { stationSegments } from './segments.ts';

/** Points per minute: no crew at all, no standard crew, no full crew. */
const USUAL_WEIGHT = { last: 20, FULL: 1, STANDARD: 10, LIMITED: 10 } as const;
const KEY_FACTOR = 3;
/** On top of 1, from Monday to Friday between these times. */
const WEEKDAY_SURCHARGE = 0.5;
export const WEEKDAY_HOURS = ['07:00', '19:00'] as const;

export function compileCrews(context: Context): CompiledDemand[] {
  const surcharged = weekdayHours(context);
  return [...context.register.stations.values()].flatMap((station) =>
    crewsOfStation(context, station, surcharged),
  );
}

function crewsOfStation(
  context: Context,
  station: Station,
  surcharged: readonly Interval[],
): CompiledDemand[] {
  const { calendar } = context.register;
  const watches = watchesOf(station, calendar);
  const rowsOf = rememberedRows(context, station);
  return stationSegments(context, station).flatMap((segment) => {
    const { time } = segment;
    const weekday = surcharged.reduce((sum, hours) => sum + sharedMinutes(hours, time), 0);
    const there = pumpsAt(calendar, station, time).filter((pump) => onTheRoad(calendar, pump, time));
    const watched = crewedByWatch(there, watches, time);
    const pumps = there.filter(({ id }) => !watched.has(id));
    return pumps.flatMap((pump, place) =>
      pump.crews.flatMap((form, index): CompiledDemand[] => {
        const reserved = reservedBefore(pumps, place).map(standardForm);
        const rows = jointArrangements([...reserved, form]).map((joint) => rowsOf(joint.flat(), segment));
        const id = crewId(context, station, pump, index, time);
        const about: About = {
          kind: 'crew',
          title: `${station.name}: ${pump.name ?? pump.id} with a ${form.state} crew`,
          from: time[0],
          to: time[1],
          unit: 'seats',
          station: station.id,
          pump: pump.id,
          state: form.state,
        };
        const under = { at: [0, priceOf(station, pump, form, time, weekday)], beyond: 0 };
        const crew = { id, kind: 'crew', strength: 'soft', tier: 'fire', under } as const;
        const [plain = []] = rows;
        if (rows.length === 1) return [{ demand: { ...crew, rows: plain }, about }];
        return arrangedCrew({ demand: { ...crew, rows: plain }, about }, rows);
      }),
    );
  });
}

/** A crew that there are several ways to arrange: it is missing only where every one of them is. */
function arrangedCrew(
  { demand, about }: CompiledDemand,
  ways: readonly (readonly Row[])[],
): CompiledDemand[] {
  const { station: _station, pump: _pump, state: _state, ...shared } = about;
  const arrangements = ways.map((rows, index): CompiledDemand => ({
    demand: indicator(`${demand.id}/${index + 1}`, 'arrangement', rows),
    about: { ...shared, kind: 'arrangement' },
  }));
  const kinds = demand.rows.map(({ id = '' }) => id.split('+'));
  const longest = kinds.reduce((best, each) => (each.length > best.length ? each : best), []);
  const row: Row = {
    id: longest.join('+'),
    need: 1 - ways.length,
    terms: arrangements.map(({ demand: { id } }) => ({ unmet: id, count: -1 })),
  };
  return [...arrangements, { demand: { ...demand, rows: [row] }, about }];
}

/** `hayle/P1/STANDARD@2026-06-01T07:00+01:00`; a second form of one state gets its number. */
function crewId(context: Context, station: Station, pump: Pump, index: number, [from]: Interval): string {
  const { state } = pump.crews[index]!;
  const twice = pump.crews.findIndex((crew) => crew.state === state) !== index;
  return `${station.id}/${pump.id}/${state}${twice ? `-${index + 1}` : ''}@${context.register.calendar.iso(from)}`;
}

/** price = weight × key factor × (minutes + surcharge × weekday minutes) */
function priceOf(station: Station, pump: Pump, form: CrewForm, time: Interval, weekday: number): number {
  const last = form === pump.crews.at(-1);
  const weight = form.weight ?? (last ? USUAL_WEIGHT.last : USUAL_WEIGHT[form.state]);
  const minutes = time[1] - time[0] + WEEKDAY_SURCHARGE * weekday;
  return Math.round(weight * (station.key === true ? KEY_FACTOR : 1) * minutes);
}

/** Monday to Friday in the daytime, ascending, from the day before the period on. */
export function weekdayHours({
  register: { calendar },
  days,
}: Pick<Context, 'register' | 'days'>): Interval[] {
  const hours: Interval[] = [];
  for (let date = -1; date <= days; date++) {
    if (calendar.weekday(date) < 5) hours.push(calendar.spellOnDate(calendar.dateOf(date), ...WEEKDAY_HOURS));
  }
  return hours;
}
