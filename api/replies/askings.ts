import { z } from '@hono/zod-openapi';
import { askingOf } from '../../src/replies/asking.ts';
import { lastAskedIn } from '../../src/replies/last-asked.ts';
import { vacancyOf } from '../../src/rota/vacancy.ts';
import { whoFor } from '../../src/rota/who.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { vacancyFields } from '../vacancy-form.ts';
import { saidBy } from './form.ts';
import type { Saying } from './say.ts';

const body = z
  .strictObject({
    ...vacancyFields,
    people: z.array(z.string()).min(1).optional().describe('Who is asked.'),
    best: z
      .int()
      .min(1)
      .optional()
      .describe('Instead of people: so many of those who could take it, by rank.'),
    another: z
      .boolean()
      .optional()
      .describe('true: one more of a duty that nobody has than that for which others are asked already.'),
    ...saidBy,
  })
  .openapi('AskingRequest');

export const askings: Saying<typeof body> = {
  name: 'askings',
  summary: 'Several people are asked at once whether they would take a duty; the first who says yes gets it.',
  roles: ['planner'],
  body,
  say: (life, { people, best, another = false, by: _by, ...asked }, by) => {
    const { rota, known, daysTold, lines, instant } = life;
    const chosen = people ?? best;
    if (chosen === undefined || (people !== undefined && best !== undefined))
      return { issues: [{ where: 'people', found: 'both or neither', expected: 'people or best' }] };
    const found = vacancyOf(rota, asked);
    if ('issues' in found) return found;
    const { vacancy } = found;
    const told = createCalendar(rota.scenario).iso(known.now).slice(0, 10);
    const who = whoFor(rota, vacancy, { known, told, daysTold, lastAsked: lastAskedIn(lines) });
    return askingOf(life, { vacancy, people: chosen, by, another }, who, instant);
  },
};
