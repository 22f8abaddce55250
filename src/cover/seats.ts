/** Who sits where: one person fills one seat, so a crew is a matching of people and seats, not a count. */
import type { CrewForm } from '../domain/place.ts';

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

export interface Crew {
  readonly seats: readonly Seat[];
  /** Seats nobody can fill, however people are moved about. */
  readonly missing: number;
}

/** The seats of a crew form, one entry each. */
export function seatsOf(form: CrewForm): Seat[] {
  return form.seats.flatMap(({ kind, count, skills }) =>
    Array.from({ length: count }, (): Seat => ({ kind, skills })),
  );
}

/** Whether a rider may take a seat. */
export function fits(rider: Rider, seat: Pick<Seat, 'skills'>): boolean {
  return seat.skills.length === 0 || seat.skills.some((skill) => rider.skills.has(skill));
}

/**
 * Seats as many riders as can be seated (augmenting paths). Earlier seats are filled first, and earlier riders are
 * preferred, so that equal input gives equal crews.
 */
export function crewOf(riders: readonly Rider[], seats: readonly Seat[]): Crew {
  const seatOf = new Map<number, number>(); // rider → seat
  const riderOf = new Map<number, number>(); // seat → rider
  const place = (seat: number, tried: Set<number>): boolean => {
    for (let rider = 0; rider < riders.length; rider++) {
      if (tried.has(rider) || !fits(riders[rider]!, seats[seat]!)) continue;
      tried.add(rider);
      const other = seatOf.get(rider);
      if (other !== undefined && !place(other, tried)) continue;
      seatOf.set(rider, seat);
      riderOf.set(seat, rider);
      return true;
    }
    return false;
  };
  const missing = seats.filter((_, seat) => !place(seat, new Set())).length;
  return {
    missing,
    seats: seats.map(({ kind, skills }, index): Seat => {
      const rider = riders[riderOf.get(index) ?? -1];
      return { kind, skills, ...(rider !== undefined && { rider: rider.id }) };
    }),
  };
}

/**
 * The fewest further people that make the crew whole: one entry a person, saying which seats that person must be able
 * to fill – one of them is enough.
 */
export function mendOf(riders: readonly Rider[], seats: readonly Seat[]): string[][] {
  const mend: string[][] = [];
  let present = [...riders];
  let { missing } = crewOf(present, seats);
  while (missing > 0) {
    const helping = kindsOf(seats).filter(
      (seat) => crewOf([...present, stranger(seat)], seats).missing < missing,
    );
    mend.push(helping.map(({ kind }) => kind));
    present = [...present, stranger(helping[0]!)];
    missing = crewOf(present, seats).missing;
  }
  return mend;
}

/** Somebody who can fill this kind of seat and no other. */
function stranger(seat: Seat): Rider {
  return { id: '', skills: new Set(seat.skills.slice(0, 1)) };
}

function kindsOf(seats: readonly Seat[]): Seat[] {
  return seats.filter(({ kind }, index) => seats.findIndex((seat) => seat.kind === kind) === index);
}
