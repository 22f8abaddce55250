import type { Random } from '../../solver/random.ts';
import type { Availability, Weekday } from '../../src/domain/index.ts';
import { addDays } from '../../src/time/dates.ts';
import { pickWeighted, some } from './chance.ts';

const WEEK = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const satisfies readonly Weekday[];
const WORKDAYS = WEEK.slice(0, 5);
const WEEKEND = WEEK.slice(5);

/** Evening of the drill: nobody stays away from it by habit. */
export const DRILL_DAY = 'tue';

/**
 * What an on-call firefighter offers every week. Tuned so that over many people about 45 % are there on a weekday,
 * 65 % on a day of the weekend and 80 % at night; weekday daytime is what stations lack.
 */
export function onCallWeek(random: Random, person: string, from: string): Availability[] {
  const days = pickWeighted(random, [
    [0, 40],
    [2, 13],
    [3, 12],
    [5, 35],
  ]);
  const nights = pickWeighted(random, [
    [4, 15],
    [5, 35],
    [6, 35],
    [7, 15],
  ]);
  const drill = nights === 7 ? [...WEEK] : withDrill(some(random, WEEK, nights));
  const lines: Availability[] = [];
  if (days > 0) lines.push(offered(person, some(random, WORKDAYS, days), '07:00', '19:00'));
  lines.push(offered(person, drill, '19:00', '07:00'));
  const weekend = pickWeighted(random, [
    ['both', 30],
    ['one', 40],
    ['every other', 30],
  ]);
  if (weekend === 'both') lines.push(offered(person, WEEKEND, '07:00', '19:00'));
  if (weekend === 'one') lines.push(offered(person, some(random, WEEKEND, 1), '07:00', '19:00'));
  if (weekend === 'every other') lines.push(everyOtherWeekend(person, addDays(from, 7 * random.below(2))));
  if (random.below(4) === 0) lines.push(committed(person, some(random, withoutDrill(drill), 2)));
  return lines;
}

/** Hours a week in which a person is available by these lines, every second weekend counted half. */
export function hoursAWeek(lines: readonly Availability[]): number {
  return lines
    .filter(({ state }) => state === 'offered')
    .reduce((hours, { when }) => hours + 12 * (when.weekdays?.length ?? 1), 0);
}

/** What a volunteer with a job from Monday to Friday offers: some evenings and a day of most weekends. */
export function volunteerWeek(random: Random, person: string): Availability[] {
  return [
    offered(person, some(random, WORKDAYS, 2 + random.below(2)), '18:00', '22:00'),
    offered(person, random.below(3) === 0 ? WEEKEND : some(random, WEEKEND, 1), '10:00', '22:00'),
  ];
}

/** One line of offered time. */
export function offered(
  person: string,
  weekdays: readonly Weekday[],
  start: string,
  end: string,
): Availability {
  return { person, state: 'offered', when: { weekdays: [...weekdays] }, start, end };
}

function committed(person: string, weekdays: readonly Weekday[]): Availability {
  return { person, state: 'committed', when: { weekdays: [...weekdays] }, start: '19:00', end: '07:00' };
}

function everyOtherWeekend(person: string, from: string): Availability {
  const when = { rrule: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=SA,SU' };
  return { person, state: 'offered', when, start: '07:00', end: '19:00', from };
}

function withDrill(nights: readonly Weekday[]): Weekday[] {
  return nights.includes(DRILL_DAY)
    ? [...nights]
    : WEEK.filter((day) => day === DRILL_DAY || nights.slice(1).includes(day));
}

function withoutDrill(nights: readonly Weekday[]): Weekday[] {
  return nights.filter((day) => day !== DRILL_DAY);
}
