import type { Person } from '../../src/domain/index.ts';
import { TOWNS, type Town } from './cornwall-towns.ts';
import { numbered } from './people.ts';

/** Most officers that one team leader leads. */
export const SPAN = 5;
/** Places of the three team leaders among the fifteen officers. */
const TEAM_LEADERS = [0, 10, 5];

/** The officers, each but the three with one of these as leader for the council: in turn, so not always of the same area. */
export function withLeaders(officers: readonly Person[]): Person[] {
  return officers.map((officer, index): Person => {
    const leader = officers[TEAM_LEADERS[index % TEAM_LEADERS.length] ?? 0]?.id;
    if (leader === undefined || TEAM_LEADERS.includes(index)) return officer;
    const roles = officer.roles.map((role) => (role.kind === 'tri-service' ? { ...role, leader } : role));
    return { ...officer, roles };
  });
}

/** Who leads neighbourhood policing in a patch: a PCSO of its first town. */
export function policingLead(patch: Town['patch']): string {
  return numbered(TOWNS.find((town) => town.patch === patch)?.beat ?? '', 1);
}
