/**
 * Required hours from one window to the next: what was done above them counts again, what was missing is asked again, both as
 * far as the role lets them. It is kept as lines of an account, one a window.
 */
import type { AccountEntry, Person, Role, Scenario } from '../domain/index.ts';
import type { RequiredHours } from './required-hours.ts';
import type { Window } from './windows.ts';

const ACCOUNT = 'required-hours';

/** Minutes brought forward to a window; below zero: asked on top. */
export function broughtForward(
  scenario: Scenario,
  person: string,
  role: Role,
  { first }: Pick<Window, 'first'>,
): number {
  return within(role, balanceBefore(scenario, person, role, first));
}

/**
 * The lines that a rota adds to the account: of each window of required hours that ends in it, what goes on to the next.
 * None for who carries nothing over.
 */
export function carriedLines(
  scenario: Scenario,
  { id: person, roles }: Person,
  required: readonly RequiredHours[],
): AccountEntry[] {
  return roles.flatMap((role): AccountEntry[] => {
    if (role.requiredHours?.carryOver === undefined) return [];
    const { organisation } = role;
    const own = required.filter((each) => each.role === role.kind && each.organisation === organisation);
    let booked = 0;
    return own.flatMap((each): AccountEntry[] => {
      const { first, last } = each.window;
      if (each.unplannedDays > 0) return [];
      const before = balanceBefore(scenario, person, role, first) + booked;
      const change = goesOn(role, each, within(role, before)) - before;
      booked += change;
      return change === 0 ? [] : [{ person, account: ACCOUNT, organisation, date: last, hours: change / 60 }];
    });
  });
}

/** What goes on from a window to which `carried` minutes were brought forward. */
function goesOn(role: Role, { asked, promised }: RequiredHours, carried: number): number {
  return within(role, promised + carried - asked);
}

function balanceBefore({ accounts = [] }: Scenario, person: string, role: Role, date: string): number {
  return accounts
    .filter(
      (entry) =>
        entry.account === ACCOUNT &&
        entry.person === person &&
        entry.organisation === role.organisation &&
        entry.date < date,
    )
    .reduce((sum, { hours }) => sum + Math.round(hours * 60), 0);
}

function within({ requiredHours }: Role, minutes: number): number {
  const { above = 0, below = 0 } = requiredHours?.carryOver ?? {};
  return Math.min(above * 60, Math.max(-below * 60, minutes));
}
