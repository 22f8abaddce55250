/** Useful cover: whose hours really kept a pump on the run. */
import type { Pump, Station } from '../domain/index.ts';
import type { Interval } from '../time/intervals.ts';
import type { Register } from './register.ts';
import type { Presence } from './riders.ts';
import type { Rider } from './seats.ts';
import { shapley } from './shapley.ts';
import { standardCrews } from './states.ts';
import { stretchesOf } from './stretches.ts';

/** Minutes of one person at one station. A station with two pumps on the run counts a minute twice. */
export interface UsefulCover {
  readonly person: string;
  /** In which the person counted. */
  readonly counted: number;
  /** In which some pump had a standard crew only because of them. */
  readonly needed: number;
  /** The person's fair share of all minutes with a standard crew ({@link shapley}); all shares add up to them. */
  readonly useful: number;
}

/** Everybody who counted at a station in `[first, end)`, the most useful first. */
export function usefulCover(
  register: Register,
  station: Station,
  presences: readonly Presence[],
  between: Interval,
): UsefulCover[] {
  const totals = new Map<string, { counted: number; needed: number; useful: number }>();
  const shareOf = rememberedShares();
  for (const { time, asked, riders } of stretchesOf(register, station, presences, between)) {
    const minutes = time[1] - time[0];
    const shares = shareOf(riders, asked);
    for (const rider of riders) {
      const { needed, useful } = shares.get(kindOf(rider))!;
      const total = totals.get(rider.id) ?? { counted: 0, needed: 0, useful: 0 };
      total.counted += minutes;
      total.needed += needed ? minutes : 0;
      total.useful += useful * minutes;
      totals.set(rider.id, total);
    }
  }
  return [...totals]
    .map(([person, total]) => ({ person, ...total }))
    .sort((a, b) => b.useful - a.useful || (a.person < b.person ? -1 : 1));
}

interface Share {
  readonly needed: boolean;
  /** Pumps kept on the run, in fair parts. */
  readonly useful: number;
}

/** kind of rider → share; crews of the same kinds of people come back day after day. */
function rememberedShares(): (
  riders: readonly Rider[],
  pumps: readonly Pump[],
) => ReadonlyMap<string, Share> {
  const known = new Map<string, ReadonlyMap<string, Share>>();
  return (riders, pumps) => {
    const key = `${pumps.map(({ id }) => id).join()}|${riders.map(kindOf).sort().join(';')}`;
    let shares = known.get(key);
    if (shares === undefined) known.set(key, (shares = sharesOf(riders, pumps)));
    return shares;
  };
}

function sharesOf(riders: readonly Rider[], pumps: readonly Pump[]): ReadonlyMap<string, Share> {
  const byKind = new Map<string, Rider[]>();
  for (const rider of riders) byKind.set(kindOf(rider), [...(byKind.get(kindOf(rider)) ?? []), rider]);
  const kinds = [...byKind.values()];
  const counts = kinds.map(({ length }) => length);
  const known = new Map<string, number>();
  const crews = (group: readonly number[]): number => {
    const key = group.join();
    let found = known.get(key);
    if (found === undefined) {
      found = standardCrews(
        kinds.flatMap((people, kind) => people.slice(0, group[kind])),
        pumps,
      );
      known.set(key, found);
    }
    return found;
  };
  const all = crews(counts);
  const shares = all === 0 ? counts.map(() => 0) : shapley(counts, crews);
  return new Map(
    [...byKind.keys()].map((name, kind) => [
      name,
      { useful: shares[kind]!, needed: crews(counts.with(kind, counts[kind]! - 1)) < all },
    ]),
  );
}

/** Riders with the same skills are interchangeable. */
function kindOf({ skills }: Rider): string {
  return [...skills].sort().join();
}
