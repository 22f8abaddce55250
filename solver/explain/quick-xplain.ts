/**
 * Which few of many statements cannot hold together. Source: U. Junker, QuickXplain: preferred explanations and
 * relaxations for over-constrained problems, AAAI 2004.
 *
 * With n candidates of which k conflict, it asks about 2k·log₂(n/k) + 2k questions. `consistent` must say yes to every
 * part of what it says yes to. Where it cannot tell, it says yes: then what is returned conflicts all the same, but may
 * hold more than it need.
 */

export type Consistent<T> = (chosen: readonly T[]) => boolean | Promise<boolean>;

/**
 * Candidates that cannot hold together with the background, and of which none can be left out; in the order given,
 * earlier ones preferred. None if the background alone cannot hold. Undefined if everything can hold together.
 */
export async function quickXplain<T>(
  background: readonly T[],
  candidates: readonly T[],
  consistent: Consistent<T>,
): Promise<readonly T[] | undefined> {
  if (await consistent([...background, ...candidates])) return undefined;
  if (candidates.length === 0) return [];
  // The background is new to the first question, so that it is asked whether it alone holds.
  const found = new Set(await explain(background, background.length > 0, candidates, consistent));
  return candidates.filter((candidate) => found.has(candidate));
}

/** The conflict among candidates that do not hold with the background; `grown`: something new is in the background. */
async function explain<T>(
  background: readonly T[],
  grown: boolean,
  candidates: readonly T[],
  consistent: Consistent<T>,
): Promise<readonly T[]> {
  if (grown && !(await consistent(background))) return [];
  if (candidates.length === 1) return candidates;
  const middle = Math.floor(candidates.length / 2);
  const [first, second] = [candidates.slice(0, middle), candidates.slice(middle)];
  const ofSecond = await explain([...background, ...first], true, second, consistent);
  const ofFirst = await explain([...background, ...ofSecond], ofSecond.length > 0, first, consistent);
  return [...ofFirst, ...ofSecond];
}
