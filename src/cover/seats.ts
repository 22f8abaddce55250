/** Who sits where: one person takes one place in a crew, so a crew is a matching of people and places, not a count. */

/** Somebody who may ride, with the skills valid now. */
export interface Rider {
  readonly id: string;
  readonly skills: ReadonlySet<string>;
}

export interface Seat {
  readonly kind: string;
  /** Any one of these fills the seat; empty: any rider. */
  readonly skills: readonly string[];
  /** Who sits there; absent if nobody can. */
  readonly rider?: string;
}

/** What one person takes in a crew: a seat, or several that policy lets one person fill together. */
export type Place = readonly Seat[];

/** One way of dividing the seats of a crew among people. */
export type Arrangement = readonly Place[];

export interface Crew {
  /** The places as they were given, each with who sits there. */
  readonly places: Arrangement;
  /** Places nobody can fill, however people are moved about. */
  readonly missing: number;
}

/** Whether a rider may take a place: one of the skills of each of its seats. */
export function fits(rider: Rider, place: Place): boolean {
  return place.every(({ skills }) => skills.length === 0 || skills.some((skill) => rider.skills.has(skill)));
}

/**
 * Places filled with as many riders as can be seated (augmenting paths). Earlier places are filled first, and earlier
 * riders are preferred, so that equal input gives equal crews.
 */
export function crewOf(riders: readonly Rider[], places: Arrangement): Crew {
  const placeOf = new Map<number, number>(); // rider → place
  const riderOf = new Map<number, number>(); // place → rider
  const fill = (place: number, tried: Set<number>): boolean => {
    for (let rider = 0; rider < riders.length; rider++) {
      if (tried.has(rider) || !fits(riders[rider]!, places[place]!)) continue;
      tried.add(rider);
      const other = placeOf.get(rider);
      if (other !== undefined && !fill(other, tried)) continue;
      placeOf.set(rider, place);
      riderOf.set(place, rider);
      return true;
    }
    return false;
  };
  const missing = places.filter((_, place) => !fill(place, new Set())).length;
  return {
    missing,
    places: places.map((place, index) => {
      const rider = riders[riderOf.get(index) ?? -1];
      return rider === undefined ? place : place.map((seat): Seat => ({ ...seat, rider: rider.id }));
    }),
  };
}

/** The crew of the first arrangement that leaves the fewest places empty. Throws where there is no arrangement. */
export function bestCrew(riders: readonly Rider[], arrangements: readonly Arrangement[]): Crew {
  let best: Crew | undefined;
  for (const arrangement of arrangements) {
    const crew = crewOf(riders, arrangement);
    if (best === undefined || crew.missing < best.missing) best = crew;
    if (best.missing === 0) return best;
  }
  if (best === undefined) throw new Error('A crew without any arrangement of its seats.');
  return best;
}

/**
 * The fewest further people that make the crew whole: one entry a person, saying which seats that person must be able
 * to fill – one of them is enough. Somebody who must fill several together is named by all of them: `OIC + driver`.
 */
export function mendOf(riders: readonly Rider[], arrangements: readonly Arrangement[]): string[][] {
  const mend: string[][] = [];
  let present = [...riders];
  let { missing } = bestCrew(present, arrangements);
  while (missing > 0) {
    const helping = placesOf(arrangements).filter(
      (place) => bestCrew([...present, stranger(place)], arrangements).missing < missing,
    );
    // Who can fill one seat is easier to find than who can fill two.
    const fewest = Math.min(...helping.map((place) => place.length));
    const simplest = helping.filter((place) => place.length === fewest);
    mend.push(simplest.map(nameOf));
    present = [...present, stranger(simplest[0]!)];
    ({ missing } = bestCrew(present, arrangements));
  }
  return mend;
}

function nameOf(place: Place): string {
  return place.map(({ kind }) => kind).join(' + ');
}

/** Somebody who can take this kind of place and, if it is one seat, no other. */
function stranger(place: Place): Rider {
  return { id: '', skills: new Set(place.flatMap(({ skills }) => skills.slice(0, 1))) };
}

/** The different kinds of places. */
function placesOf(arrangements: readonly Arrangement[]): Place[] {
  const kinds = new Map<string, Place>();
  for (const place of arrangements.flat()) if (!kinds.has(nameOf(place))) kinds.set(nameOf(place), place);
  return [...kinds.values()];
}
