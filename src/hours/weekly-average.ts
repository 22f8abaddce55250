/** Average weekly hours under the Working Time Regulations 1998, reg. 4(6): (A + B) / C. */

/** Weeks of a reference period where nobody agreed on others. */
export const REFERENCE_WEEKS = 17;

/** One calendar day of one person. */
export interface WorkedDay {
  /** Working time, minutes, of all employers. */
  readonly minutes: number;
  /** A working day lost to leave or sickness: it must not pull the average down. */
  readonly excluded?: boolean;
}

export interface WeeklyAverage {
  /** A: minutes worked in the reference period. */
  readonly a: number;
  /** B: minutes worked after it, on as many worked days as were excluded in it. */
  readonly b: number;
  /** C: weeks in the reference period. */
  readonly weeks: number;
  /** (A + B) / C, minutes a week. */
  readonly minutes: number;
  /** Worked days that B still lacks, since they lie beyond the days given; each counts as a mean worked day. */
  readonly estimated: number;
}

/**
 * The average over the reference period of days `[from, to)` of `days`. Excluded days are made up by the worked days
 * that follow; where too few are known, each missing one counts like the mean of the days worked so far.
 */
export function weeklyAverage(days: readonly WorkedDay[], from: number, to: number): WeeklyAverage {
  const period = days.slice(from, to);
  const a = total(period);
  const excluded = period.filter((day) => day.excluded === true).length;
  const after = days
    .slice(to)
    .filter(({ minutes, excluded: away }) => minutes > 0 && away !== true)
    .slice(0, excluded);
  const worked = [...period.filter(({ minutes }) => minutes > 0), ...after];
  const estimated = excluded - after.length;
  const mean = worked.length === 0 ? 0 : total(worked) / worked.length;
  const b = total(after) + Math.round(mean * estimated);
  const weeks = (to - from) / 7;
  return { a, b, weeks, minutes: weeks === 0 ? 0 : (a + b) / weeks, estimated };
}

/**
 * The reference period with the highest average: of all stretches of `length` days inside `days`, or of all days
 * there are while fewer have been worked for the employer (reg. 4(8)). Undefined if there are no days.
 */
export function highestAverage(
  days: readonly WorkedDay[],
  length: number,
): (WeeklyAverage & { readonly from: number; readonly to: number }) | undefined {
  if (days.length === 0) return undefined;
  const size = Math.min(length, days.length);
  let highest: (WeeklyAverage & { from: number; to: number }) | undefined;
  for (let from = 0; from + size <= days.length; from++) {
    const average = weeklyAverage(days, from, from + size);
    if (highest === undefined || average.minutes > highest.minutes)
      highest = { ...average, from, to: from + size };
  }
  return highest;
}

function total(days: readonly WorkedDay[]): number {
  return days.reduce((sum, { minutes }) => sum + minutes, 0);
}
