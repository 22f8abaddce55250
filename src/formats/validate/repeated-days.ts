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
  const first = new Map<string, Map<string, Path>>();
  for (const { path, value } of entries(days, list)) {
    const { person, date } = value;
    const dates = first.get(person) ?? new Map<string, Path>();
    first.set(person, dates);
    const earlier = dates.get(date);
    if (earlier === undefined) dates.set(date, path);
    else {
      yield {
        path,
        found: `a second record of ${person} on ${date}`,
        expected: `one record a day (${pathText(earlier)} is the first)`,
      };
    }
  }
}
