import { addDays } from '../../time/dates.ts';
import type { Altering } from './alteration.ts';

/** Away, and not gone: what they lead and what others owe them stays as it is. Nothing is fixed of their days any more. */
export const without: Altering<'without'> = {
  names: ({ person }) => [{ kind: 'person', id: person }],
  alter: (scenario, { person }) => {
    const { from, days } = scenario.period;
    const through = addDays(from, days);
    return {
      ...scenario,
      leave: [...(scenario.leave ?? []), { person, kind: 'other', from, through }],
      locked: (scenario.locked ?? []).filter((day) => day.person !== person),
    };
  },
};
