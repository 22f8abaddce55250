/** The names a scenario declares, by what they name. */
import { PERSON_KINDS, ROLE_KINDS } from '../../domain/organisation.ts';
import { catalogue } from '../../../solver/rules/index.ts';
import { each } from '../each.ts';

export type Kind =
  | 'activity'
  | 'beat'
  | 'course'
  | 'demand'
  | 'duty'
  | 'family'
  | 'funder'
  | 'organisation'
  | 'parish'
  | 'pattern'
  | 'person'
  | 'person kind'
  | 'place'
  | 'power'
  | 'role kind'
  | 'rule'
  | 'skill'
  | 'station'
  | 'vehicle';

export type Names = Readonly<Record<Kind, ReadonlySet<string>>>;

/** Where the names of each kind are declared. */
const DECLARED = {
  activity: 'activities[].id',
  beat: 'beats[].id',
  course: 'courses[].id',
  demand: 'demands[].id',
  duty: 'duties[].id',
  funder: 'people[].roles[].fundedBy',
  organisation: 'organisations[].id',
  parish: 'beats[].parishes[].id',
  pattern: 'patterns[].id',
  person: 'people[].id',
  place: 'places[].id',
  power: 'powers[].id',
  skill: 'skills[].id',
  station: 'stations[].id',
  vehicle: 'vehicles[].id',
} as const;

export const FAMILIES = ['early', 'day', 'late', 'night'] as const;

/** All names of a document, those of records with other faults too: a name is not unknown for those. */
export function namesOf(data: unknown): Names {
  const declared = (kind: keyof typeof DECLARED): ReadonlySet<string> =>
    new Set(
      [...each(data, DECLARED[kind])].map(({ value }) => value).filter((value) => typeof value === 'string'),
    );
  return {
    activity: declared('activity'),
    beat: declared('beat'),
    course: declared('course'),
    demand: declared('demand'),
    duty: declared('duty'),
    family: new Set(FAMILIES),
    funder: declared('funder'),
    organisation: declared('organisation'),
    parish: declared('parish'),
    pattern: declared('pattern'),
    person: declared('person'),
    'person kind': new Set(PERSON_KINDS),
    place: declared('place'),
    power: declared('power'),
    'role kind': new Set(ROLE_KINDS),
    rule: new Set(catalogue.map((rule) => rule.id)),
    skill: declared('skill'),
    station: declared('station'),
    vehicle: declared('vehicle'),
  };
}
