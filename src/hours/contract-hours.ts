/** Paid hours against a contract's weekly hours. */
import type { Person, Role, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { daysHeld } from './employment.ts';
import type { Entry } from './entries.ts';

export interface ContractHours {
  readonly organisation: string;
  readonly kind: Role['kind'];
  /** Paid minutes the contract asks of the period: weekly hours / 7 for each day the role is held and not away. */
  readonly contracted: number;
  readonly paid: number;
  /** paid − contracted: over if positive, under if negative. */
  readonly balance: number;
}

/** The balance of each paid contract of a person over the planned period; roles without weekly hours are left out. */
export function contractHours(
  scenario: Scenario,
  person: Person,
  entries: readonly Entry[],
  calendar: Calendar,
): ContractHours[] {
  return person.roles.flatMap((role) => {
    if (role.weeklyHours === undefined) return [];
    const days = daysHeld(scenario, person, role, calendar, [0, calendar.days]);
    const contracted = Math.round((role.weeklyHours * 60 * days) / 7);
    const paid = entries
      .filter(({ organisation, kind }) => organisation === role.organisation && kind === role.kind)
      .reduce((sum, entry) => sum + entry.paid, 0);
    return [
      { organisation: role.organisation, kind: role.kind, contracted, paid, balance: paid - contracted },
    ];
  });
}
