import { lastAskedIn } from '../replies/last-asked.ts';
import type { Vacancy } from '../rota/vacancy.ts';
import { type Who, whoFor } from '../rota/who.ts';
import { createCalendar } from '../time/calendar.ts';
import type { RotaLife } from './rota-life.ts';

/** Whom a duty could go to, with what is known of the rota now. */
export function whoInLife({ rota, known, daysTold, lines }: RotaLife, vacancy: Vacancy): Who {
  const told = createCalendar(rota.scenario).iso(known.now).slice(0, 10);
  return whoFor(rota, vacancy, { known, told, daysTold, lastAsked: lastAskedIn(lines) });
}
