import { addDays } from '../../time/dates.ts';
import type { Validity } from '../../time/calendar.ts';
import { entries, type Check } from './draft.ts';

/** Nobody, or no rule of an organisation, in force at any time of the period: records of another year. */
export const effectiveDates: Check = function* (draft) {
  const { period } = draft;
  if (period === undefined) return;
  const last = addDays(period.from, period.days - 1);
  const holds = ({ from, through }: Validity): boolean =>
    (from === undefined || from.slice(0, 10) <= last) &&
    (through === undefined || through.slice(0, 10) >= period.from);
  const during = `between ${period.from} and ${last}`;

  const people = [...entries(draft.people, 'people')];
  if (people.length > 0 && !people.some(({ value }) => holds(value) && value.roles.some(holds))) {
    yield { path: ['people'], found: 'no person with a role in force', expected: `at least one ${during}` };
  }
  for (const { path, value } of entries(draft.organisations, 'organisations')) {
    const sets = value.ruleSets ?? [];
    if (sets.length === 0 || sets.some(holds)) continue;
    yield { path: [...path, 'ruleSets'], found: 'no rule set in force', expected: `at least one ${during}` };
  }
};
