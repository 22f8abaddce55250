import type { Issue, Rota, Spell } from '../domain/index.ts';
import type { Calendar } from '../time/calendar.ts';
import type { StandingReplies } from './standing-replies.ts';

/** A rota as it was made, and after everything that was answered. */
export interface Answered {
  readonly made: Rota;
  readonly rota: Rota;
  readonly standing: StandingReplies;
}

/** What has begun is done or not done, and no longer to be answered. */
export function begunIssues(
  spells: readonly Pick<Spell, 'start'>[],
  calendar: Calendar,
  instant: string,
): Issue[] {
  return spells
    .filter((spell) => !isToCome(spell, calendar, instant))
    .slice(0, 1)
    .map(({ start }) => ({
      where: 'date',
      found: `a duty that began at ${start}`,
      expected: 'one that is still to come',
      maybe: 'muster record says what was done',
    }));
}

/** Whether a spell has not begun by an instant (ISO). */
export function isToCome({ start }: Pick<Spell, 'start'>, { minuteOf }: Calendar, instant: string): boolean {
  return minuteOf(start) > minuteOf(instant);
}
