import { entries, type Check } from './draft.ts';

/** Courses that would have to come before themselves; each circle is told once. */
export const courseOrder: Check = function* (draft) {
  const courses = [...entries(draft.courses, 'courses')];
  const before = new Map(courses.map(({ value }) => [value.id, value.after ?? []]));
  const told = new Set<string>();
  for (const { path, value } of courses) {
    const circle = wayBack(value.id, before);
    if (circle === undefined || circle.some((id) => told.has(id))) continue;
    for (const id of circle) told.add(id);
    yield {
      path: [...path, 'after'],
      found: [...circle, value.id].join(' after '),
      expected: 'courses of which none comes before itself',
    };
  }
};

/** The courses on a way from one back to itself, that one first; undefined if there is none. */
function wayBack(start: string, before: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>();
  const search = (way: readonly string[]): string[] | undefined => {
    for (const earlier of before.get(way.at(-1) ?? '') ?? []) {
      if (earlier === start) return [...way];
      if (seen.has(earlier)) continue;
      seen.add(earlier);
      const found = search([...way, earlier]);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return search([start]);
}
