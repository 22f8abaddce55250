import { lastAskedIn } from '../replies/last-asked.ts';
import type { Vacancy } from '../rota/vacancy.ts';
import { type Who, whoFor } from '../rota/who.ts';
import { createCalendar } from '../time/calendar.ts';
import type { RotaLife } from './rota-life.ts';

/** Whom a duty could go to, with what is known of the rota now; `now`: another minute of its calendar. */
export function whoInLife(life: RotaLife, vacancy: Vacancy, now = life.known.now): Who {
  const { rota, known, daysTold, lines } = life;
  const told = createCalendar(rota.scenario).iso(now).slice(0, 10);
  return whoFor(rota, vacancy, { known: { ...known, now }, told, daysTold, lastAsked: lastAskedIn(lines) });
}
