import { DEFAULT_TRAVEL } from '../../cover/travel.ts';
import type { Altering } from './alteration.ts';

/** The last that is said of a drive counts, so this one does. */
export const slow: Altering<'slow'> = {
  names: ({ from, to }) => [from, to].map((id) => ({ kind: 'place', id })),
  alter: (scenario, { from: a, to: b, minutes }) => {
    const travel = scenario.travel ?? DEFAULT_TRAVEL;
    return {
      ...scenario,
      travel: { ...travel, overrides: [...(travel.overrides ?? []), { a, b, minutes }] },
    };
  },
};
