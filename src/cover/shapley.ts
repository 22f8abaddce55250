/**
 * A fair split of what people achieve together (L. S. Shapley, "A value for n-person games", 1953): each gets what they
 * add on average, over all orders in which the people could have come.
 */

/**
 * kind → what each person of it gets, of `value` of all; people of one kind are interchangeable. `counts`: kind → how
 * many; `value`: of a group with so many of each kind, 0 of nobody. The shares of all add up to the value of all.
 */
export function shapley(
  counts: readonly number[],
  value: (group: readonly number[]) => number,
): readonly number[] {
  const people = counts.reduce((sum, count) => sum + count, 0);
  const shares = counts.map(() => 0);
  for (const group of groups(counts)) {
    const size = group.reduce((sum, count) => sum + count, 0);
    if (size === people) continue;
    const before = value(group);
    counts.forEach((count, kind) => {
      if (group[kind]! >= count) return;
      const gain = value(group.with(kind, group[kind]! + 1)) - before;
      if (gain === 0) return;
      // Orders in which exactly such a group stands before one certain person of the kind, as part of all orders.
      const ways = group.reduce(
        (product, some, other) =>
          product * choose(other === kind ? counts[other]! - 1 : counts[other]!, some),
        1,
      );
      shares[kind]! += (ways / (people * choose(people - 1, size))) * gain;
    });
  }
  return shares;
}

/** All groups with at most so many of each kind. */
function* groups(counts: readonly number[]): Generator<number[]> {
  const group = counts.map(() => 0);
  for (;;) {
    yield [...group];
    let kind = 0;
    while (kind < counts.length && group[kind] === counts[kind]) group[kind++] = 0;
    if (kind === counts.length) return;
    group[kind]!++;
  }
}

function choose(of: number, some: number): number {
  let ways = 1;
  for (let index = 1; index <= some; index++) ways = (ways * (of - some + index)) / index;
  return ways;
}
