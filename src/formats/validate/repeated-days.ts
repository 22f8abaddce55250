import { pathText, type Fault, type Path } from '../fault.ts';
import { entries, type Check } from './draft.ts';

/** Two records of one kind for one person and day: nobody could say which holds. */
export const repeatedDays: Check = function* (draft) {
  yield* repeated(draft.locked, 'locked');
  yield* repeated(draft.baseline, 'baseline');
  yield* repeated(draft.history, 'history');
  yield* repeated(draft.worked, 'worked');
};

function* repeated(
  days: readonly ({ readonly person: string; readonly date: string } | undefined)[] | undefined,
  list: string,
): Generator<Fault> {
  const first = new Map<string, Path>();
  for (const { path, value } of entries(days, list)) {
    const key = `${value.person} on ${value.date}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, path);
    else
      yield {
        path,
        found: `a second record of ${key}`,
        expected: `one record a day (${pathText(earlier)} is the first)`,
      };
  }
}
