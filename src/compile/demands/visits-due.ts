/** Home visits with due dates: by each due date, room for everything due by then, in each beat and altogether. */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { wholeDuty } from './presence.ts';
import { termsOf } from './terms.ts';

const USUAL = { tier: 'commitments', weight: 120 } as const;

export function compileVisitsDue(context: Context, record: DemandOf<'visits-due'>): CompiledDemand[] {
  const { calendar, beats } = context.register;
  const [first, end] = daysOf(context, record);
  // What fell due before the period is still to be done, on its first day.
  const due = record.due
    .map(({ date, visits, beat }) => ({ day: Math.max(first, calendar.dayOf(date)), visits, beat }))
    .filter(({ day }) => day < end);
  const areas = [...new Set(due.flatMap(({ beat }) => beat ?? [])), undefined];
  return areas.flatMap((area) => {
    const here = due.filter(({ beat }) => area === undefined || beat === area);
    // Visits anywhere share their time with those of the beats; without any, the beats' own demands say it all.
    if (area === undefined && due.every(({ beat }) => beat !== undefined)) return [];
    return [...new Set(here.map(({ day }) => day))]
      .sort((a, b) => a - b)
      .map((last) => {
        const visits = here.filter(({ day }) => day <= last).reduce((sum, entry) => sum + entry.visits, 0);
        const terms = termsOf(context, {
          options: context.options.list.filter(({ form }) => area === undefined || form.beat === area),
          days: [first, last + 1],
          counts: wholeDuty(context.register, { skills: [record.skill] }),
          count: record.perDuty,
          wish: `${record.id} people`,
        });
        const place = area === undefined ? 'anywhere' : `in ${beats.get(area)?.name ?? area}`;
        return demandOf(
          record,
          USUAL,
          { id: `${record.id}/${area ?? 'all'}@${calendar.dateOf(last)}`, rows: [{ need: visits, terms }] },
          {
            title: `${visits} ${visits === 1 ? 'visit' : 'visits'} ${place} by ${calendar.dateOf(last)}`,
            from: calendar.dayStart(first),
            to: calendar.dayStart(last + 1),
            unit: 'visits',
            ...(area !== undefined && { beats: [area] }),
          },
        );
      });
  });
}
