import type { Random } from '../../solver/random.ts';
import type { Beat, Person, Place, Role } from '../../src/domain/index.ts';

/** A beat with one parish at each of the places. */
export function beatOf(organisation: string, id: string, name: string, places: readonly Place[]): Beat {
  const character = places[0]?.character;
  return {
    id,
    name,
    organisation,
    ...(character === undefined ? {} : { character }),
    parishes: places.map((place) => ({ id: place.id, name: place.name, place: place.id })),
  };
}

export interface Posting {
  readonly id: string;
  readonly name: string;
  readonly organisation: string;
  readonly base: string;
  readonly beat: string;
  readonly deputyBeats?: readonly string[];
}

/** A PCSO of 37 hours a week; three in five may direct traffic. */
export function pcso(random: Random, posting: Posting): Person {
  const powers = random.below(5) < 3 ? ['name-and-address', 'traffic'] : ['name-and-address'];
  return {
    id: posting.id,
    name: posting.name,
    roles: [{ ...postingRole(posting, 'pcso'), weeklyHours: 37 }],
    powers: powers.map((power) => ({ power })),
  };
}

/** A volunteer who must reach 16 hours a month; those not yet independent never go alone. */
export function volunteer(posting: Posting, patrol: NonNullable<Role['patrol']>, from?: string): Person {
  return {
    id: posting.id,
    name: posting.name,
    roles: [
      {
        ...postingRole(posting, 'volunteer'),
        ...(from === undefined ? {} : { from }),
        requiredHours: { hours: 16, per: 'month', cap: 40 },
        patrol,
      },
    ],
    powers: ['name-and-address', 'traffic', 'traffic-signs', 'entry'].map((power) => ({ power })),
  };
}

function postingRole({ organisation, base, beat, deputyBeats }: Posting, kind: Role['kind']): Role {
  return {
    organisation,
    kind,
    base,
    beat,
    ...(deputyBeats === undefined || deputyBeats.length === 0 ? {} : { deputyBeats: [...deputyBeats] }),
  };
}
