/** Where a duty is, and how long it takes to get somewhere. */
import type { Person, Scenario, Spell } from '../../../src/domain/index.ts';
import { dutyOf } from './worked.ts';

/** The places of a duty: its beat's parishes, else the person's base. */
export function placesOf(scenario: Scenario, person: Person, spell: Spell): string[] {
  const beat = scenario.beats!.find(({ id }) => id === spell.beat);
  if (beat !== undefined) return beat.parishes.map(({ place }) => place);
  const duty = dutyOf(scenario, spell);
  const base = person.roles.find(({ kind }) => duty.roles.includes(kind))?.base;
  return base === undefined ? [] : [base];
}

/** Distance by the spherical law of cosines, at 1.4 times and the slower end’s speed, plus two minutes. */
export function drive(scenario: Scenario, a: string, b: string): number {
  if (a === b) return 0;
  const placed = (name: string) => scenario.places!.find((place) => place.id === name)!;
  const one = placed(a);
  const other = placed(b);
  const rad = Math.PI / 180;
  const angle = Math.acos(
    Math.sin(one.lat * rad) * Math.sin(other.lat * rad) +
      Math.cos(one.lat * rad) * Math.cos(other.lat * rad) * Math.cos((one.lon - other.lon) * rad),
  );
  const speeds: Readonly<Record<string, number>> = { urban: 30, fringe: 45, rural: 50 };
  const speed = Math.min(speeds[one.character ?? 'rural']!, speeds[other.character ?? 'rural']!);
  return ((6371.0088 * angle * 1.4) / speed) * 60 + 2;
}

type Beat = NonNullable<Scenario['beats']>[number];

/** Minutes between the two parishes of two beats that are farthest apart. */
export function farthest(scenario: Scenario, one: Beat, other: Beat): number {
  return Math.max(
    ...one.parishes.flatMap((a) => other.parishes.map((b) => drive(scenario, a.place, b.place))),
  );
}
