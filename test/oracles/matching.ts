/** Who sits where, found by trying: the largest number of seats that people with these skills can fill. */

/** person → seat kind → able; `seats` is how many there are of each kind. One person fills one seat. */
export function mostSeatsFilled(able: readonly (readonly boolean[])[], seats: readonly number[]): number {
  const kinds = seats.flatMap((count, kind) => Array.from({ length: count }, () => kind));
  const sitterOf = new Array<number | undefined>(kinds.length).fill(undefined);

  /** Finds this person a seat, moving others who have another choice. */
  const seat = (person: number, tried: Set<number>): boolean => {
    for (const [place, kind] of kinds.entries()) {
      if (able[person]![kind] !== true || tried.has(place)) continue;
      tried.add(place);
      const sitter = sitterOf[place];
      if (sitter === undefined || seat(sitter, tried)) {
        sitterOf[place] = person;
        return true;
      }
    }
    return false;
  };
  return able.filter((_, person) => seat(person, new Set())).length;
}
