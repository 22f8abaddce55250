/** Of whom a caller may know anything: their key is limited to a person, a team, a station or an organisation. */
import type { AccessKey } from '../src/domain/access.ts';
import type { Person } from '../src/domain/person.ts';
import { isInTeam } from '../src/hours/team.ts';

/** Whether a key may know of a person. */
export function mayKnowOf({ scope }: Pick<AccessKey, 'scope'>, person: Person): boolean {
  const { person: self, team, organisation } = scope;
  return (
    (self === undefined || person.id === self) &&
    (team === undefined || isInTeam(person, team)) &&
    (organisation === undefined || person.roles.some((role) => role.organisation === organisation))
  );
}

/** Whether a key may know of a station. */
export function mayKnowOfStation({ scope }: Pick<AccessKey, 'scope'>, station: string): boolean {
  return scope.station === undefined || scope.station === station;
}
