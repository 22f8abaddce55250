import { entries, type Check } from './draft.ts';

/** A fewest above a most: readiness bands and their spread over the week, required hours above their cap, staffing. */
export const bands: Check = function* (draft) {
  for (const { path, value: person } of entries(draft.people, 'people')) {
    for (const { path: at, value: role } of entries(person.roles, ...path, 'roles')) {
      const { readiness, requiredHours: required } = role;
      if (readiness !== undefined && readiness.min > readiness.max) {
        yield {
          path: [...at, 'readiness', 'max'],
          found: `${readiness.max}`,
          expected: `at least the minimum of ${readiness.min}`,
        };
      }
      const { weekdayDay = 0, weekdayNight = 0, weekend = 0 } = readiness?.spread ?? {};
      const parts = weekdayDay + weekdayNight + weekend;
      if (readiness !== undefined && parts > readiness.max) {
        yield {
          path: [...at, 'readiness', 'spread'],
          found: `${parts} hours a week in all`,
          expected: `no more than the maximum of ${readiness.max}`,
        };
      }
      if (required?.carryOver !== undefined && required.per === '3-months') {
        yield {
          path: [...at, 'requiredHours', 'carryOver'],
          found: 'required hours of three months',
          expected: 'hours per month or 28-days; three months in a row overlap',
        };
      }
      if (required?.cap !== undefined && required.cap < required.hours) {
        yield {
          path: [...at, 'requiredHours', 'cap'],
          found: `${required.cap}`,
          expected: `at least the required ${required.hours}`,
        };
      }
    }
  }
  for (const { path, value: demand } of entries(draft.demands, 'demands')) {
    if (demand.kind !== 'staffing' || demand.most === undefined || demand.most >= demand.need) continue;
    yield {
      path: [...path, 'most'],
      found: `${demand.most}`,
      expected: `at least the need of ${demand.need}`,
    };
  }
};
