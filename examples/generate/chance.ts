import type { Random } from '../../solver/random.ts';

/** One of a list. Throws on an empty list: a generator has nothing to choose from. */
export function pick<T>(random: Random, list: readonly T[]): T {
  const chosen = list[random.below(list.length)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen;
}

/** One of a list with probability in proportion to its weight. */
export function pickWeighted<T>(random: Random, list: readonly (readonly [T, number])[]): T {
  let total = 0;
  const rising = list.map(([, weight]) => (total += weight));
  const chosen = list[random.share(rising)];
  if (chosen === undefined) throw new RangeError('nothing to choose from');
  return chosen[0];
}

/** The list in another order. */
export function shuffled<T>(random: Random, list: readonly T[]): T[] {
  const left = [...list];
  const drawn: T[] = [];
  while (left.length > 0) drawn.push(...left.splice(random.below(left.length), 1));
  return drawn;
}

/** `count` of a list, in the list's order. */
export function some<T>(random: Random, list: readonly T[], count: number): T[] {
  const chosen = new Set(shuffled(random, list).slice(0, count));
  return list.filter((item) => chosen.has(item));
}
