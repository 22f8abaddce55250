import { quote } from '../../../solver/issue.ts';
import type { Person, Role } from '../../domain/index.ts';
import type { Path } from '../fault.ts';
import { type Check, type Draft, entries } from './draft.ts';

/** A role of somebody in which they have a leader. */
export interface Led {
  readonly path: Path;
  readonly person: Person;
  readonly role: Role;
  readonly leader: string;
}

/** People who lead themselves within an organisation: at once, or round a circle that holds on some day. */
export const leaders: Check = function* (draft) {
  const led = [...ledIn(draft)];
  // What holds together on some day does so on the first day of one of its records.
  const days = new Set(led.flatMap(({ person, role }) => [firstDay(person), firstDay(role)]));
  const daily = [...days].map((day) => led.filter((one) => holdsOn(one, day)));
  for (const one of led) {
    if (!daily.some((held) => held.includes(one) && goesRound(held, one))) continue;
    const { path, person, leader } = one;
    yield {
      path,
      found: quote(leader),
      expected: `somebody else than ${person.id}${leader === person.id ? '' : ' and those led by them, however far down'}`,
    };
  }
};

/** Every role with a leader. */
export function* ledIn(draft: Draft): Generator<Led> {
  for (const { path, value: person } of entries(draft.people, 'people'))
    for (const { path: at, value: role } of entries(person.roles, ...path, 'roles'))
      if (role.leader !== undefined) yield { path: [...at, 'leader'], person, role, leader: role.leader };
}

/** Whether the way up from a role comes back to its holder. */
function goesRound(held: readonly Led[], { person, role, leader }: Led): boolean {
  const above = [leader];
  for (const id of above)
    above.push(
      ...held
        .filter((one) => one.person.id === id && one.role.organisation === role.organisation)
        .map((one) => one.leader)
        .filter((next) => !above.includes(next)),
    );
  return above.includes(person.id);
}

function firstDay({ from = '' }: Pick<Role, 'from'>): string {
  return from.slice(0, 10);
}

function holdsOn({ person, role }: Led, day: string): boolean {
  return [person, role].every(
    (record) =>
      firstDay(record) <= day && (record.through === undefined || day <= record.through.slice(0, 10)),
  );
}
