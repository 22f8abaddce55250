import type { Scenario } from '../domain/index.ts';

/** Whether somebody goes by one of these ids, or by the name of one. */
export function isOneOf(by: string, ids: readonly string[], { people }: Pick<Scenario, 'people'>): boolean {
  const names = people.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
  const folded = [...ids, ...names].map((each) => each.trim().toLowerCase());
  return folded.includes(by.trim().toLowerCase());
}
