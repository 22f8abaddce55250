/** What a rota changes of what has been published, and what follows from the notice given. */
import type { PublishedChange, PublishedDay, Rota } from '../domain/index.ts';
import { departuresOf } from '../hours/notice.ts';
import { dayKey } from '../replies/standing-replies.ts';
import { recordOf } from '../rota/day-record.ts';
import { createCalendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import { isSame, type Published } from './published-days.ts';

/** Operational days, both ends included. */
export interface Days {
  readonly from: string;
  readonly through: string;
}

/** A change with when its holder is told. */
export type ToldChange = PublishedChange & { readonly told: string };

/** Every day of everybody in a rota as it would be published, by person and date; days off are told too. */
export function daysToPublish({ scenario, assignments }: Rota, { from, through }: Days): PublishedDay[] {
  const spells = new Map(assignments.map((each) => [dayKey(each), each.spells]));
  return scenario.people.flatMap(({ id: person }) => {
    const days: PublishedDay[] = [];
    for (let date = from; date <= through; date = addDays(date, 1)) {
      const own = spells.get(dayKey({ person, date })) ?? [];
      const waits = own.some(({ status }) => status === 'proposed');
      days.push({ ...recordOf(person, date, own), ...(waits && { proposed: true }) });
    }
    return days;
  });
}

/** The days of a rota that have been published otherwise, with when each person is told (UTC), and what is due from then. */
export function changesOf(
  rota: Rota,
  published: ReadonlyMap<string, Published>,
  days: Days,
  toldOf: (person: string) => string,
): ToldChange[] {
  const changed = daysToPublish(rota, days).flatMap((is) => {
    const was = published.get(dayKey(is))?.day;
    return was === undefined || isSame(was, is) ? [] : [{ was, is }];
  });
  const calendar = createCalendar(rota.scenario);
  const toldOn = (person: string): string => calendar.iso(calendar.minuteOf(toldOf(person))).slice(0, 10);
  // Of a duty that is no more nobody can say what changed of its times.
  const known = new Set(['off', ...(rota.scenario.duties ?? []).map(({ id }) => id)]);
  const baseline = changed.map(({ was }) => was).filter(({ duty }) => known.has(duty));
  const dates = new Set(changed.map(({ is }) => toldOn(is.person)));
  const departures = new Map(
    [...dates].map((date) => [
      date,
      new Map(
        departuresOf({ ...rota, scenario: { ...rota.scenario, baseline } }, date).map(
          ({ person, date: of, was: _was, is: _is, ...due }) => [dayKey({ person, date: of }), due],
        ),
      ),
    ]),
  );
  return changed.map((change) => {
    const { person } = change.is;
    const due = departures.get(toldOn(person))?.get(dayKey(change.is));
    return { ...change, told: toldOf(person), ...(due !== undefined && { due }) };
  });
}
