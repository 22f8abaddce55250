/** Who may do what: role, beat, skills and powers, valid from the first minute of a spell to the last. */
import type { DateTime } from 'luxon';
import type { Person, Role, Scenario } from '../../../src/domain/index.ts';
import type { Day, OnCall, Work } from '../diary.ts';
import type { Place } from '../findings.ts';
import { weekdayOf } from '../when.ts';
import { within } from './availability.ts';

/** Planned days with a duty or an on-call period that the person may not do. */
export function notEligible(scenario: Scenario, person: Person, diary: readonly Day[]): Place[] {
  return diary
    .filter(
      ({ date, planned, work, onCall }) =>
        planned &&
        (work.some((spell) => !mayWork(scenario, person, date, spell)) ||
          onCall.some((spell) => !mayBeOnCall(scenario, person, spell))),
    )
    .map(({ date }) => ({ date, at: date, excess: 1 }));
}

/** Whether somebody may do a duty in its beats from its first minute to its last. */
export function mayWork(
  scenario: Scenario,
  person: Person,
  date: string,
  { duty, start, end, parts }: Work,
): boolean {
  if (duty === undefined || !within(scenario, person, start, end) || !within(scenario, duty, start, end))
    return false;
  const weekday = (['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const)[weekdayOf(date) - 1]!;
  if (duty.weekdays !== undefined && !duty.weekdays.includes(weekday)) return false;
  const valid = heldThroughout(scenario, start, end);
  return (
    (duty.skills ?? []).every((skill) => valid(person.skills?.filter((one) => one.skill === skill))) &&
    (duty.powers ?? []).every((power) => valid(person.powers?.filter((one) => one.power === power))) &&
    person.roles.some(
      (role) => covers(scenario, role, duty.id, duty.roles, start, end) && knows(scenario, role, parts),
    )
  );
}

function covers(
  scenario: Scenario,
  role: Role,
  duty: string,
  kinds: readonly Role['kind'][],
  start: DateTime,
  end: DateTime,
): boolean {
  return (
    kinds.includes(role.kind) && (role.duties?.includes(duty) ?? true) && within(scenario, role, start, end)
  );
}

/** Own beats and those covered for others; a part in no area is for anybody. */
function knows(scenario: Scenario, role: Role, parts: Work['parts']): boolean {
  return parts.every(({ beat, start, end }) => {
    if (beat === undefined) return true;
    const area = scenario.beats?.find(({ id }) => id === beat);
    return (
      area !== undefined &&
      within(scenario, area, start, end) &&
      [role.beat, ...(role.deputyBeats ?? [])].includes(beat)
    );
  });
}

function mayBeOnCall(scenario: Scenario, person: Person, { start, end, station }: OnCall): boolean {
  return (
    within(scenario, person, start, end) &&
    person.roles.some(
      (role) =>
        role.station !== undefined &&
        (station === undefined || role.station === station) &&
        (role.kind === 'on-call' || role.fireMode === 'both' || role.fireMode === 'ownTimeOnCall') &&
        within(scenario, role, start, end),
    )
  );
}

interface Validity {
  readonly from?: string | undefined;
  readonly through?: string | undefined;
}

/** Whether one of some dated records holds for all of a spell. */
function heldThroughout(
  scenario: Scenario,
  start: DateTime,
  end: DateTime,
): (records: readonly Validity[] | undefined) => boolean {
  return (records) => records?.some((record) => within(scenario, record, start, end)) === true;
}
