/**
 * How much of the working time goes into calls: tri-service officers stay what they are, neighbourhood officers, as long as
 * less than a tenth of it does (College of Policing practice bank, Cornwall, 2024).
 */
import type { Calendar } from '../time/calendar.ts';
import type { Done } from './actuals.ts';
import type { Entry } from './entries.ts';
import { spanOf } from './times-at-work.ts';

/** More than this part is too much. */
const MOST = 0.1;
/** Counted over so many days: twelve weeks. */
const DAYS = 84;

export interface EmergencyShare {
  /** First and last day over which it is counted. */
  readonly first: string;
  readonly last: string;
  /** Minutes on calls, on duty or not. */
  readonly calls: number;
  /** Minutes of working time, calls among them. */
  readonly working: number;
  /** calls / working, 0 to 1; 0 of nothing. */
  readonly share: number;
  readonly tooMuch: boolean;
  /** The same at the period's end, with the calls that an agreement expects of the duties still to come; absent if there are none. */
  readonly ahead?: Omit<EmergencyShare, 'ahead'>;
}

/** What is expected of the duties to come. */
export interface Ahead {
  /** First day that is not over; the period's end if all of it is. */
  readonly from: number;
  /** Part of each duty from then on that is expected to go into calls, 0 to 1. */
  readonly calls: number;
}

/** The share of twelve weeks with what is expected; undefined where nothing is still to come, or no calls are expected. */
export function shareAhead(
  entries: readonly Entry[],
  carried: ReadonlyMap<number, number> | undefined,
  done: readonly Done[],
  calendar: Calendar,
  { from, calls }: Ahead,
): EmergencyShare | undefined {
  const duties = entries.filter(
    (entry) => entry.day >= from && entry.presence > 0 && entry.done === undefined,
  );
  if (duties.length === 0 || calls === 0) return undefined;
  const known = emergencyShare(entries, carried, done, calendar);
  const expected = Math.round(calls * duties.reduce((sum, { working }) => sum + working, 0));
  return { ...known, calls: known.calls + expected, ...shareOf(known.calls + expected, known.working) };
}

/**
 * The share of a person's calls in the twelve weeks that end with the period, or with the day of `now`. `entries` are those of
 * the period, `carried` is day (negative) → working minutes.
 */
export function emergencyShare(
  entries: readonly Entry[],
  carried: ReadonlyMap<number, number> | undefined,
  done: readonly Done[],
  calendar: Calendar,
  now = Infinity,
): EmergencyShare {
  let to = calendar.days;
  while (to > 0 && calendar.dayStart(to - 1) > now) to--;
  const from = to - DAYS;
  const isWithin = (day: number): boolean => from <= day && day < to;
  const calls = done
    .filter(({ actual }) => actual.kind === 'call-out' && isWithin(calendar.dayOf(actual.date)))
    .map(({ actual: { start = '', end = '' } }) => spanOf({ start, end }))
    .reduce((sum, [begin, end]) => sum + end - begin, 0);
  const planned = entries.filter(({ day }) => isWithin(day)).reduce((sum, each) => sum + each.working, 0);
  const before = [...(carried ?? [])].filter(([day]) => isWithin(day));
  const working = before.reduce((sum, [, minutes]) => sum + minutes, planned);
  return {
    first: calendar.dateOf(from),
    last: calendar.dateOf(to - 1),
    ...{ calls, working },
    ...shareOf(calls, working),
  };
}

/** Calls as a part of the working time that holds them. */
export function shareOf(calls: number, working: number): Pick<EmergencyShare, 'share' | 'tooMuch'> {
  const share = working === 0 ? 0 : calls / working;
  return { share, tooMuch: share > MOST };
}

/** The share of several people together, of the same twelve weeks; undefined of nobody. */
export function shareTogether(shares: readonly EmergencyShare[]): EmergencyShare | undefined {
  const [first] = shares;
  if (first === undefined) return undefined;
  const total = (all: readonly Omit<EmergencyShare, 'ahead'>[], days: Omit<EmergencyShare, 'ahead'>) => {
    const calls = all.reduce((sum, each) => sum + each.calls, 0);
    const working = all.reduce((sum, each) => sum + each.working, 0);
    return { first: days.first, last: days.last, calls, working, ...shareOf(calls, working) };
  };
  const later = shares.find(({ ahead }) => ahead !== undefined)?.ahead;
  return {
    ...total(shares, first),
    ...(later !== undefined && {
      ahead: total(
        shares.map(({ ahead, ...now }) => ahead ?? now),
        later,
      ),
    }),
  };
}
