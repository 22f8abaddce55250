import { quote } from '../../../solver/issue.ts';
import { each, type Place } from '../each.ts';
import { pathText, type Fault } from '../fault.ts';
import type { Check } from './draft.ts';

/** Lists in which an id must not come twice; where a list is inside a record, twice in the same record. */
const LISTS = [
  ['', 'organisations[].id'],
  ['organisations[]', 'ruleSets[].id'],
  ['organisations[]', 'posts[].id'],
  ['organisations[].ruleSets[]', 'rules[].id'],
  ['', 'places[].id'],
  ['', 'skills[].id'],
  ['', 'powers[].id'],
  ['', 'courses[].id'],
  ['', 'activities[].id'],
  ['', 'duties[].id'],
  ['', 'patterns[].id'],
  ['', 'beats[].id'],
  ['', 'beats[].parishes[].id'],
  ['', 'hotspots[].id'],
  ['', 'stations[].id'],
  ['stations[]', 'pumps[].id'],
  ['', 'vehicles[].id'],
  ['', 'agreements[].id'],
  ['', 'people[].id'],
  ['', 'demands[].id'],
] as const;

/** Two records with one id. */
export const duplicateIds: Check = function* (_draft, _names, data) {
  for (const [outer, inner] of LISTS) {
    for (const record of each(data, outer)) {
      const ids = [...each(record.value, inner)];
      yield* repeated(ids.map(({ path, value }) => ({ path: [...record.path, ...path], value })));
    }
  }
};

function* repeated(ids: readonly Place[]): Iterable<Fault> {
  const first = new Map<unknown, Place>();
  for (const id of ids) {
    const earlier = first.get(id.value);
    if (earlier === undefined) first.set(id.value, id);
    else {
      const holder = pathText(earlier.path.slice(0, -1));
      yield { path: id.path, found: quote(id.value), expected: `an id of its own (${holder} has this one)` };
    }
  }
}
