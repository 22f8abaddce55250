/**
 * Somebody and a leader of theirs on duty at once, in each window of days. Two duties of a day share m minutes exactly if
 * both go on for m from the start of the later one, so that start is a time to meet, and an indicator says whether they do:
 *
 *     somebody on a duty that goes on for m from then ≥ 1, and the leader on one ≥ 1
 *
 * Of the indicators of a window one has to be met.
 */
import type { Row } from '../../../solver/problem.ts';
import type { DemandOf } from '../../domain/index.ts';
import { covers, type Interval, overlaps, union } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { type CompiledDemand, daysOf, demandOf, indicator } from './compiled.ts';
import { type Lead, peopleLed } from './leads.ts';
import { meetings } from './meetings.ts';

/** Points per person and window. */
const USUAL = { tier: 'commitments', weight: 60 } as const;
const USUAL_DAYS = 28;
const USUAL_MINUTES = 30;

type Supervision = DemandOf<'supervision'>;

export function compileSupervision(context: Context, record: Supervision): CompiledDemand[] {
  const { calendar } = context.register;
  const { everyDays = USUAL_DAYS } = record;
  const [first, end] = daysOf(context, record);
  return peopleLed(context, record).flatMap(({ person, leads }) => {
    const held = union(leads.flatMap((lead) => lead.held));
    const demands: CompiledDemand[] = [];
    for (let from = first; from + everyDays <= end; from += everyDays) {
      const to = from + everyDays;
      const span: Interval = [calendar.dayStart(from), calendar.dayStart(to)];
      // Who joins or leaves in a window has it cut short, too.
      if (!covers(held, ...span)) continue;
      const own = leads.filter((lead) => lead.held.some((time) => overlaps(time, span)));
      demands.push(...windowDemands(context, record, person, own, [from, to]));
    }
    return demands;
  });
}

function windowDemands(
  context: Context,
  record: Supervision,
  person: Planned,
  leads: readonly Lead[],
  [from, to]: Interval,
): CompiledDemand[] {
  const { calendar } = context.register;
  const { minutes = USUAL_MINUTES } = record;
  const names = leads.map(({ leader }) => leader.facts.record.name).join(' or ');
  const about = {
    title: `${person.facts.record.name} on duty with ${names} for ${minutes} min in ${to - from === 1 ? 'a day' : `${to - from} days`}`,
    unit: 'days' as const,
  };
  const days = Array.from({ length: to - from }, (_, index) => from + index);
  const indicators = leads.flatMap(({ leader, held }) =>
    days.flatMap((day) =>
      meetings(context, [person, leader], held, day, minutes).map((meeting): CompiledDemand => ({
        demand: indicator(`${record.id}/${person.id}/${leader.id}@${calendar.iso(meeting.at)}`, 'presence', [
          there(person, meeting.own, day),
          there(leader, meeting.theirs, day),
        ]),
        about: {
          ...{ ...about, record: record.id, kind: 'presence', people: [person.id, leader.id] },
          ...{ from: meeting.at, to: meeting.at + minutes },
        },
      })),
    ),
  );
  const main = demandOf(
    record,
    USUAL,
    {
      id: `${record.id}/${person.id}@${calendar.dateOf(from)}`,
      rows: [
        {
          need: 1 - indicators.length,
          terms: indicators.map(({ demand: { id } }) => ({ unmet: id, count: -1 })),
        },
      ],
    },
    {
      ...{ ...about, from: calendar.dayStart(from), to: calendar.dayStart(to) },
      people: [person.id, ...leads.map(({ leader }) => leader.id)],
    },
  );
  return [...indicators, main];
}

/** Met if somebody is on one of the duties that day; named by the person, for reasons. */
function there({ id }: Planned, options: readonly BookedOption[], day: number): Row {
  return {
    id,
    need: 1,
    terms: [{ people: [id], options: options.map((option) => option.id), days: [[day, day + 1]], count: 1 }],
  };
}
