import { type VacancyAsked, vacancyOf } from '../../rota/vacancy.ts';
import type { Who } from '../../rota/who.ts';
import { whoInLife } from '../who-in-life.ts';
import { type Office, ofRota, type OfRota, type Refusal } from './office.ts';

export interface WhoAsked extends OfRota {
  readonly vacancy: VacancyAsked;
}

/** Whom a duty could go to, ranked, and why it could not go to others. */
export function who(
  office: Office,
  asked: WhoAsked,
): Promise<({ readonly status: 'found' } & Who) | Refusal> {
  return ofRota(office, asked, ({ life }) => {
    const { person } = asked.vacancy;
    if (person !== undefined && life.rota.scenario.people.every(({ id }) => id !== person))
      return { status: 'not-found' as const, detail: `Nobody is called ${person}.` };
    const found = vacancyOf(life.rota, asked.vacancy);
    if ('issues' in found) return { status: 'wrong' as const, issues: found.issues };
    return { status: 'found' as const, ...whoInLife(life, found.vacancy) };
  });
}
