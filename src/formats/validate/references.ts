import { nearest, quote } from '../../../solver/issue.ts';
import { each } from '../each.ts';
import type { Check } from './draft.ts';
import type { Kind, Names } from './names.ts';

/** Words that stand for days rather than for a record. */
type Word = 'off' | 'work';

/** Every place where one record names another, and what it may name there. */
export const REFERENCES: Readonly<Record<string, readonly (Kind | Word)[]>> = {
  'organisations[].ruleSets[].rules[].rule': ['rule'],
  'organisations[].ruleSets[].rules[].for[]': ['role kind', 'person kind', 'person'],
  'travel.overrides[].a': ['place'],
  'travel.overrides[].b': ['place'],
  'courses[].organisation': ['organisation'],
  'courses[].gives[]': ['skill'],
  'courses[].powers[]': ['power'],
  'courses[].after[]': ['course'],
  'duties[].organisation': ['organisation'],
  'duties[].activity': ['activity'],
  'duties[].skills[]': ['skill'],
  'duties[].powers[]': ['power'],
  'duties[].vehicle': ['vehicle'],
  'patterns[].cycle[]': ['duty', 'family', 'off', 'work'],
  'beats[].organisation': ['organisation'],
  'beats[].taskedBy': ['person'],
  'beats[].parishes[].place': ['place'],
  'hotspots[].beats[]': ['beat'],
  'stations[].organisation': ['organisation'],
  'stations[].place': ['place'],
  'stations[].pumps[].crews[].seats[].skills[]': ['skill'],
  'vehicles[].base': ['place'],
  'vehicles[].skills[]': ['skill'],
  'agreements[].parties[]': ['organisation'],
  'agreements[].members[]': ['person'],
  'agreements[].stations[]': ['station'],
  'agreements[].costShares{}': ['organisation'],
  'people[].roles[].organisation': ['organisation'],
  'people[].roles[].base': ['place'],
  'people[].roles[].beat': ['beat'],
  'people[].roles[].deputyBeats[]': ['beat'],
  'people[].roles[].station': ['station'],
  'people[].roles[].duties[]': ['duty'],
  'people[].roles[].tutors[]': ['person'],
  'people[].roles[].leader': ['person'],
  'people[].roles[].pattern.id': ['pattern'],
  'people[].skills[].skill': ['skill'],
  'people[].powers[].power': ['power'],
  'people[].recognised[]': ['course'],
  'people[].training[].course': ['course'],
  'people[].turnIn{}': ['station'],
  'availability[].person': ['person'],
  'leave[].person': ['person'],
  'callOuts[].person': ['person'],
  'restrictions[].person': ['person'],
  'requests[].person': ['person'],
  'requests[].duty': ['duty', 'family', 'off', 'work'],
  'demands[].duties[]': ['duty', 'family'],
  'demands[].beats[]': ['beat'],
  'demands[].parishes[]': ['parish'],
  'demands[].skills[]': ['skill'],
  'demands[].powers[]': ['power'],
  'demands[].people[]': ['person'],
  'demands[].place': ['place'],
  'demands[].vehicle': ['vehicle'],
  'demands[].relievedBy': ['vehicle'],
  'demands[].skill': ['skill'],
  'demands[].funder': ['funder'],
  'demands[].due[].beat': ['beat'],
  'demands[].lastVisits[].parish': ['parish'],
  'demands[].pairs[][]': ['station'],
  'standDowns[].demands[]': ['demand'],
  'standDowns[].stations[]': ['station'],
  'overrides[].organisation': ['organisation'],
  'overrides[].person': ['person'],
  ...dayRecords('locked'),
  ...dayRecords('baseline'),
  ...dayRecords('history'),
  'worked[].person': ['person'],
  'accounts[].person': ['person'],
  'accounts[].organisation': ['organisation'],
};

function dayRecords(list: string): Record<string, readonly (Kind | Word)[]> {
  return {
    [`${list}[].person`]: ['person'],
    [`${list}[].duty`]: ['duty', 'off'],
    [`${list}[].beat`]: ['beat'],
  };
}

/** A name that nothing declares. */
export const references: Check = function* (_draft, names, data) {
  for (const [pattern, kinds] of Object.entries(REFERENCES)) {
    const known = namesOfKinds(kinds, names);
    const isUnknown = (value: unknown): value is string => typeof value === 'string' && !known.has(value);
    for (const { path, value } of each(data, pattern, isUnknown)) {
      yield {
        path,
        found: quote(value),
        expected: `the id of ${kindsText(kinds)}`,
        maybe: advice(value, known),
      };
    }
  }
};

function namesOfKinds(kinds: readonly (Kind | Word)[], names: Names): ReadonlySet<string> {
  return new Set(kinds.flatMap((kind) => (kind === 'off' || kind === 'work' ? [kind] : [...names[kind]])));
}

function kindsText(kinds: readonly (Kind | Word)[]): string {
  const words = kinds.map((kind) => (kind === 'off' || kind === 'work' ? `"${kind}"` : withArticle(kind)));
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} or ${last}`;
}

function withArticle(kind: Kind): string {
  return `${/^[aeiou]/.test(kind) ? 'an' : 'a'} ${kind}`;
}

/** The nearest name; where there is none, what there is to choose from, if that is short. */
function advice(value: string, known: ReadonlySet<string>): string | undefined {
  const near = nearest(value, known);
  if (near !== undefined || known.size === 0 || known.size > 8) return near;
  return `one of ${[...known].join(', ')}`;
}
