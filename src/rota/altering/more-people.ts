import type { Person } from '../../domain/index.ts';
import type { Altering } from './alteration.ts';

/**
 * Newcomers have the roles, skills, shift pattern and time of whom they are like, and are under the same rules and agreements;
 * they have no past, no leave and no wishes, and what is asked of people by name is not asked of them.
 */
export const morePeople: Altering<'more'> = {
  names: ({ like }) => [{ kind: 'person', id: like }],
  alter: (scenario, { like, count }) => {
    const model = scenario.people.find(({ id }) => id === like)!;
    const taken = new Set(scenario.people.map(({ id }) => id));
    const newcomers: Person[] = [];
    for (let number = 1; newcomers.length < count; number++) {
      const id = `${like}~${number}`;
      if (!taken.has(id))
        newcomers.push({ ...withoutTraining(model), id, name: `Like ${model.name} ${number}` });
    }
    const ids = newcomers.map(({ id }) => id);
    const joined = (named: readonly string[]): string[] => [...named, ...(named.includes(like) ? ids : [])];
    const own = (scenario.availability ?? []).filter(({ person }) => person === like);
    return {
      ...scenario,
      people: [...scenario.people, ...newcomers],
      availability: [
        ...(scenario.availability ?? []),
        ...ids.flatMap((person) => own.map((said) => ({ ...said, person }))),
      ],
      organisations: scenario.organisations.map((organisation) => ({
        ...organisation,
        ...(organisation.ruleSets && {
          ruleSets: organisation.ruleSets.map((set) => ({
            ...set,
            rules: set.rules.map((rule) => ({ ...rule, ...(rule.for && { for: joined(rule.for) }) })),
          })),
        }),
      })),
      ...(scenario.agreements && {
        agreements: scenario.agreements.map((agreement) => ({
          ...agreement,
          members: joined(agreement.members),
        })),
      }),
    };
  },
};

function withoutTraining({ training: _, ...person }: Person): Person {
  return person;
}
