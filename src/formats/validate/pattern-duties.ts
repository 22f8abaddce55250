import { quote } from '../../../solver/issue.ts';
import { entries, type Check } from './draft.ts';

/** A standing pattern with a duty that its holder’s role does not work. */
export const patternDuties: Check = function* (draft) {
  const cycles = new Map([...entries(draft.patterns)].map(({ value }) => [value.id, value.cycle]));
  const duties = new Map([...entries(draft.duties)].map(({ value }) => [value.id, value]));
  for (const { path, value: person } of entries(draft.people, 'people')) {
    for (const { path: at, value: role } of entries(person.roles, ...path, 'roles')) {
      const cycle = role.pattern === undefined ? [] : (cycles.get(role.pattern.id) ?? []);
      const foreign = cycle.find((entry) => {
        const duty = duties.get(entry);
        return duty !== undefined && !duty.roles.includes(role.kind);
      });
      if (foreign === undefined) continue;
      yield {
        path: [...at, 'pattern', 'id'],
        found: `${quote(role.pattern?.id)}, whose cycle has the duty ${foreign}`,
        expected: `a pattern of duties meant for the role ${role.kind}`,
      };
    }
  }
};
