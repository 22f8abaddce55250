import { nearest, quote } from '../../../solver/issue.ts';
import { isZone } from '../../time/zone.ts';
import type { Check } from './draft.ts';

/** A time zone nobody knows. */
export const zone: Check = function* ({ zone: name }) {
  if (name === undefined || isZone(name)) return;
  yield {
    path: ['zone'],
    found: quote(name),
    expected: 'an IANA time zone such as Europe/London',
    maybe: nearest(name, Intl.supportedValuesOf('timeZone')),
  };
};
