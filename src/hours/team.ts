/** Who belongs together: people with a role in the same body, beat, station, post or base. */
import type { Person, Scenario } from '../domain/index.ts';

/** All names by which a team can be asked for, each once. */
export function teamNames({ people }: Scenario): string[] {
  return [...new Set(people.flatMap(namesOf))];
}

/** Whether a person belongs to a team of {@link teamNames}. */
export function isInTeam(person: Person, team: string): boolean {
  return namesOf(person).includes(team);
}

function namesOf({ roles }: Person): string[] {
  return roles.flatMap(({ organisation, beat, station, post, base }) =>
    [organisation, beat, station, post, base].filter((name) => name !== undefined),
  );
}
