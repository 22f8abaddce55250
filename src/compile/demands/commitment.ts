/** Fixed time and place: whoever is on duty for all of it, travel included, may be there. */
import type { DemandOf } from '../../domain/index.ts';
import { ROLE_KINDS } from '../../domain/index.ts';
import type { Interval } from '../../time/intervals.ts';
import { workplaces } from '../options/police.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { presentTerms } from './at-times.ts';
import { type CompiledDemand, demandOf } from './compiled.ts';
import { datesOf } from './dates.ts';
import { hallRows } from './hall.ts';
import { qualified } from './who.ts';

const USUAL = { tier: 'commitments', weight: 600 } as const;

type Commitment = DemandOf<'commitment'>;

export function compileCommitment(context: Context, record: Commitment): CompiledDemand[] {
  const { calendar } = context.register;
  return datesOf(context, record).map((date) => {
    const time = calendar.spellOnDate(calendar.dateOf(date), record.start, record.end);
    return demandOf(
      record,
      USUAL,
      { id: `${record.id}@${calendar.dateOf(date)}`, rows: rowsOf(context, record, time) },
      {
        title: record.name,
        from: time[0],
        to: time[1],
        unit: 'people',
        ...(record.people !== undefined && { people: record.people }),
      },
    );
  });
}

/** People needed; where a vehicle asks for a crew, one of them with each of its skills. */
function rowsOf(context: Context, record: Commitment, time: Interval): CompiledDemand['demand']['rows'] {
  const vehicle = (context.register.scenario.vehicles ?? []).find(({ id }) => id === record.vehicle);
  const skills = vehicle?.skills ?? [];
  const able = (skill?: string): Planned[] =>
    context.people.filter(
      ({ id, facts }) =>
        (record.people?.includes(id) ?? true) &&
        qualified({ skills: skill === undefined ? [] : [skill] }, facts, time),
    );
  const indexes = (people: readonly Planned[]): Set<number> => new Set(people.map(({ index }) => index));
  const kinds = [
    ...skills.map((skill) => ({ kind: skill, seats: 1, able: indexes(able(skill)) })),
    { kind: 'any', seats: Math.max(0, record.need - skills.length), able: indexes(able()) },
  ];
  return hallRows(kinds).map((row) => ({
    id: row.kinds.join('+'),
    need: row.need,
    terms: presentTerms(
      context,
      { ...record, roles: record.roles ?? (record.people === undefined ? undefined : ROLE_KINDS) },
      context.options.list,
      time,
      `${record.id} people`,
      (person, option, day) =>
        row.able.has(person.index) && canGo(context, record, time, person, option, day),
    ),
  }));
}

/** The drive from the nearest place of the duty and back fits into the duty, and no pager is carried out of its ground. */
function canGo(
  { register }: Context,
  record: Commitment,
  time: Interval,
  person: Planned,
  { form }: BookedOption,
  day: number,
): boolean {
  const { duty, beat, pager } = form;
  if (duty === undefined) return false;
  const named = record.people !== undefined && record.people.length <= record.need;
  if (pager !== undefined && !named && record.releasable !== true) return false;
  const { place } = record;
  if (place === undefined) return true;
  const station = register.stations.get(pager ?? '');
  if (station !== undefined && !named) {
    const reach = register.travel.minutes(place, station.place, ...time);
    if (reach > station.turnInMinutes) return false;
  }
  const drives = workplaces(register, person.facts, duty, beat).map((from) =>
    register.travel.minutes(from, place, ...time),
  );
  const drive = drives.length === 0 ? 0 : Math.min(...drives);
  const [from, to] = register.calendar.spell(day, duty.start, duty.end);
  return from + drive <= time[0] && time[1] + drive <= to;
}
