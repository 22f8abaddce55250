/** A rota as it was made, with all that a data file knows of what became of it. */
import type { NumberedPublication, NumberedReply, Rota } from '../domain/index.ts';
import type { Known } from '../hours/report.ts';
import { daysTold } from '../publish/days-told.ts';
import { overridesIn, rotaOverridden } from '../publish/overridden.ts';
import { asItStands } from '../replies/as-it-stands.ts';
import { type StandingReplies, standingReplies } from '../replies/standing-replies.ts';
import type { DaysTold } from '../rota/days-told.ts';
import type { Store } from '../store/store.ts';
import { createCalendar } from '../time/calendar.ts';

export interface RotaLife {
  /** As it was made, with what was set aside to publish it. */
  readonly made: Rota;
  /** As it stands. */
  readonly rota: Rota;
  readonly standing: StandingReplies;
  /** All that was said. */
  readonly lines: readonly NumberedReply[];
  /** What was worked, and the minute of the rota’s calendar that is now. */
  readonly known: Known;
  readonly publications: readonly NumberedPublication[];
  /** What was published of its days; undefined if nothing was. */
  readonly daysTold: DaysTold | undefined;
  /** This instant, ISO. */
  readonly instant: string;
}

/** Reads what became of a rota up to an instant (ISO). */
export async function rotaLife(
  { replies, publications: published, actuals }: Pick<Store, 'replies' | 'publications' | 'actuals'>,
  stored: Rota,
  instant: string,
): Promise<RotaLife> {
  const lines = await replies.list();
  const publications = await published.list();
  const made = rotaOverridden(stored, overridesIn(publications));
  const now = createCalendar(made.scenario).minuteOf(instant);
  return {
    made,
    rota: asItStands(made, lines, now),
    standing: standingReplies(lines),
    lines,
    known: { lines: await actuals.list(), now: Math.floor(now) },
    publications,
    daysTold: daysTold(made.scenario, publications, instant),
    instant,
  };
}
