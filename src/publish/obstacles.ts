/** What forbids to publish days of a rota: everything that binds and is broken on them, in both readings. */
import type { Rota } from '../domain/index.ts';
import { type CheckReport, checkRota, type ToldBreach } from '../rota/check.ts';
import type { SecondReading } from '../rota/findings.ts';
import { type Calendar, createCalendar } from '../time/calendar.ts';
import { overlaps } from '../time/intervals.ts';
import { type Days, daysToPublish } from './changes.ts';

/** One reason not to publish. */
export interface Obstacle {
  /** Who finds it: the rules, the demands, the second reading; or the rota says of a day what is not so. */
  readonly by: 'rule' | 'demand' | 'second reading' | 'rota';
  readonly sentence: string;
}

/** Everything that forbids to publish these days; empty: nothing does. */
export function obstaclesTo(rota: Rota, days: Days, secondReading: SecondReading): Obstacle[] {
  const { breaches, shortfalls, findings, differences } = checkRota(rota, secondReading);
  const calendar = createCalendar(rota.scenario);
  const isMeant = (date: string): boolean => days.from <= date && date <= days.through;
  const said = new Set(daysToPublish(rota, days).map(({ person, date }) => `${person} on ${date}`));
  const told = (by: Obstacle['by'], found: readonly { readonly sentence: string }[]): Obstacle[] =>
    found.map(({ sentence }) => ({ by, sentence }));
  return [
    ...told('rule', bindingBreaches(breaches, days, calendar)),
    ...told('demand', bindingShortfalls(shortfalls, days, calendar)),
    ...told(
      'second reading',
      findings.filter(({ date }) => isMeant(date)),
    ),
    // What it says of its points is nobody's duty.
    ...differences
      .filter(({ where }) => said.has(where))
      .map(({ where, found, expected }): Obstacle => ({
        by: 'rota',
        sentence: `${where}: found ${found}; expected ${expected}.`,
      })),
  ];
}

/** The breaches of what binds that touch some days; one of a window of days touches all of it. */
export function bindingBreaches(
  breaches: readonly ToldBreach[],
  { from, through }: Days,
  { dateOf }: Pick<Calendar, 'dateOf'>,
): ToldBreach[] {
  return breaches.filter(({ strength, date, counted }) => {
    const first = counted === undefined ? date : dateOf(counted.from);
    return strength === 'hard' && first <= through && from <= date;
  });
}

function bindingShortfalls(
  shortfalls: CheckReport['shortfalls'],
  { from, through }: Days,
  { minuteOf, dayStart, dayOf }: Calendar,
): CheckReport['shortfalls'] {
  const span = [dayStart(dayOf(from)), dayStart(dayOf(through) + 1)] as const;
  return shortfalls.filter(
    ({ strength, start, end }) => strength === 'hard' && overlaps([minuteOf(start), minuteOf(end)], span),
  );
}
