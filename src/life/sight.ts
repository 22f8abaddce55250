/** Of whom a caller may know anything: their key is limited to a person, a team or a station. */
import type { AccessKey } from '../domain/access.ts';
import type { Person } from '../domain/person.ts';
import { isInTeam } from '../hours/team.ts';

/** Whether a key may know of a person. */
export function mayKnowOf({ scope }: Pick<AccessKey, 'scope'>, person: Person): boolean {
  const { person: self, team } = scope;
  return (self === undefined || person.id === self) && (team === undefined || isInTeam(person, team));
}

/** Whether a key may know of a station. */
export function mayKnowOfStation({ scope }: Pick<AccessKey, 'scope'>, station: string): boolean {
  return scope.station === undefined || scope.station === station;
}
