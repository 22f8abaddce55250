/** Fixed time and place: whoever is on duty for all of it, travel included, may be there. */
import type { DemandOf } from '../../domain/index.ts';
import type { Interval } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import { startDays } from './at-times.ts';
import { attendingOf, mayAttend } from './attending.ts';
import { type CompiledDemand, demandOf } from './compiled.ts';
import { datesOf } from './dates.ts';
import { hallRows } from './hall.ts';
import { termsOf } from './terms.ts';
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
  const attending = attendingOf(record);
  return hallRows(kinds).map((row) => ({
    id: row.kinds.join('+'),
    need: row.need,
    terms: termsOf(context, {
      options: context.options.list,
      days: startDays(context, time),
      counts: (person, { form }, day) =>
        row.able.has(person.index) && mayAttend(context.register, attending, time, person.facts, form, day),
      count: 1,
      wish: `${record.id} people`,
    }),
  }));
}
