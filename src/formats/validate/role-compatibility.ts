import type { Duty, Organisation, Role, RoleKind } from '../../domain/index.ts';
import { quote } from '../../../solver/issue.ts';
import type { Fault, Path } from '../fault.ts';
import { entries, type Check } from './draft.ts';

/** Which kinds of body may have people in a role of each kind, where a body does not say so itself. */
const EMPLOYERS: Readonly<Record<RoleKind, readonly Organisation['kind'][]>> = {
  pcso: ['police'],
  volunteer: ['police', 'fire', 'ambulance', 'council'],
  special: ['police'],
  'on-call': ['fire'],
  wholetime: ['fire'],
  'tri-service': ['police', 'fire', 'ambulance', 'council'],
  staff: ['police', 'fire', 'ambulance', 'council'],
};

/** Roles that contradict their employer or each other, or lack what their kind needs, or name duties meant for others. */
export const roleCompatibility: Check = function* (draft) {
  const bodies = new Map([...entries(draft.organisations)].map(({ value }) => [value.id, value]));
  const duties = new Map([...entries(draft.duties)].map(({ value }) => [value.id, value]));
  for (const { path, value: person } of entries(draft.people, 'people')) {
    for (const { path: at, value: role } of entries(person.roles, ...path, 'roles')) {
      const body = bodies.get(role.organisation);
      if (body !== undefined) yield* employerOf(role, body, at);
      if (role.kind === 'on-call' && role.station === undefined) {
        yield { path: [...at, 'station'], found: 'nothing', expected: 'the station of an on-call role' };
      }
      yield* dutiesOf(role, duties, at);
      for (const { path: first, value: other } of entries(person.roles, ...path, 'roles')) {
        if (Number(first.at(-1)) >= Number(at.at(-1)) || !clash(role, other, bodies)) continue;
        yield {
          path: [...at, 'kind'],
          found: `the role ${role.kind} beside ${other.kind}`,
          expected: 'no two roles at once that their organisation keeps apart (notTogether)',
        };
      }
    }
  }
};

function* employerOf(role: Role, { kind, roleKinds }: Organisation, at: Path): Generator<Fault> {
  if (roleKinds?.includes(role.kind) ?? EMPLOYERS[role.kind].includes(kind)) return;
  yield {
    path: [...at, 'organisation'],
    found: `${quote(role.organisation)}, a ${kind} organisation${roleKinds === undefined ? '' : ` with ${roleKinds.join(', ')}`}`,
    expected:
      roleKinds === undefined
        ? `a ${EMPLOYERS[role.kind].join(' or ')} organisation for the role ${role.kind}`
        : `an organisation whose roleKinds name ${role.kind}`,
  };
}

/** Whether an organisation of one of two roles lets nobody hold both, and both are held at some time. */
function clash(one: Role, other: Role, bodies: ReadonlyMap<string, Organisation>): boolean {
  const apart = [one, other].some(({ organisation }) =>
    bodies
      .get(organisation)
      ?.notTogether?.some(
        ([a, b]) => (a === one.kind && b === other.kind) || (a === other.kind && b === one.kind),
      ),
  );
  return apart && begins(one) < ends(other) && begins(other) < ends(one);
}

/** Moments that compare as text: a date begins with its first minute and ends after its last. */
function begins({ from = '' }: Role): string {
  return from;
}

function ends({ through = '9999-12-31' }: Role): string {
  return through.includes('T') ? through : `${through}T24:00`;
}

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
