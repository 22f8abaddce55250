import { nearest, quote } from '../../../solver/issue.ts';
import { entries, type Check } from './draft.ts';

/** Roles that hold a post which their organisation does not have, where it names its posts at all. */
export const posts: Check = function* (draft) {
  const named = new Map<string, readonly string[]>();
  for (const { value } of entries(draft.organisations, 'organisations'))
    if (value.posts !== undefined)
      named.set(
        value.id,
        value.posts.map(({ id }) => id),
      );
  for (const { path, value: person } of entries(draft.people, 'people'))
    for (const { path: at, value: role } of entries(person.roles, ...path, 'roles')) {
      const known = named.get(role.organisation);
      if (role.post === undefined || known === undefined || known.includes(role.post)) continue;
      yield {
        path: [...at, 'post'],
        found: quote(role.post),
        expected: `a post of ${role.organisation}`,
        maybe: nearest(role.post, known),
      };
    }
};
