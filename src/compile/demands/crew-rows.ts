/** The Hall rows of a crew: that so many people are there for every set of its places. */
import type { PeopleTerm, Row } from '../../../solver/problem.ts';
import { type Arrangement, fits, type Place } from '../../cover/seats.ts';
import type { Station } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { hallRows, type SeatKind } from './hall.ts';
import type { Segment } from './segments.ts';

interface Template {
  readonly id: string;
  readonly need: number;
  readonly ways: readonly { readonly people: PeopleTerm['people']; readonly way: number }[];
}

/** Rows for an arrangement in a segment. Most segments have the same riders: their rows are worked out once. */
export function rememberedRows(
  context: Context,
  station: Station,
): (places: Arrangement, segment: Segment) => Row[] {
  const known = new Map<string, Template[]>();
  return (places, segment) => {
    const key = `${places.map(placeKey).sort().join(';')}|${segment.key}`;
    const templates = known.get(key) ?? templatesOf(context, station, places, segment);
    known.set(key, templates);
    return templates.map(({ id, need, ways }): Row => ({
      id,
      need,
      terms: ways.flatMap(({ people, way }): PeopleTerm[] => {
        const { tags, day } = segment.ways[way]!;
        return [{ people, options: tags, days: [[day, day + 1]], count: 1 }];
      }),
    }));
  };
}

function templatesOf(context: Context, station: Station, places: Arrangement, segment: Segment): Template[] {
  return hallRows(seatKinds(places, segment)).map(({ kinds, need, able }) => ({
    id: kinds.join('+'),
    need,
    ways: segment.ways.flatMap(({ riders }, way) => {
      const people = [...riders.keys()].filter((index) => able.has(index));
      if (people.length === 0) return [];
      const names = people.map((index) => context.people[index]!.id);
      return [{ people: context.groups.select(names, `${station.id}:${kinds.join('+')}`), way }];
    }),
  }));
}

/** Places by kind, with who could take one; kinds that the same skills fill are one. */
function seatKinds(places: Arrangement, segment: Segment): SeatKind[] {
  const kinds = new Map<string, { kind: string; seats: number; able: Set<number> }>();
  for (const place of places) {
    const key = skillsKey(place);
    const known = kinds.get(key);
    if (known !== undefined) {
      known.seats++;
      continue;
    }
    const able = new Set<number>();
    for (const { riders } of segment.ways) {
      for (const [index, skills] of riders) if (fits({ id: '', skills }, place)) able.add(index);
    }
    kinds.set(key, { kind: place.map(({ kind }) => kind).join(' and '), seats: 1, able });
  }
  return [...kinds.values()];
}

function skillsKey(place: Place): string {
  return place.map(({ skills }) => [...skills].sort().join(' ')).join('&');
}

function placeKey(place: Place): string {
  return `${place.map(({ kind }) => kind).join('&')}:${skillsKey(place)}`;
}
