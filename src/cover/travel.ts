/** How long a drive takes: great-circle distance times circuity at the slower end's speed, unless overridden. */
import type { Place, Scenario, Travel } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';

/** What is assumed where a scenario says nothing about travel. */
export const DEFAULT_TRAVEL: Travel = {
  circuity: 1.4,
  speedKmh: { urban: 30, fringe: 45, rural: 50 },
  fixedMinutes: 2,
};

/** Mean radius of the Earth (IUGG), km. */
const EARTH_RADIUS = 6371.0088;

export interface TravelTimes {
  /**
   * Minutes from one place to another, the longest drive at any minute of `[from, to)`: a bridge that closes at noon
   * is closed for a stretch that reaches past noon. 0 for a place and itself. Throws on a place nobody knows.
   */
  readonly minutes: (a: string, b: string, from: number, to: number) => number;
}

/** The travel times of a scenario. */
export function travelTimes(scenario: Scenario, calendar: Calendar): TravelTimes {
  const travel = scenario.travel ?? DEFAULT_TRAVEL;
  const places = new Map((scenario.places ?? []).map((place) => [place.id, place]));
  const overrides = new Map<string, { from: number; to: number; minutes: number }[]>();
  for (const override of travel.overrides ?? []) {
    const [from, to] = calendar.interval(override);
    const key = pairKey(override.a, override.b);
    overrides.set(key, [...(overrides.get(key) ?? []), { from, to, minutes: override.minutes }]);
  }
  const formula = new Map<string, number>();

  const usual = (a: string, b: string, key: string): number => {
    const known = formula.get(key);
    if (known !== undefined) return known;
    const minutes = driveMinutes(placeNamed(places, a), placeNamed(places, b), travel);
    formula.set(key, minutes);
    return minutes;
  };

  return {
    minutes: (a, b, from, to) => {
      if (a === b) return 0;
      const key = pairKey(a, b);
      const dated = overrides.get(key);
      if (dated === undefined) return usual(a, b, key);
      const changes = dated
        .flatMap((entry) => [entry.from, entry.to])
        .filter((edge) => from < edge && edge < to);
      const at = (minute: number): number =>
        dated.findLast((entry) => entry.from <= minute && minute < entry.to)?.minutes ?? usual(a, b, key);
      return Math.max(...[from, ...changes].map(at));
    },
  };
}

/** minutes = km × circuity / speed × 60 + fixed */
export function driveMinutes(a: Place, b: Place, travel: Travel): number {
  const speed = Math.min(travel.speedKmh[a.character ?? 'rural'], travel.speedKmh[b.character ?? 'rural']);
  return ((greatCircleKm(a, b) * travel.circuity) / speed) * 60 + travel.fixedMinutes;
}

/** Distance along the surface, km, by the haversine formula. */
export function greatCircleKm(a: Place, b: Place): number {
  const latitude = radians(b.lat - a.lat);
  const longitude = radians(b.lon - a.lon);
  const chord =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS * Math.asin(Math.sqrt(chord));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function placeNamed(places: ReadonlyMap<string, Place>, id: string): Place {
  const place = places.get(id);
  if (place === undefined) throw new Error(`No place is called ${id}.`);
  return place;
}
