/** Saying what was done: the line it makes, or everything that is wrong with it. */
import type { Actual, Issue, NumberedLine, Person, Rota, Scenario, Spell } from '../domain/index.ts';
import { type Calendar, createCalendar } from '../time/calendar.ts';
import { dayAt } from '../time/day-at.ts';
import { type Done, doneOf } from './actuals.ts';
import { isHeld } from './employment.ts';
import {
  clashes,
  dateIssues,
  dutyIssues,
  organisationIssues,
  plannedClashes,
  replacedIssues,
  spanIssues,
  startIssues,
} from './recording-issues.ts';

/** What is said. Times left out are those of the plan, or of the duty template. */
export interface Recording {
  readonly kind: Actual['kind'];
  readonly person: string;
  /** Operational day; left out: the one in which it starts. */
  readonly date?: string | undefined;
  /** Duty template; left out: the planned one. */
  readonly duty?: string | undefined;
  /** For whom; left out: whose duty it was, or the employer that the role says. */
  readonly organisation?: string | undefined;
  /** Elapsed minutes of the rota's calendar; may lie before its first day. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  readonly breakMinutes?: number | undefined;
  readonly tag?: Actual['tag'];
  /** Number of the line that is to be replaced. */
  readonly replaces?: number | undefined;
  readonly by: string;
}

/** The line that a recording makes at an instant (ISO), or all that is wrong with it. */
export function recordingOf(
  rota: Rota,
  lines: readonly NumberedLine[],
  recording: Recording,
  instant: string,
): { readonly line: Actual } | { readonly issues: readonly Issue[] } {
  const { scenario } = rota;
  const calendar = createCalendar(scenario);
  const person = scenario.people.find(({ id }) => id === recording.person);
  if (person === undefined)
    return { issues: [{ where: 'person', found: recording.person, expected: 'a person of the rota' }] };
  const { kind, by, tag, replaces } = recording;
  const done = doneOf(lines);
  const now = calendar.minuteOf(instant);
  if (recording.start !== undefined && recording.start > now)
    return {
      issues: [{ where: 'from', found: calendar.iso(recording.start), expected: 'a time that is over' }],
    };
  const date = dateOf(recording, done, calendar);
  if (date === undefined)
    return { issues: [{ where: 'date', found: 'nothing', expected: 'the day of it, or when it started' }] };
  const ofDuty = kind === 'attended' || kind === 'cancelled';
  const planned = ofDuty ? plannedDuty(rota, recording, date) : undefined;
  const duty = ofDuty ? (recording.duty ?? planned?.duty) : undefined;
  const [start, end] = spanOf(recording, { scenario, calendar, planned, duty, date });
  const organisation = recording.organisation ?? organisationOf(scenario, person, kind, duty, date);
  const breakMinutes = kind === 'cancelled' ? 0 : (recording.breakMinutes ?? breakOf(scenario, duty));
  const aboutDuty = dutyIssues(scenario, recording, { planned, duty, date, person });
  const issues: Issue[] = [
    ...aboutDuty,
    ...organisationIssues(scenario, organisation),
    ...dateIssues(date, calendar),
    ...startIssues(recording, date, calendar),
    ...(person.roles.some((role) => isHeld(person, role, date))
      ? []
      : [{ where: 'date', found: date, expected: `a day on which ${person.id} holds a role` }]),
    // The times of a duty that is not known are not missing.
    ...(aboutDuty.length > 0 ? [] : spanIssues(kind, start, end, { now, calendar, breakMinutes })),
    ...replacedIssues(done, person.id, replaces),
    ...clashes(done, { kind, person: person.id, date, duty, replaces, start, end }, calendar),
    ...plannedClashes(rota, done, { kind, person: person.id, date, duty, replaces, start, end }, calendar),
  ];
  if (issues.length > 0 || organisation === undefined) return { issues };
  const timed = kind !== 'cancelled' && start !== undefined && end !== undefined;
  return {
    line: {
      kind,
      person: person.id,
      date,
      organisation,
      ...(duty !== undefined && { duty }),
      ...(timed && { start: calendar.iso(start), end: calendar.iso(end) }),
      breakMinutes,
      ...(tag !== undefined && { tag }),
      ...(replaces !== undefined && { replaces }),
      by,
      recorded: new Date(instant).toISOString(),
    },
  };
}

/** The day that was said, or that of the start, or of the line that is replaced. */
function dateOf(
  { date, start, replaces }: Recording,
  done: readonly Done[],
  calendar: Calendar,
): string | undefined {
  if (date !== undefined) return date;
  if (start !== undefined) return calendar.dateOf(dayAt(start, calendar));
  return done.find(({ number }) => number === replaces)?.actual.date;
}

/** The duty planned for them that day; the one that is named, if one is. */
function plannedDuty({ assignments }: Rota, { person, duty }: Recording, date: string): Spell | undefined {
  return assignments
    .find((assignment) => assignment.person === person && assignment.date === date)
    ?.spells.find((spell) => spell.kind === 'duty' && (duty === undefined || spell.duty === duty));
}

/** What the times that were left out follow from. */
interface Usual {
  readonly scenario: Scenario;
  readonly calendar: Calendar;
  readonly planned: Spell | undefined;
  readonly duty: string | undefined;
  readonly date: string;
}

/** What was said of start and end, filled up from the plan or from the template. */
function spanOf(
  { start, end }: Recording,
  { scenario, calendar, planned, duty, date }: Usual,
): readonly [start: number | undefined, end: number | undefined] {
  const template = scenario.duties?.find(({ id }) => id === duty);
  const usual =
    planned !== undefined
      ? [calendar.minuteOf(planned.start), calendar.minuteOf(planned.end)]
      : template !== undefined
        ? calendar.spell(calendar.dayOf(date), template.start, template.end)
        : [];
  return [start ?? usual[0], end ?? usual[1]];
}

function organisationOf(
  { duties = [], stations = [] }: Scenario,
  person: Person,
  kind: Actual['kind'],
  duty: string | undefined,
  date: string,
): string | undefined {
  const template = duties.find(({ id }) => id === duty);
  if (template !== undefined) return template.organisation;
  const held = person.roles.filter((role) => isHeld(person, role, date));
  // A call is the station's, whoever employs them.
  const station =
    kind === 'call-out' ? stations.find(({ id }) => held.some((role) => role.station === id)) : undefined;
  return station?.organisation ?? held[0]?.organisation;
}

function breakOf({ duties = [] }: Scenario, duty: string | undefined): number {
  return duties.find(({ id }) => id === duty)?.breakMinutes ?? 0;
}
