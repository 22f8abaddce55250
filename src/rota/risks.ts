/** What a board has to know is open: cover, law, what runs out, newcomers, posts, leaders, hours, calls. A sentence each, the gravest kind first. */
import type { PersonHours } from '../hours/report.ts';
import { amountText } from './amounts.ts';
import type { Board } from './board.ts';
import type { ComplianceReport } from './compliance.ts';

/** In the order in which they are told. */
export const RISK_KINDS = [
  'law',
  'cover',
  'visits',
  'expiry',
  'training',
  'posts',
  'leaders',
  'hours',
  'calls',
] as const;

export interface Risk {
  readonly kind: (typeof RISK_KINDS)[number];
  readonly text: string;
}

const percent = (part: number): string => `${(100 * part).toFixed(1)} %`;

/** The risks that figures show. */
export function risksOf(
  { pumps, visits, training, posts, leadership, calls, first }: Omit<Board, 'risks'>,
  { legal, demandsMissed, statements, unstated, shortBreaks, expiries }: ComplianceReport,
  hours: readonly PersonHours[],
): Risk[] {
  const risks = (kind: Risk['kind'], texts: readonly string[]): Risk[] =>
    texts.map((text) => ({ kind, text }));
  const overdue = hours.flatMap(({ name, restOwed }) =>
    restOwed.some(({ state }) => state === 'overdue') ? [`${name} is owed rest that is overdue.`] : [],
  );
  return [
    ...risks('law', [
      ...(legal ? [] : ['Something that binds is broken.']),
      ...(demandsMissed > 0 ? [`${demandsMissed} binding demands are not met.`] : []),
      ...statements.flatMap(({ statement, rule, overridden }) =>
        overridden.map(
          ({ person, from, through, authority }) =>
            `${statement ?? rule} is set aside for ${person}, ${from} to ${through}, by ${authority}.`,
        ),
      ),
      ...unstated.map(
        ({ rule, source, people }) =>
          `Nobody states ${rule} (${source}) for ${amountText(people.length, 'people')}.`,
      ),
      ...shortBreaks.map(
        ({ duty, people }) => `${duty} has too short a break for ${amountText(people.length, 'people')}.`,
      ),
      ...overdue,
    ]),
    ...risks(
      'cover',
      pumps
        .filter(({ planned, target }) => target !== undefined && planned < target)
        .map(
          ({ pump, planned, target = 0, off }) =>
            `${pump} has a standard crew for ${percent(planned)} of the time, ${percent(target)} wanted: without one for ${Math.round(off / 60)} h.`,
        ),
    ),
    ...risks(
      'visits',
      visits
        .filter(({ missing }) => missing > 0)
        .map(({ demand, due, missing }) => `${demand}: up to ${missing} of ${due} visits are late.`),
    ),
    ...risks(
      'expiry',
      expiries.map(
        ({ name, kind, what, through, lastNeeded }) =>
          `${name}: ${kind} ${what} ends on ${through}${lastNeeded === undefined ? '' : `, last needed on ${lastNeeded}`}.`,
      ),
    ),
    ...risks(
      'training',
      training.flatMap(({ name, courses }) => {
        const missing = courses
          .filter(({ toBook }) => toBook > 0)
          .map((course) => `${course.name} (${amountText(course.toBook, 'days')})`);
        return missing.length === 0 ? [] : [`${name} has training to be booked: ${missing.join(', ')}.`];
      }),
    ),
    ...risks(
      'posts',
      posts
        .filter(({ vacantFrom }) => vacantFrom !== undefined)
        .map(({ post, vacantFrom = '', hireBy = '', filled }) => {
          const late = hireBy < first ? ', which is past' : '';
          const part = filled > 0 && filled < 1 ? ` (${percent(filled)} of it is held)` : '';
          return `${post} is not full from ${vacantFrom} on${part}; to be advertised by ${hireBy}${late}.`;
        }),
    ),
    ...risks('leaders', [
      ...leadership.leaders
        .filter(({ people, most }) => most !== undefined && people > most)
        .map(
          ({ name, organisation, people, most = 0 }) =>
            `${name} leads ${amountText(people, 'people')} in ${organisation}, where ${most} is most.`,
        ),
      ...leadership.unled.map(
        ({ organisation, names }) => `Nobody in particular leads ${names.join(', ')} in ${organisation}.`,
      ),
    ]),
    ...risks(
      'hours',
      hours.flatMap(({ name, required }) =>
        required
          .filter(({ state }) => state === 'behind')
          .map(({ window }) => `${name} is behind their required hours, ${window.first} to ${window.last}.`),
      ),
    ),
    ...risks(
      'calls',
      calls
        .filter(({ tooMuch }) => tooMuch)
        .map(({ organisation, share }) => `${organisation}: ${percent(share)} of the time goes into calls.`),
    ),
  ];
}
