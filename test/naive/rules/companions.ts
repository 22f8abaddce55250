/** Who must not be alone, and who keeps them company. */
import type { DateTime } from 'luxon';
import type { Person, Scenario } from '../../../src/domain/index.ts';
import { holding } from '../clock.ts';
import type { Work } from '../diary.ts';
import type { Finding } from '../findings.ts';
import { holds, within } from './availability.ts';
import type { Diaries } from './together.ts';

/** A companion looks after so many people at once, unless said otherwise. */
const AT_ONCE = 2;

/** Somebody's time in a beat. */
export interface Presence {
  readonly person: Person;
  readonly date: string;
  readonly planned: boolean;
  readonly duty: Work['duty'];
  readonly beat: string;
  readonly start: DateTime;
  readonly end: DateTime;
}

/**
 * People who may not patrol alone and have nobody: each needs one independent colleague in the same beat from their
 * first minute there to their last, and nobody looks after more of them at once than they may.
 */
export function unaccompanied(scenario: Scenario, diaries: Diaries): Finding[] {
  const all = presences(diaries);
  const alone = new Map(all.map((one) => [one, mayBeAlone(scenario, one)]));
  const charges = all.filter((one) => one.planned && alone.get(one) === false);
  const lonely = charges.filter((charge) => companionsOf(scenario, all, alone, charge).length === 0);
  const placed = charges.filter((charge) => !lonely.includes(charge));
  const crowded = together(placed).flatMap((group) =>
    share(group, (charge) => companionsOf(scenario, all, alone, charge)),
  );
  return [...lonely, ...crowded].map((charge) => ({
    rule: 'accompaniment',
    statement: charge.beat,
    person: charge.person.id,
    date: charge.date,
    at: firstAlone(charge, all, alone).toISO()!,
    excess: 1,
  }));
}

/** The first minute without anybody independent there; the first minute of all where somebody always is. */
function firstAlone(
  charge: Presence,
  all: readonly Presence[],
  alone: ReadonlyMap<Presence, boolean>,
): DateTime {
  const others = all.filter((other) => other.beat === charge.beat && alone.get(other) === true);
  const edges = [charge.start, ...others.map(({ end }) => end)]
    .filter((edge) => charge.start <= edge && edge < charge.end)
    .sort((a, b) => a.toMillis() - b.toMillis());
  return edges.find((edge) => !others.some(({ start, end }) => start <= edge && edge < end)) ?? charge.start;
}

/** Planned duties of an activity that must not be done alone, without anybody else in the beat for all of them. */
export function alonePaired(scenario: Scenario, diaries: Diaries): Finding[] {
  const all = presences(diaries);
  const pairOnly = new Set(
    (scenario.activities ?? []).filter(({ loneAllowed }) => loneAllowed === false).map(({ id }) => id),
  );
  return all
    .filter(({ planned, duty }) => planned && pairOnly.has(duty?.activity ?? ''))
    .filter((one) => !all.some((other) => other.person !== one.person && covers(scenario, other, one)))
    .map(({ person, beat, date, start }) => ({
      rule: 'lone-working',
      statement: beat,
      person: person.id,
      date,
      at: start.toISO()!,
      excess: 1,
    }));
}

/** Duties of people with tutors in which none of these is there for all of it. */
export function untutored(scenario: Scenario, diaries: Diaries): Finding[] {
  const all = presences(diaries);
  return all
    .filter(({ planned }) => planned)
    .filter((pupil) => {
      const tutors = rolesFor(scenario, pupil).flatMap((role) => role.tutors ?? []);
      const isTutor = (other: Presence): boolean =>
        other.person !== pupil.person &&
        tutors.includes(other.person.id) &&
        mayBeAlone(scenario, other, pupil);
      return tutors.length > 0 && !all.some((other) => isTutor(other) && covers(scenario, other, pupil));
    })
    .map(({ person, beat, date, start }) => ({
      rule: 'tutoring',
      statement: beat,
      person: person.id,
      date,
      at: start.toISO()!,
      excess: 1,
    }));
}

/** Everybody’s time in beats, history too. */
export function presences(diaries: Diaries): Presence[] {
  return [...diaries].flatMap(([person, diary]) =>
    diary.flatMap(({ date, planned, work }) =>
      work.flatMap(({ duty, parts }) =>
        parts.flatMap(({ beat, start, end }) =>
          beat === undefined ? [] : [{ person, date, planned, duty, beat, start, end }],
        ),
      ),
    ),
  );
}

function companionsOf(
  scenario: Scenario,
  all: readonly Presence[],
  alone: ReadonlyMap<Presence, boolean>,
  charge: Presence,
): Presence[] {
  return all.filter(
    (other) => alone.get(other) === true && mostOf(other) > 0 && covers(scenario, other, charge),
  );
}

function mostOf({ person }: Presence): number {
  return person.takesAlong ?? AT_ONCE;
}

/** Whether somebody, in a role of theirs, is in the other's beat for all of the other's time. */
export function covers(
  scenario: Scenario,
  { person, duty, beat, start, end }: Presence,
  other: Presence,
): boolean {
  return (
    beat === other.beat &&
    start <= other.start &&
    other.end <= end &&
    holds(scenario, person, duty?.roles ?? [], other.start, other.end)
  );
}

/** Independent: no role in which the duty is worked is accompanied, and no restriction forbids being alone. */
function mayBeAlone(scenario: Scenario, presence: Presence, { start, end }: Presence = presence): boolean {
  const { person } = presence;
  const roles = rolesFor(scenario, { ...presence, start, end });
  const restricted = (scenario.restrictions ?? []).some((limit) => {
    const [from, to] = holding(scenario, limit);
    return limit.person === person.id && limit.noLone === true && from < end && start < to;
  });
  return !restricted && roles.every(({ patrol }) => patrol !== 'accompanied');
}

/** The roles in which somebody is there. */
export function rolesFor(scenario: Scenario, { person, duty, start, end }: Presence): Person['roles'] {
  return person.roles.filter(
    (role) =>
      duty?.roles.includes(role.kind) === true &&
      role.duties?.includes(duty.id) !== false &&
      within(scenario, role, start, end),
  );
}

/** Groups whose times in a beat overlap: only they can want the same companion at once. */
function together(charges: readonly Presence[]): Presence[][] {
  const groups: { beat: string; end: DateTime; members: Presence[] }[] = [];
  for (const charge of [...charges].sort((a, b) => a.start.toMillis() - b.start.toMillis())) {
    const group = groups.find(({ beat, end }) => beat === charge.beat && charge.start < end);
    if (group === undefined) {
      groups.push({ beat: charge.beat, end: charge.end, members: [charge] });
    } else {
      group.members.push(charge);
      group.end = charge.end > group.end ? charge.end : group.end;
    }
  }
  return groups.map(({ members }) => members);
}

/** Tries every way to give each charge a companion; the charges left over in the best of them. */
function share(charges: readonly Presence[], companionsFor: (charge: Presence) => Presence[]): Presence[] {
  const given = new Map<Presence, Presence>(); // charge → companion
  const isFull = (companion: Presence, charge: Presence): boolean => {
    const along = [...given].filter(([, one]) => one === companion).map(([other]) => other);
    const edges = [charge.start, ...along.map(({ start }) => start)];
    return edges.some(
      (edge) =>
        charge.start <= edge &&
        edge < charge.end &&
        along.filter(({ start, end }) => start <= edge && edge < end).length >= mostOf(companion),
    );
  };
  let best: readonly Presence[] = charges;
  const place = (index: number, left: readonly Presence[]): void => {
    const charge = charges[index];
    if (left.length >= best.length) return;
    if (charge === undefined) {
      best = left;
      return;
    }
    for (const companion of companionsFor(charge)) {
      if (isFull(companion, charge)) continue;
      given.set(charge, companion);
      place(index + 1, left);
      given.delete(charge);
    }
    place(index + 1, [...left, charge]);
  };
  place(0, []);
  return [...best];
}
