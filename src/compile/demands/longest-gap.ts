/**
 * The longest time between two visits. A gap is at most n days exactly if every n days in a row have a visit, so each
 * such window is a demand of its own, and a gap of n + k days misses k of them.
 */
import type { DemandOf } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { type CompiledDemand, daysOf, demandOf } from './compiled.ts';
import { type ParishGroup, parishGroups, visitTerms } from './parishes.ts';
import { reaches, visibleIn } from './presence.ts';
import { counts } from './who.ts';

const USUAL = { tier: 'rural', weight: 120 } as const;
const USUAL_MINUTES = 45;

export function compileLongestGap(context: Context, record: DemandOf<'longest-gap'>): CompiledDemand[] {
  const { calendar } = context.register;
  const [first, end] = daysOf(context, record);
  const minutes = record.minutes ?? USUAL_MINUTES;
  return parishGroups(context, record.parishes)
    .flatMap((group) => byLastVisit(context, record, group, minutes, first))
    .flatMap(({ group, last }) => {
      const names = group.parishes.map(({ id }) => id);
      const termsIn = visitTerms(context, record, group, minutes);
      const demands: CompiledDemand[] = [];
      const from = last === undefined ? first : Math.max(last + 1, first - record.days + 1);
      for (let day = from; day + record.days <= end; day++) {
        const terms = termsIn([Math.max(first, day), day + record.days]);
        demands.push(
          demandOf(
            record,
            USUAL,
            {
              id: `${record.id}/${names.join('+')}@${calendar.dateOf(day)}`,
              rows: [{ need: 1, terms }],
              under: (record.weight ?? USUAL.weight) * names.length,
            },
            {
              title: `${names.join(', ')}: a visit in ${record.days === 1 ? 'this day' : `these ${record.days} days`}`,
              from: calendar.dayStart(day),
              to: calendar.dayStart(day + record.days),
              unit: 'days',
              beats: [group.beat.id],
              parishes: names,
            },
          ),
        );
      }
      return demands;
    });
}

interface Visited {
  readonly group: ParishGroup;
  /** Day of the last visit before the demand begins, if one is known. */
  readonly last?: number;
}

/** Parishes visited last on different days are demands of their own. */
function byLastVisit(
  context: Context,
  record: DemandOf<'longest-gap'>,
  group: ParishGroup,
  minutes: number,
  first: number,
): Visited[] {
  const byDay = new Map<number | undefined, ParishGroup['parishes'][number][]>();
  for (const parish of group.parishes) {
    const stated = (record.lastVisits ?? [])
      .filter((visit) => visit.parish === parish.id)
      .map(({ date }) => context.register.calendar.dayOf(date));
    const worked = workedDays(context, record, group, parish.place, minutes);
    const days = [...stated, ...worked].filter((day) => day < first);
    const last = days.length === 0 ? undefined : Math.max(...days);
    byDay.set(last, [...(byDay.get(last) ?? []), parish]);
  }
  return [...byDay].map(([last, parishes]) => ({
    group: { beat: group.beat, parishes },
    ...(last !== undefined && { last }),
  }));
}

/** Days of history on which somebody who counts worked a duty that reaches the parish. */
function workedDays(
  context: Context,
  record: DemandOf<'longest-gap'>,
  { beat }: ParishGroup,
  place: string,
  minutes: number,
): number[] {
  const options = new Set(visibleIn(context, [beat.id]));
  return context.people.flatMap((person) =>
    person.history.flatMap((option, index) => {
      const day = index - person.history.length;
      const { duty } = option.form;
      if (duty === undefined || !options.has(option)) return [];
      const time = context.register.calendar.spell(day, duty.start, duty.end);
      const long = time[1] - time[0] - (duty.breakMinutes ?? 0) >= minutes;
      return long &&
        counts(record, person.facts, duty, time) &&
        reaches(context.register, person, option, day, place)
        ? [day]
        : [];
    }),
  );
}
