import { quote } from '../../../solver/issue.ts';
import { recordsWith } from '../each.ts';
import type { Check } from './draft.ts';
import { begins, ends } from './edges.ts';

/** A record that ends before it begins. */
export const reversedRanges: Check = function* (_draft, _names, data) {
  for (const { path, value } of recordsWith(data, 'from', 'through')) {
    const { from, through } = value;
    if (typeof from !== 'string' || typeof through !== 'string' || !isMoment(from) || !isMoment(through))
      continue;
    if (ends(through) < begins(from)) {
      yield {
        path: [...path, 'through'],
        found: quote(through),
        expected: `${from} or later`,
        maybe: 'the two are the wrong way round',
      };
    }
  }
};

function isMoment(text: string): boolean {
  return /^\d{4}-\d\d-\d\d(T\d\d:\d\d)?$/.test(text);
}
