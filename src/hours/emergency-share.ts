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
