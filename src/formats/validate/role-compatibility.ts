import type { Duty, Organisation, Role, RoleKind } from '../../domain/index.ts';
import { quote } from '../../../solver/issue.ts';
import type { Fault, Path } from '../fault.ts';
import { entries, type Check } from './draft.ts';

/** Which kinds of body may have people in a role of each kind. */
const EMPLOYERS: Readonly<Record<RoleKind, readonly Organisation['kind'][]>> = {
  pcso: ['police'],
  volunteer: ['police', 'fire', 'ambulance', 'council'],
  special: ['police'],
  'on-call': ['fire'],
  wholetime: ['fire'],
  'tri-service': ['police', 'fire', 'ambulance', 'council'],
  staff: ['police', 'fire', 'ambulance', 'council'],
};

/** Roles that contradict their employer, or lack what their kind needs, or name duties meant for others. */
export const roleCompatibility: Check = function* (draft) {
  const bodies = new Map([...entries(draft.organisations)].map(({ value }) => [value.id, value.kind]));
  const duties = new Map([...entries(draft.duties)].map(({ value }) => [value.id, value]));
  for (const { path, value: person } of entries(draft.people, 'people')) {
    for (const { path: at, value: role } of entries(person.roles, ...path, 'roles')) {
      const body = bodies.get(role.organisation);
      if (body !== undefined && !EMPLOYERS[role.kind].includes(body)) {
        yield {
          path: [...at, 'organisation'],
          found: `${quote(role.organisation)}, a ${body} organisation`,
          expected: `a ${EMPLOYERS[role.kind].join(' or ')} organisation for the role ${role.kind}`,
        };
      }
      if (role.kind === 'on-call' && role.station === undefined) {
        yield { path: [...at, 'station'], found: 'nothing', expected: 'the station of an on-call role' };
      }
      yield* dutiesOf(role, duties, at);
    }
  }
};

function* dutiesOf(role: Role, duties: ReadonlyMap<string, Duty>, at: Path): Generator<Fault> {
  for (const [index, id] of (role.duties ?? []).entries()) {
    const duty = duties.get(id);
    if (duty === undefined || duty.roles.includes(role.kind)) continue;
    yield {
      path: [...at, 'duties', index],
      found: `${quote(id)}, a duty of ${duty.roles.join(', ')}`,
      expected: `a duty meant for the role ${role.kind}`,
    };
  }
}
