/** Whether a person counts for a demand: by role, skills and powers, valid through the part that counts. */
import type { Duty, RoleKind } from '../../domain/index.ts';
import type { PersonFacts } from '../../cover/register.ts';
import { covers, type Interval } from '../../time/intervals.ts';
import { worksDuty } from '../options/police.ts';

/** Volunteers come on top: a minimum is met without them unless it says otherwise. */
const USUAL_ROLES: readonly RoleKind[] = ['pcso', 'tri-service', 'staff'];

export interface Who {
  readonly roles?: readonly RoleKind[] | undefined;
  readonly skills?: readonly string[] | undefined;
  readonly powers?: readonly string[] | undefined;
}

/** Whether somebody on this duty counts for `time` of it. */
export function counts(who: Who, person: PersonFacts, duty: Duty, time: Interval): boolean {
  const roles = who.roles ?? USUAL_ROLES;
  return (
    person.roles.some(
      ({ record, held }) => roles.includes(record.kind) && worksDuty(record, duty) && covers([held], ...time),
    ) && qualified(who, person, time)
  );
}

/** Whether somebody has all the skills and powers asked for, for all of the time. */
export function qualified(
  { skills = [], powers = [] }: Pick<Who, 'skills' | 'powers'>,
  person: PersonFacts,
  time: Interval,
): boolean {
  return (
    skills.every((skill) => covers(person.skills.get(skill) ?? [], ...time)) &&
    powers.every((power) => covers(person.powers.get(power) ?? [], ...time))
  );
}
