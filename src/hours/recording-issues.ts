/** What may be wrong with a recording of what was done. */
import type { Actual, Issue, Person, Rota, Scenario, Spell } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { overlaps } from '../time/intervals.ts';
import type { Done } from './actuals.ts';
import { isHeld } from './employment.ts';
import type { Recording } from './recording.ts';

/** Nobody works longer than this at a stretch: more is a slip of the pen. */
const LONGEST = 24 * 60;
const YEAR = 366;

/** Somebody it was for. */
export function organisationIssues({ organisations }: Scenario, found: string | undefined): Issue[] {
  if (organisations.some(({ id }) => id === found)) return [];
  const expected = `for whom it was: ${organisations.map(({ id }) => id).join(', ')}`;
  return [{ where: 'organisation', found: found ?? 'nothing', expected }];
}

/** A year before the period is as far back as anything counts; more is a slip of the pen. */
export function dateIssues(date: string, calendar: Calendar): Issue[] {
  const earliest = calendar.dateOf(-YEAR);
  return date >= earliest ? [] : [{ where: 'date', found: date, expected: `${earliest} or a later day` }];
}

/** Where a day is said too, it starts on that day, or in the night before it. */
export function startIssues(
  { start, date: said }: { readonly start?: number | undefined; readonly date?: string | undefined },
  date: string,
  calendar: Calendar,
): Issue[] {
  if (start === undefined || said === undefined) return [];
  const day = calendar.dayOf(date);
  if (calendar.dayStart(day) - LONGEST / 2 <= start && start < calendar.dayStart(day + 1)) return [];
  return [{ where: 'from', found: calendar.iso(start), expected: `a start on ${date}` }];
}

interface Asked {
  readonly person: Person;
  readonly date: string;
  readonly planned: Spell | undefined;
  readonly duty: string | undefined;
}

/** The duty is one that there is, that the person may work, and that was planned if it is cancelled. */
export function dutyIssues(
  { duties = [] }: Scenario,
  { kind, duty: said, replaces }: Pick<Recording, 'kind' | 'duty' | 'replaces'>,
  { planned, duty, date, person }: Asked,
): Issue[] {
  if (kind === 'call-out' || kind === 'training') {
    return said === undefined ? [] : [{ where: 'duty', found: said, expected: `no duty: a ${kind} is none` }];
  }
  // What is withdrawn need not have been planned.
  if (kind === 'cancelled' && replaces !== undefined) return [];
  if (kind === 'cancelled' && planned === undefined) {
    const found = said ?? 'nothing';
    return [{ where: 'duty', found, expected: `a duty planned for ${person.id} on ${date}` }];
  }
  if (duty === undefined)
    return [
      { where: 'duty', found: 'nothing', expected: `a duty: none is planned for ${person.id} on ${date}` },
    ];
  const template = duties.find(({ id }) => id === duty);
  if (template === undefined)
    return [{ where: 'duty', found: duty, expected: `one of ${duties.map(({ id }) => id).join(', ')}` }];
  const held = person.roles.filter((role) => isHeld(person, role, date));
  // Who holds no role at all is told so once.
  if (held.length === 0 || held.some(({ kind: own }) => template.roles.includes(own))) return [];
  const meant = template.roles.join(', ');
  return [
    {
      where: 'duty',
      found: duty,
      expected: `a duty for a role that ${person.id} holds then; this one is for ${meant}`,
    },
  ];
}

/** It lasted, no longer than a day, and is over. */
export function spanIssues(
  kind: Actual['kind'],
  start: number | undefined,
  end: number | undefined,
  { now, calendar, breakMinutes }: { now: number; calendar: Calendar; breakMinutes: number },
): Issue[] {
  if (kind === 'cancelled') return [];
  if (start === undefined || end === undefined)
    return [{ where: start === undefined ? 'from' : 'to', found: 'nothing', expected: 'when it was' }];
  const lasted = end - start;
  if (lasted <= 0 || lasted > LONGEST) {
    const expected = 'an end after the start, and no more than 24 h after it';
    return [{ where: 'to', found: calendar.iso(end), expected }];
  }
  return [
    ...(end > now
      ? [
          {
            where: 'to',
            found: calendar.iso(end),
            expected: `a time that is over; now is ${calendar.iso(now)}`,
          },
        ]
      : []),
    ...(breakMinutes >= lasted
      ? [
          {
            where: 'break',
            found: `${breakMinutes} min`,
            expected: `less than the ${lasted} min that it lasted`,
          },
        ]
      : []),
  ];
}

/** What is replaced stands, and is theirs. */
export function replacedIssues(done: readonly Done[], person: string, replaces: number | undefined): Issue[] {
  if (replaces === undefined) return [];
  if (done.some(({ number, actual }) => number === replaces && actual.person === person)) return [];
  return [
    { where: 'replaces', found: `${replaces}`, expected: `the number of a line of ${person} that stands` },
  ];
}

export interface Claim extends Pick<Actual, 'kind' | 'person' | 'date'> {
  readonly duty: string | undefined;
  readonly replaces: number | undefined;
  readonly start: number | undefined;
  readonly end: number | undefined;
}

/** Lines of the same duty, or of the same time: nobody works twice at once. A call may come while somebody is on duty. */
export function clashes(done: readonly Done[], claim: Claim, calendar: Calendar): Issue[] {
  const { kind, person, date, duty, replaces, start, end } = claim;
  return done
    .filter(({ number, actual }) => actual.person === person && number !== replaces)
    .flatMap(({ number, actual }): Issue[] => {
      const maybe = `--replaces ${number}, if this is how it was`;
      const what = `line ${number}, ${actual.kind} ${actual.duty ?? ''}`.trim();
      if (duty !== undefined && actual.duty === duty && actual.date === date)
        return [{ where: 'duty', found: what, expected: 'nothing said of this duty yet', maybe }];
      if (kind === 'cancelled' || start === undefined || end === undefined) return [];
      if (actual.start === undefined || actual.end === undefined) return [];
      if (kind !== actual.kind && [kind, actual.kind].includes('call-out')) return [];
      const other = [calendar.minuteOf(actual.start), calendar.minuteOf(actual.end)] as const;
      if (!overlaps(other, [start, end])) return [];
      const found = `${what}, ${actual.start} to ${actual.end}`;
      return [{ where: 'from and --to', found, expected: 'a time at which they did nothing else', maybe }];
    });
}

/** Duties planned for that time of which nothing was said: they would count beside it. A call may come on duty. */
export function plannedClashes(
  { assignments }: Rota,
  done: readonly Done[],
  { kind, person, date, duty, start, end }: Claim,
  calendar: Calendar,
): Issue[] {
  if (kind === 'cancelled' || kind === 'call-out' || start === undefined || end === undefined) return [];
  const isSaid = (day: string, id: string | undefined): boolean =>
    (day === date && id === duty) ||
    done.some(({ actual }) => actual.person === person && actual.date === day && actual.duty === id);
  return assignments
    .filter((assignment) => assignment.person === person)
    .flatMap(({ date: day, spells }) =>
      spells
        .filter((spell) => spell.kind === 'duty' && !isSaid(day, spell.duty))
        .filter((spell) =>
          overlaps([calendar.minuteOf(spell.start), calendar.minuteOf(spell.end)], [start, end]),
        )
        .map((spell) => ({
          where: 'from and --to',
          found: `${spell.duty ?? 'a duty'} planned from ${spell.start} to ${spell.end}`,
          expected: 'a time for which nothing else is planned, unless it was said what became of that',
          maybe: `first --cancelled --date ${day}`,
        })),
    );
}
