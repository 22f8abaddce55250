import { quote } from '../../../solver/issue.ts';
import { entries, type Check } from './draft.ts';

/** A drive from a place to itself. */
export const travelPairs: Check = function* (draft) {
  for (const { path, value } of entries(draft.travel?.overrides, 'travel', 'overrides')) {
    if (value.a === value.b)
      yield { path: [...path, 'b'], found: quote(value.b), expected: 'another place than a' };
  }
  for (const { path, value: demand } of entries(draft.demands, 'demands')) {
    if (demand.kind !== 'neighbours') continue;
    for (const [index, [first, second]] of demand.pairs.entries()) {
      if (first !== second) continue;
      yield { path: [...path, 'pairs', index], found: `${first} twice`, expected: 'two different stations' };
    }
  }
};
