import { askingOf } from '../../replies/asking.ts';
import { type VacancyAsked, vacancyOf } from '../../rota/vacancy.ts';
import { whoInLife } from '../who-in-life.ts';
import type { Saying } from './saying.ts';

/** Whom several are asked to take a duty from, and who they are: people, or so many of the best. */
export interface AskingAsked extends VacancyAsked {
  readonly people?: readonly string[] | undefined;
  readonly best?: number | undefined;
  readonly another?: boolean | undefined;
}

/** Several people are asked at once whether they would take a duty; the first who says yes gets it. */
export const askings: Saying<AskingAsked> = (life, { people, best, another = false, ...asked }, by) => {
  const chosen = people ?? best;
  if (chosen === undefined || (people !== undefined && best !== undefined))
    return { issues: [{ where: 'people', found: 'both or neither', expected: 'people or best' }] };
  const found = vacancyOf(life.rota, asked);
  if ('issues' in found) return found;
  const { vacancy } = found;
  return askingOf(life, { vacancy, people: chosen, by, another }, whoInLife(life, vacancy), life.instant);
};
