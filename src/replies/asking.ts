/** Asking several people at once whether they would take a duty: the line it makes, or everything that is wrong with it. */
import type { Asking, Issue, Scenario } from '../domain/index.ts';
import { isOneOf } from '../hours/is-one-of.ts';
import { placeOf, type Vacancy } from '../rota/vacancy.ts';
import type { Who } from '../rota/who.ts';
import { createCalendar } from '../time/calendar.ts';
import { type Answered, begunIssues } from './answered.ts';
import { lapseOf } from './lapsed.ts';
import { isAsking, type StandingAsking } from './taking.ts';

export interface Inviting {
  readonly vacancy: Vacancy;
  /** Who is asked; left out: so many of those who could take it, by rank. */
  readonly people: readonly string[] | number;
  readonly by: string;
  /** true: one more of a duty that nobody has, beside the one for which others are asked. */
  readonly another?: boolean;
}

/**
 * The line that asks at an instant (ISO), or all that is wrong with it; `who`: whom the duty could go to. Nobody is asked who
 * could not take it, nor again while they are asked for the same. Of a duty that nobody has, and for which others are asked
 * already, one is meant unless `another` says so: the first of all of them who says yes gets it.
 */
export function askingOf(
  answered: Answered,
  { vacancy, people, by, another = false }: Inviting,
  who: Who,
  instant: string,
): { readonly line: Asking } | { readonly issues: readonly Issue[] } {
  const { scenario } = answered.rota;
  const open = openFor(answered, vacancy, instant);
  const asked = new Set(open.flatMap(({ asked: { waiting = [] } = {} }) => waiting));
  const able = who.takers.map(({ person }) => person);
  const chosen = typeof people === 'number' ? able.filter((id) => !asked.has(id)).slice(0, people) : people;
  const issues = [
    ...begunIssues([who], createCalendar(scenario), instant),
    ...(another && vacancy.person !== undefined ? [heldByOne(vacancy.person)] : []),
    ...(chosen.length === 0 ? [nobodyLeft(asked)] : []),
    ...chosen.flatMap((id, place) => [
      ...(chosen.indexOf(id) < place ? [wrong(`${id} twice`, 'each of them once')] : []),
      ...(asked.has(id) ? [wrong(`${id}, who is asked for it already`, 'somebody who is not')] : []),
      ...(able.includes(id) ? [] : [unable(id, who)]),
    ]),
  ];
  if (issues.length > 0) return { issues };
  const { person, date, duty } = vacancy;
  const [earlier] = open;
  const widens = person === undefined && !another ? (earlier?.line.widens ?? earlier?.number) : undefined;
  const planner = person === undefined || !isOneOf(by, [person], scenario);
  return {
    line: {
      kind: 'asking',
      ...(person !== undefined && { person }),
      ...{ date, duty, ...placeOf(vacancy), people: [...chosen], planner },
      confirm: !planner && bookingOf(scenario, duty) !== 'instant',
      ...(widens !== undefined && { widens }),
      ...{ by, recorded: new Date(instant).toISOString() },
    },
  };
}

/** What is open of those who were asked for the same duty, in the order in which they were asked. */
function openFor({ rota, standing }: Answered, vacancy: Vacancy, instant: string): StandingAsking[] {
  const calendar = createCalendar(rota.scenario);
  const now = calendar.minuteOf(instant);
  const key = keyOf(vacancy);
  return standing.replies
    .filter(isAsking)
    .filter(
      ({ line, state }) =>
        state === 'waits for agreement' &&
        keyOf(line) === key &&
        now < lapseOf(rota.scenario, line, calendar),
    );
}

function keyOf({ person, date, duty, beat }: Vacancy | Asking): string {
  return [person, date, duty, beat].join(' ');
}

function wrong(found: string, expected: string): Issue {
  return { where: 'of', found, expected };
}

function heldByOne(person: string): Issue {
  return { where: 'another', found: `the duty of ${person}`, expected: 'a duty that nobody has' };
}

function unable(id: string, { vacancy, refused }: Who): Issue {
  const why = refused.find(({ person }) => person === id)?.why ?? [];
  const own = id === vacancy.person ? ['Has it now.'] : ['Has no role for it.'];
  const reasons = why.length > 0 ? why : own;
  return {
    ...wrong(`${id}: ${reasons.join(' ')}`, 'somebody who could take it'),
    maybe: 'muster who ranks them',
  };
}

function nobodyLeft(asked: ReadonlySet<string>): Issue {
  const found = asked.size === 0 ? 'nobody who could take it' : 'nobody who is not asked already';
  return { ...wrong(found, 'somebody to ask'), maybe: 'muster who says why others cannot' };
}

function bookingOf({ duties = [], organisations }: Scenario, id: string): string {
  const duty = duties.find((each) => each.id === id);
  return organisations.find((each) => each.id === duty?.organisation)?.selfBooking ?? 'instant';
}
