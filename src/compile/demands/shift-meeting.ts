/** A meeting at an end of the shift that needs a quorum: so many on the duties that meet, for all of it. */
import type { DemandOf } from '../../domain/index.ts';
import type { Register } from '../../cover/register.ts';
import { meetingDuties, meetingTime } from '../../time/duty-days.ts';
import type { Interval } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import { startDays } from './at-times.ts';
import { attendingOf, mayAttend } from './attending.ts';
import { type CompiledDemand, demandOf } from './compiled.ts';
import { datesOf } from './dates.ts';
import { termsOf } from './terms.ts';

const USUAL = { tier: 'commitments', weight: 60 } as const;

/** The meeting of one operational day. */
export interface Meeting {
  readonly day: number;
  /** Duty templates that meet. */
  readonly duties: ReadonlySet<string>;
  readonly time: Interval;
}

/** The meetings of a period, whether or not they need a quorum; none on days without any of the duties. */
export function meetingsOf(register: Register, record: DemandOf<'shift-meeting'>): Meeting[] {
  const { calendar, duties: templates } = register;
  return datesOf({ register, days: calendar.days }, record).flatMap((day) => {
    const duties = meetingDuties(calendar, record, [...templates.values()], day);
    const time = meetingTime(calendar, record, duties, day);
    return time === undefined ? [] : [{ day, duties: new Set(duties.map(({ id }) => id)), time }];
  });
}

export function compileShiftMeeting(context: Context, record: DemandOf<'shift-meeting'>): CompiledDemand[] {
  const { need = 0 } = record;
  if (need === 0) return [];
  const attending = attendingOf(record);
  return meetingsOf(context.register, record).map(({ day, duties, time }) => {
    const terms = termsOf(context, {
      options: context.options.list.filter(({ form: { duty } }) => duty !== undefined && duties.has(duty.id)),
      days: startDays(context, time),
      counts: (person, { form }, start) =>
        mayAttend(context.register, attending, time, person.facts, form, start),
      count: 1,
      wish: `${record.id} people`,
    });
    return demandOf(
      record,
      USUAL,
      { id: `${record.id}@${context.register.calendar.dateOf(day)}`, rows: [{ need, terms }] },
      { title: record.name, from: time[0], to: time[1], unit: 'people' },
    );
  });
}
