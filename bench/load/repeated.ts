import type { Scenario } from '../../src/domain/scenario.ts';

/** Lists of records of one person each. */
const OF_A_PERSON = [
  'availability',
  'leave',
  'restrictions',
  'requests',
  'locked',
  'baseline',
  'history',
  'worked',
] as const;

/** A scenario with all its people, and what is recorded of each, `times` over under new ids. */
export function repeated(scenario: Scenario, times: number): Scenario {
  const copies = Array.from({ length: times }, (_, copy) => copy);
  const idOf = (id: string, copy: number): string => (copy === 0 ? id : `${id}-${copy}`);
  const lists = OF_A_PERSON.flatMap((name) => {
    const records: readonly { readonly person: string }[] | undefined = scenario[name];
    if (records === undefined) return [];
    const again = (copy: number): object[] =>
      records.map((record) => ({ ...record, person: idOf(record.person, copy) }));
    return [[name, copies.flatMap(again)] as const];
  });
  return {
    ...scenario,
    people: copies.flatMap((copy) => scenario.people.map((one) => ({ ...one, id: idOf(one.id, copy) }))),
    ...Object.fromEntries(lists),
  };
}
