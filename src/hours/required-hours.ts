/** Hours a volunteer must reach in a month, 28 days or three months. */
import type { Person, Role, RoleKind, Scenario } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import { broughtForward } from './carried-hours.ts';
import { daysHeld } from './employment.ts';
import type { Window } from './windows.ts';

/**
 * - `behind`: too few hours even if everything proposed is accepted
 * - `on track`: enough, if what is proposed is accepted
 * - `met`: exactly enough is promised
 * - `exceeded`: more than enough is promised
 * - `forecast`: the window ends after the rota, so that nothing is decided; going on like this it is too little
 */
export const REQUIRED_STATES = ['behind', 'on track', 'met', 'exceeded', 'forecast'] as const;
export type RequiredState = (typeof REQUIRED_STATES)[number];

export interface RequiredHours {
  readonly window: Window;
  readonly organisation: string;
  /** Of the role that asks for them. */
  readonly role: RoleKind;
  /** Minutes to be reached: those of the whole window × days that count / days of the window, less those brought forward. */
  readonly required: number;
  /** Minutes brought forward from earlier windows; below zero: asked on top. */
  readonly carried: number;
  /** What the whole window asks by itself. */
  readonly asked: number;
  /** Days of the window that count: planned or told by the history, the role held, not away. */
  readonly countedDays: number;
  /** Days of the window after the rota's last; `required` leaves them out. */
  readonly unplannedDays: number;
  /** The same with the days that are not planned yet: what is to be reached by the window's end. */
  readonly whole: number;
  /** Promised and proposed minutes by the window's end, if the days not planned yet bring as much as those that count. */
  readonly forecast: number;
  /** Done or agreed. */
  readonly promised: number;
  /** The part of `promised` that was done, by what people said or by the history. */
  readonly done: number;
  /** The part of `promised` that is over and of which nobody has said anything. */
  readonly unsaid: number;
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

/**
 * Minutes required of a role in a window, pro rata by calendar day for joiners, leavers, absence and days that do not count;
 * `counted`: those that do, if others than the known ones.
 */
export function requiredMinutes(
  scenario: Scenario,
  person: Person,
  role: Role,
  window: Window,
  calendar: Calendar,
  counted: readonly [from: number, to: number] = countedPart(scenario, person, window, calendar),
): Pick<RequiredHours, 'required' | 'carried' | 'asked' | 'cap' | 'countedDays'> {
  const countedDays = daysHeld(scenario, person, role, calendar, counted);
  const share = countedDays / (window.to - window.from);
  const { hours = 0, cap } = role.requiredHours ?? {};
  const asked = Math.round(hours * 60 * share);
  const carried = broughtForward(scenario, person.id, role, window);
  return {
    // Who is away for all of it is asked nothing, whatever is behind.
    required: countedDays === 0 ? 0 : Math.max(0, asked - carried),
    ...{ asked, carried, countedDays },
    ...(cap === undefined ? {} : { cap: Math.round(cap * 60 * share) }),
  };
}

/** Where somebody stands with `promised` minutes done or agreed and `proposed` ones not yet answered. */
export function requiredState(required: number, promised: number, proposed: number): RequiredState {
  if (promised > required) return 'exceeded';
  if (promised === required) return 'met';
  return promised + proposed >= required ? 'on track' : 'behind';
}

/** What is promised and proposed in a window, in minutes. */
export type Credited = Pick<RequiredHours, 'promised' | 'done' | 'unsaid' | 'proposed'>;

/**
 * How a role's required hours stand in a window; days count from `since` on, the first of which something was said, if that is
 * before the period and the history.
 */
export function requiredIn(
  scenario: Scenario,
  person: Person,
  role: Role,
  window: Window,
  credited: Credited,
  calendar: Calendar,
  since = 0,
): RequiredHours {
  const [told, end] = countedPart(scenario, person, window, calendar);
  const from = Math.max(window.from, Math.min(told, since));
  const known = requiredMinutes(scenario, person, role, window, calendar, [from, end]);
  const { promised, proposed } = credited;
  const unplannedDays = window.to - end;
  const {
    required: whole,
    countedDays,
    ...most
  } = requiredMinutes(scenario, person, role, window, calendar, [from, window.to]);
  const rate = known.countedDays === 0 ? 0 : (promised + proposed) / known.countedDays;
  const forecast = promised + proposed + Math.round(rate * (countedDays - known.countedDays));
  const decided = requiredState(whole, promised, proposed);
  const state =
    decided !== 'behind' || unplannedDays === 0 ? decided : forecast >= whole ? 'on track' : 'forecast';
  const of = { window, organisation: role.organisation, role: role.kind };
  return { ...of, ...known, ...most, unplannedDays, whole, forecast, ...credited, state };
}
