/** What a person's standing shift pattern says about a day. */
import type { PersonFacts, Register } from '../cover/register.ts';
import { covers } from '../time/intervals.ts';
import type { OptionForm } from './option-book.ts';

/** Entries of a cycle that are neither a duty nor a family. */
const ANY_DUTY = 'work';
const NO_DUTY = 'off';

/** The text of the entry for a day, of the first role held then with a pattern that is (not) fixed. */
export function patternText(
  register: Register,
  person: PersonFacts,
  day: number,
  fixed: boolean,
): string | undefined {
  const start = register.calendar.dayStart(day);
  const role = person.roles.find(
    ({ record, held }) =>
      record.pattern !== undefined &&
      (record.pattern.fixed ?? false) === fixed &&
      covers([held], start, start + 1),
  )?.record;
  const pattern = (register.scenario.patterns ?? []).find(({ id }) => id === role?.pattern?.id);
  if (role?.pattern === undefined || pattern === undefined) return undefined;
  const { length } = pattern.cycle;
  const place = (day - register.calendar.dayOf(role.pattern.anchor)) % length;
  return pattern.cycle[(place + length) % length];
}

/** Whether an option is what the pattern says for a day; undefined if no such pattern says anything. */
export function patternEntry(
  register: Register,
  person: PersonFacts,
  day: number,
  fixed: boolean,
): ((form: OptionForm) => boolean) | undefined {
  const text = patternText(register, person, day, fixed);
  if (text === undefined) return undefined;
  if (text === NO_DUTY) return ({ duty }) => duty === undefined;
  if (text === ANY_DUTY) return ({ duty }) => duty !== undefined;
  return ({ duty }) => duty !== undefined && (duty.id === text || duty.family === text);
}
