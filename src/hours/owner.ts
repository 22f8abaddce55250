/** For whom a spell is worked, and in which role. */
import type { Person, Role, RoleKind, Rota, Scenario } from '../domain/index.ts';
import { holdsOn } from './employment.ts';

export interface Owner {
  readonly organisation: string;
  readonly role?: Role;
  readonly breakMinutes: number;
  /** Whether it counts towards the hours that the role must reach. */
  readonly credited: boolean;
}

type Spell = Rota['assignments'][number]['spells'][number];

/** Whose duty or station it is, and the role of the person that suits it, if one does. */
export function ownerOf(
  scenario: Scenario,
  person: Person | undefined,
  date: string,
  spell: Pick<Spell, 'kind' | 'duty' | 'station'>,
): Owner {
  const duty = scenario.duties?.find(({ id }) => id === spell.duty);
  const station = scenario.stations?.find(({ id }) => id === spell.station);
  const organisation = spell.kind === 'duty' ? duty?.organisation : station?.organisation;
  const kinds: readonly RoleKind[] =
    spell.kind === 'duty' ? (duty?.roles ?? []) : ['on-call', 'tri-service', 'pcso'];
  const suits = (role: Role): boolean =>
    kinds.includes(role.kind) && holdsOn(role, date) && (spell.kind === 'duty' || role.station !== undefined);
  const held = person?.roles.filter(suits) ?? [];
  const role = held.find((one) => one.organisation === organisation) ?? held[0];
  return {
    organisation: organisation ?? role?.organisation ?? '',
    ...(role === undefined ? {} : { role }),
    breakMinutes: spell.kind === 'duty' ? (duty?.breakMinutes ?? 0) : 0,
    credited: spell.kind === 'duty' && duty?.credited !== false && role?.requiredHours !== undefined,
  };
}
