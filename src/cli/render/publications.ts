import type { PublishedChange, Rota } from '../../domain/index.ts';
import type { Stretch } from '../../publish/day-states.ts';
import type { Obstacle } from '../../publish/obstacles.ts';
import { isOff, type StatedPublication } from '../../publish/published-days.ts';
import type { PublishingOutcome } from '../../publish/publishing.ts';
import { counted } from './amounts.ts';
import { clockText } from './dates.ts';
import { dueText, noticeText } from './notice.ts';
import { workText } from './replies.ts';
import { clip, table } from './table.ts';

/** As much of the name of a scenario as is shown. */
const NAME = 24;

type Kept = Extract<PublishingOutcome, { readonly status: 'published' }>;
type Blocked = Extract<PublishingOutcome, { readonly status: 'blocked' }>;

/** What was published under a number: what is new to its holders, what changed for whom, what was set aside. */
export function publishedText(number: number, { line, first }: Kept, rota: Rota): string {
  const { from, through, told, changes, overrides } = line;
  const nameOf = namesIn(rota);
  const work = first.filter((day) => !isOff(day)).length;
  const holders = new Set(first.map(({ person }) => person)).size;
  return [
    `Published as ${number}: ${from} to ${through}, told ${clockText(told)} UTC.\n`,
    first.length === 0
      ? ''
      : `Published for the first time: ${counted(first.length, 'day', 'days')} of ` +
        `${counted(holders, 'person', 'people')}, ${work.toLocaleString('en-GB')} of them with something to do.\n`,
    changesText(changes, rota, 'changed'),
    ...overrides.map(
      ({ statement, person, from: date, reason, authority }) =>
        `${statement} is set aside for ${nameOf(person)} on ${date} by ${authority}: ${reason}\n`,
    ),
  ].join('');
}

/** A row a changed day: whose, as it was, as it is, and what follows from the notice given; nothing where none is changed. */
export function changesText(changes: readonly PublishedChange[], rota: Rota, how: string): string {
  if (changes.length === 0) return '';
  const nameOf = namesIn(rota);
  const people = new Set(changes.map(({ is }) => is.person)).size;
  const head = `${counted(changes.length, 'day', 'days')} of ${counted(people, 'person', 'people')} ${how}:\n`;
  const rows = changes.map(({ was, is, due }) => [
    nameOf(is.person),
    is.date,
    workText(was),
    workText(is),
    due === undefined ? '' : noticeText(due),
    due === undefined ? '' : dueText(due),
  ]);
  const columns = ['person', 'date', 'was', 'is', 'notice', 'needs and earns'].map((title) => ({ title }));
  return `${head}${table(columns, rows)}`;
}

/** Everything that forbids to publish, and what of it may be set aside. */
export function blockedText({ days, obstacles, overridable }: Blocked): string {
  const parts = TITLES.map(([by, title]) => {
    const found = obstacles.filter((obstacle) => obstacle.by === by);
    const sentences = found.map(({ sentence }) => `  ${sentence}\n`).join('');
    return found.length === 0 ? '' : `${title}: ${counted(found.length, 'place', 'places')}\n${sentences}`;
  });
  return [
    `Not published: something that binds is broken from ${days.from} to ${days.through}.\n`,
    ...parts,
    overridable.length === 0
      ? ''
      : `Maybe --override ${overridable.join(',')}, with --reason and --authority.\n`,
  ].join('');
}

const TITLES: readonly (readonly [Obstacle['by'], string])[] = [
  ['rule', 'Broken rules that bind'],
  ['demand', 'Demands that bind and are not met'],
  ['second reading', 'The second reading of what binds'],
  ['rota', 'What the rota says of a day and is not so'],
];

/** A row a publication. */
export function publicationsText(lines: readonly StatedPublication[]): string {
  if (lines.length === 0) return 'Nothing has been published.\n';
  const titles = ['from', 'through', 'state', 'of', 'by', 'told (UTC)'].map((title) => ({ title }));
  return table(
    [
      { title: 'number', align: 'right' },
      ...titles,
      { title: 'people', align: 'right' },
      { title: 'changes', align: 'right' },
    ],
    lines.map(({ number, line, state }) => [
      `${number}`,
      ...[line.from, line.through, state, clip(line.scenario, NAME), line.by, clockText(line.told)],
      `${line.people.length}`,
      `${line.changes.length}`,
    ]),
  );
}

/** `2031-06-02 to 2031-06-04: locked`, a line a stretch of days. */
export function statesText(stretches: readonly Stretch[]): string {
  return stretches
    .map(({ from, through, people }) => {
      const days = from === through ? from : `${from} to ${through}`;
      const isOne = Object.keys(people).length === 1;
      const states = Object.entries(people).map(([state, count]) =>
        isOne ? state : `${state} for ${counted(count, 'person', 'people')}`,
      );
      return `${days}: ${states.join(', ')}\n`;
    })
    .join('');
}

function namesIn({ scenario }: Rota): (person: string) => string {
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  return (person) => names.get(person) ?? person;
}
