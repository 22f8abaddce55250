/** Hours a volunteer must reach in a month or 28 days. */
import type { Person, Role, Scenario } from '../domain/index.ts';
import { addDays } from '../time/dates.ts';
import { isAway, isHeld } from './employment.ts';
import type { Window } from './windows.ts';

/**
 * - `behind`: too few hours even if everything proposed is accepted
 * - `on track`: enough, if what is proposed is accepted
 * - `met`: exactly enough is promised
 * - `exceeded`: more than enough is promised
 */
export type RequiredState = 'behind' | 'on track' | 'met' | 'exceeded';

export interface RequiredHours {
  readonly window: Window;
  readonly organisation: string;
  /** Minutes to be reached: those of the whole window × days that count / days of the window. */
  readonly required: number;
  /** Days of the window that count: planned, the role held, not away. */
  readonly countedDays: number;
  readonly promised: number;
  readonly proposed: number;
  readonly state: RequiredState;
  /** Most minutes wanted, pro rata likewise; promised and proposed hours above it wear people out. */
  readonly cap?: number;
}

/** Minutes required of a role in a window, pro rata by calendar day for joiners, leavers, absence and the period's edges. */
export function requiredMinutes(
  scenario: Scenario,
  person: Person,
  role: Role,
  window: Window,
  days: number,
): { required: number; cap?: number; countedDays: number } {
  let countedDays = 0;
  for (let day = Math.max(0, window.from); day < Math.min(days, window.to); day++) {
    const date = addDays(window.first, day - window.from);
    if (isHeld(person, role, date) && !isAway(scenario, person.id, date)) countedDays++;
  }
  const share = countedDays / (window.to - window.from);
  const { hours = 0, cap } = role.requiredHours ?? {};
  return {
    required: Math.round(hours * 60 * share),
    countedDays,
    ...(cap === undefined ? {} : { cap: Math.round(cap * 60 * share) }),
  };
}

/** Where somebody stands with `promised` minutes done or agreed and `proposed` ones not yet answered. */
export function requiredState(required: number, promised: number, proposed: number): RequiredState {
  if (promised > required) return 'exceeded';
  if (promised === required) return 'met';
  return promised + proposed >= required ? 'on track' : 'behind';
}
