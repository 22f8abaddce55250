import { quote } from '../../../solver/issue.ts';
import { type Check, entries } from './draft.ts';
import { ledIn } from './leaders.ts';

/** People named to be on duty with their leader now and then who have none. */
export const supervised: Check = function* (draft, names) {
  const led = [...ledIn(draft)];
  for (const { path, value: demand } of entries(draft.demands, 'demands')) {
    if (demand.kind !== 'supervision') continue;
    for (const { path: at, value: id } of entries(demand.people, ...path, 'people')) {
      const isLed = led.some(
        ({ person, role }) => person.id === id && (demand.roles?.includes(role.kind) ?? true),
      );
      if (isLed || !names.person.has(id)) continue;
      yield { path: at, found: quote(id), expected: 'somebody with a leader in a role that is meant' };
    }
  }
};
