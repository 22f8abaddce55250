import type { Altering } from './alteration.ts';

/** They have it from the first day on, whatever was said of it before. */
export const trained: Altering<'trained'> = {
  names: ({ person, skill }) => [
    { kind: 'person', id: person },
    { kind: 'skill', id: skill },
  ],
  alter: (scenario, { person, skill }) => ({
    ...scenario,
    people: scenario.people.map((each) =>
      each.id === person
        ? { ...each, skills: [...(each.skills ?? []).filter((held) => held.skill !== skill), { skill }] }
        : each,
    ),
  }),
};
