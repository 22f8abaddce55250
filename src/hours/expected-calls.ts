import type { Agreement } from '../domain/index.ts';

/** Calls answered in a week of duty with a pager, and hours of each, where an agreement does not say. */
const USUAL_CALLS = { perWeek: 0.8, hours: 1 } as const;
/** Hours of duty to which `perWeek` refers. */
const WEEK_OF_DUTY = 37;

/** The part of their duty that members of an agreement are expected to spend on calls, 0 to 1 and more. */
export function expectedCalls({ calls = USUAL_CALLS }: Pick<Agreement, 'calls'>): number {
  return (calls.perWeek * calls.hours) / WEEK_OF_DUTY;
}
