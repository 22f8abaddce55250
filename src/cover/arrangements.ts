/** How the seats of crew forms may be divided among people: policy says who may fill two at once. */
import type { CrewForm } from '../domain/place.ts';
import type { Arrangement, Place, Seat } from './seats.ts';

const ANY: Seat = { kind: 'any', skills: [] };

const known = new WeakMap<CrewForm, readonly Arrangement[]>();

/**
 * Every arrangement of a form, the one with a person a seat first. Where seats are combined, people without a seat of
 * their own make up the fewest that must be aboard; they sit in `any`.
 */
export function arrangementsOf(form: CrewForm): readonly Arrangement[] {
  let arrangements = known.get(form);
  if (arrangements === undefined) known.set(form, (arrangements = arrange(form)));
  return arrangements;
}

/** Every way to crew several forms at once, nobody twice: form by form an arrangement. */
export function jointArrangements(forms: readonly CrewForm[]): readonly (readonly Arrangement[])[] {
  return forms.reduce<readonly (readonly Arrangement[])[]>(
    (joint, form) => {
      const own = arrangementsOf(form);
      return joint.flatMap((before) => own.map((arrangement) => [...before, arrangement]));
    },
    [[]],
  );
}

/** People a form takes at least. */
export function ridersOf(form: CrewForm): number {
  return Math.min(...arrangementsOf(form).map((places) => places.length));
}

function arrange(form: CrewForm): Arrangement[] {
  const seats = form.seats.flatMap(({ kind, count, skills }) =>
    Array.from({ length: count }, (): Seat => ({ kind, skills })),
  );
  const fewest = form.riders ?? seats.length;
  const arrangements = combined(seats, combinations(form), 0);
  const padded = arrangements.map((places) => [
    ...places,
    ...Array.from({ length: Math.max(0, fewest - places.length) }, (): Place => [ANY]),
  ]);
  return padded.sort((a, b) => merged(a) - merged(b));
}

/** Every set of kinds that one person may fill: the groups of the policy and what is inside them. */
function combinations({ combine = [] }: CrewForm): string[][] {
  const sets = new Map<string, string[]>();
  for (const group of combine) {
    for (let set = 1; set < 1 << group.length; set++) {
      const kinds = group.filter((_, index) => (set >> index) & 1);
      if (kinds.length > 1) sets.set([...kinds].sort().join('+'), kinds);
    }
  }
  return [...sets.values()];
}

/** The seats with a person each, and with each set of combinations from `next` on that they allow. */
function combined(
  seats: readonly Seat[],
  combine: readonly (readonly string[])[],
  next: number,
): Arrangement[] {
  const arrangements: Arrangement[] = [seats.map((seat) => [seat])];
  for (let index = next; index < combine.length; index++) {
    const taken = takeSeats(seats, combine[index]!);
    if (taken === undefined) continue;
    for (const rest of combined(taken.left, combine, index)) arrangements.push([taken.place, ...rest]);
  }
  return arrangements;
}

/** One seat of each kind as one place, and the seats that are left; undefined if a kind has none. */
function takeSeats(
  seats: readonly Seat[],
  kinds: readonly string[],
): { readonly place: Place; readonly left: readonly Seat[] } | undefined {
  const left = [...seats];
  const place: Seat[] = [];
  for (const kind of kinds) {
    const index = left.findIndex((seat) => seat.kind === kind);
    if (index < 0) return undefined;
    place.push(...left.splice(index, 1));
  }
  return { place, left };
}

function merged(places: Arrangement): number {
  return places.filter((place) => place.length > 1).length;
}
