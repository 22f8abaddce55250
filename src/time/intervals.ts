/** Half-open intervals of elapsed minutes; a list is ascending and disjoint where a function says so. */

export type Interval = readonly [from: number, to: number];

/** Whether the interval is inside one of the list; an empty interval never is. */
export function covers(list: readonly Interval[], from: number, to: number): boolean {
  return from < to && list.some(([start, end]) => start <= from && to <= end);
}

/** Whether two intervals share a minute. */
export function overlaps([from, to]: Interval, [start, end]: Interval): boolean {
  return from < end && start < to;
}

/** How many minutes two intervals share. */
export function sharedMinutes([from, to]: Interval, [start, end]: Interval): number {
  return Math.max(0, Math.min(to, end) - Math.max(from, start));
}

/** The minutes in any of them: ascending, disjoint, touching ones joined. */
export function union(list: readonly Interval[]): Interval[] {
  const joined: [number, number][] = [];
  for (const [from, to] of [...list].sort(byStart)) {
    if (from >= to) continue;
    const last = joined.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Not a difference: −∞ minus −∞ is no number. */
function byStart([one]: Interval, [other]: Interval): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** The minutes in one of each list. */
export function intersection(one: readonly Interval[], other: readonly Interval[]): Interval[] {
  return union(
    one.flatMap(([from, to]) =>
      other.map(([start, end]): Interval => [Math.max(from, start), Math.min(to, end)]),
    ),
  );
}

/** Pieces of so long from the start on; the last is cut at the end. */
export function cutEvery([from, to]: Interval, length: number): Interval[] {
  return Array.from({ length: Math.max(0, Math.ceil((to - from) / length)) }, (_, piece): Interval => [
    from + piece * length,
    Math.min(to, from + (piece + 1) * length),
  ]);
}

/** Ascending pieces of `[from, to)` between the cut points that lie inside it. */
export function pieces(from: number, to: number, cuts: Iterable<number>): Interval[] {
  const inside = [...new Set(cuts)].filter((cut) => from < cut && cut < to).sort((a, b) => a - b);
  const edges = [from, ...inside, to];
  return edges.slice(1).map((end, index): Interval => [edges[index] ?? from, end]);
}
