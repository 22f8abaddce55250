/** Hours a volunteer must reach in a month or 28 days. */
import type { Person, Role, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { daysHeld } from './employment.ts';
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
  /** Days of the window that count: planned or told by the history, the role held, not away. */
  readonly countedDays: number;
  readonly promised: number;
  readonly proposed: number;
  readonly state: RequiredState;
  /** Most minutes wanted, pro rata likewise; promised and proposed hours above it wear people out. */
  readonly cap?: number;
}

/** The part of a window that counts: the planned days, and those before back to the first day of the person's history. */
export function countedPart(
  { history = [] }: Scenario,
  person: Person,
  window: Pick<Window, 'from' | 'to'>,
  calendar: Calendar,
): readonly [from: number, to: number] {
  const past = history.filter((record) => record.person === person.id);
  const known = past.reduce((first, { date }) => Math.min(first, calendar.dayOf(date)), 0);
  return [Math.max(known, window.from), Math.min(calendar.days, window.to)];
}

/** Minutes required of a role in a window, pro rata by calendar day for joiners, leavers, absence and unknown days. */
export function requiredMinutes(
  scenario: Scenario,
  person: Person,
  role: Role,
  window: Pick<Window, 'from' | 'to'>,
  calendar: Calendar,
): { required: number; cap?: number; countedDays: number } {
  const counted = countedPart(scenario, person, window, calendar);
  const countedDays = daysHeld(scenario, person, role, calendar, counted);
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
