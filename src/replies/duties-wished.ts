import { worksDuty } from '../compile/options/police.ts';
import type { Duty, Scenario, Wish } from '../domain/index.ts';

/** The duties that a wish is about: a template, a family, or all that a role of the person works. */
export function dutiesWished(
  { people, duties = [] }: Scenario,
  { person, duty: name }: Pick<Wish, 'person' | 'duty'>,
): Duty[] {
  const roles = people.find(({ id }) => id === person)?.roles ?? [];
  return duties.filter(
    (duty) =>
      (name === 'work' || duty.id === name || duty.family === name) &&
      roles.some((role) => worksDuty(role, duty)),
  );
}
