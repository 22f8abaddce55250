/** Crews of the pumps: for each stretch of time in which nothing changes and each crew form, one demand of Hall rows. */
import type { PeopleTerm, Row } from '../../../solver/problem.ts';
import type { CrewForm, Pump, Station } from '../../domain/index.ts';
import { pumpsCrewedByWatch, standardForm, watchesOf } from '../../cover/watch.ts';
import { covers, type Interval } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import type { CompiledDemand } from './compiled.ts';
import { hallRows, type SeatKind } from './hall.ts';
import { type Segment, stationSegments } from './segments.ts';

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
    const weekday = minutesIn(surcharged, time);
    const crewed = pumpsCrewedByWatch(station, watches, time);
    const pumps = station.pumps.slice(crewed).filter((pump) => covers([calendar.interval(pump)], ...time));
    return pumps.flatMap((pump, place) =>
      pump.crews.map((form, index): CompiledDemand => {
        const reserved = pumps.slice(0, place).map(standardForm);
        const price = priceOf(station, pump, form, time, weekday);
        return {
          demand: {
            id: crewId(context, station, pump, index, time),
            kind: 'crew',
            strength: 'soft',
            tier: 'fire',
            rows: rowsOf([...reserved, form], segment),
            under: { at: [0, price], beyond: 0 },
          },
          about: {
            kind: 'crew',
            title: `${station.name}: ${pump.name ?? pump.id} with a ${form.state} crew`,
            from: time[0],
            to: time[1],
            unit: 'seats',
            station: station.id,
            pump: pump.id,
            state: form.state,
          },
        };
      }),
    );
  });
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

/** Minutes of some stretches inside an interval. */
function minutesIn(stretches: readonly Interval[], [from, to]: Interval): number {
  return stretches.reduce(
    (sum, [start, end]) => sum + Math.max(0, Math.min(to, end) - Math.max(from, start)),
    0,
  );
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

/** Rows for a list of forms to be crewed at once. Most segments have the same riders: their rows are worked out once. */
function rememberedRows(
  context: Context,
  station: Station,
): (forms: readonly CrewForm[], segment: Segment) => Row[] {
  const known = new Map<string, Template[]>();
  return (forms, segment) => {
    const key = `${forms.map(formKey).join('+')}|${segment.key}`;
    const templates = known.get(key) ?? templatesOf(context, station, forms, segment);
    known.set(key, templates);
    return templates.map(({ id, need, ways }): Row => ({
      id,
      need,
      terms: ways.flatMap(({ people, way }): PeopleTerm[] => {
        const { tags, day } = segment.ways[way]!;
        return [{ people, options: tags, days: [[day, day + 1]], count: 1 }];
      }),
    }));
  };
}

interface Template {
  readonly id: string;
  readonly need: number;
  readonly ways: readonly { readonly people: PeopleTerm['people']; readonly way: number }[];
}

function templatesOf(
  context: Context,
  station: Station,
  forms: readonly CrewForm[],
  segment: Segment,
): Template[] {
  return hallRows(seatKinds(forms, segment)).map(({ kinds, need, able }) => ({
    id: kinds.join('+'),
    need,
    ways: segment.ways.flatMap(({ riders }, way) => {
      const people = [...riders.keys()].filter((index) => able.has(index));
      if (people.length === 0) return [];
      const names = people.map((index) => context.people[index]!.id);
      return [{ people: context.groups.select(names, `${station.id}:${kinds.join('+')}`), way }];
    }),
  }));
}

/** Seats of all forms together; kinds that the same skills fill are one. */
function seatKinds(forms: readonly CrewForm[], segment: Segment): SeatKind[] {
  const kinds = new Map<string, { kind: string; seats: number; able: Set<number> }>();
  for (const { kind, count, skills } of forms.flatMap(({ seats }) => seats)) {
    const key = [...skills].sort().join(' ');
    const known = kinds.get(key);
    if (known !== undefined) {
      known.seats += count;
      continue;
    }
    const able = new Set<number>();
    for (const { riders } of segment.ways) {
      for (const [index, held] of riders) {
        if (skills.length === 0 || skills.some((skill) => held.has(skill))) able.add(index);
      }
    }
    kinds.set(key, { kind, seats: count, able });
  }
  return [...kinds.values()];
}

function formKey({ seats }: CrewForm): string {
  return seats.map(({ kind, count, skills }) => `${kind}*${count}:${skills.join(',')}`).join(';');
}
