import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { greatCircleKm } from '../../src/cover/travel.ts';
import { place, travel, type Place, type Travel } from '../../src/domain/index.ts';

const geography = z.strictObject({
  attribution: z.string(),
  notes: z.array(z.string()),
  places: z.array(place),
  overrides: travel.shape.overrides.unwrap(),
});

const data = geography.parse(
  JSON.parse(readFileSync(join(import.meta.dirname, '..', 'geography.json'), 'utf8')),
);

export const attribution = data.attribution;

/** A real place of `geography.json`. Throws on a name that is not there. */
export function realPlace(id: string): Place {
  const found = data.places.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no place ${id} in examples/geography.json`);
  return found;
}

/** The outer part of a town: a made-up point on the way to another town, `km` from the centre. */
export function outskirts(town: string, towards: string, km: number): Place {
  const [from, to] = [realPlace(town), realPlace(towards)];
  const share = km / greatCircleKm(from, to);
  const between = (a: number, b: number): number => Number((a + (b - a) * share).toFixed(4));
  return {
    id: `${town}-${towards}-road`,
    name: `${from.name}, towards ${to.name}`,
    lat: between(from.lat, to.lat),
    lon: between(from.lon, to.lon),
    source: `made up: ${km} km from one centre towards the other`,
  };
}

/** Travel by the formula of the project, with the known overrides between the places given, and more of one's own. */
export function travelBetween(places: readonly Place[], own: NonNullable<Travel['overrides']> = []): Travel {
  const known = new Set(places.map(({ id }) => id));
  const overrides = [...data.overrides.filter(({ a, b }) => known.has(a) && known.has(b)), ...own];
  return {
    circuity: 1.4,
    speedKmh: { urban: 30, fringe: 45, rural: 50 },
    fixedMinutes: 2,
    ...(overrides.length > 0 ? { overrides } : {}),
  };
}
