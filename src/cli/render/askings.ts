import type { Rota } from '../../domain/index.ts';
import type { AskingStanding } from '../../replies/askings.ts';
import { clockText } from './dates.ts';
import { vacancyText } from './replies.ts';
import { table } from './table.ts';

/** A row an asking: the duty, whose it is, who is still to answer, and what has become of it. Who said no is not told. */
export function askingsText(askings: readonly AskingStanding[], { scenario }: Rota): string {
  if (askings.length === 0) return 'Nobody has been asked to take a duty.\n';
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  const nameOf = (person = ''): string => names.get(person) ?? person;
  return table(
    [
      { title: 'line', align: 'right' },
      { title: 'duty' },
      { title: 'of' },
      { title: 'asked by' },
      { title: 'now' },
      { title: 'may still answer' },
    ],
    askings.map((asking) => [
      `${asking.number}`,
      vacancyText(asking.line),
      nameOf(asking.line.person),
      asking.line.by,
      stateText(asking, nameOf),
      asking.state === 'open' ? asking.waiting.map(nameOf).join(', ') : '',
    ]),
  );
}

/** What somebody was asked, as far as it is their business. */
export function ownAskingsText(
  askings: readonly AskingStanding[],
  { scenario }: Rota,
  person: string,
): string {
  const names = new Map(scenario.people.map(({ id, name }) => [id, name]));
  const nameOf = (id = ''): string => names.get(id) ?? id;
  if (askings.length === 0) return `${nameOf(person)} has not been asked to take a duty.\n`;
  return askings
    .map((asking) => `${asking.number}. ${vacancyText(asking.line)}: ${ownText(asking, nameOf, person)}.\n`)
    .join('');
}

function stateText({ state, taker, until }: AskingStanding, nameOf: (person?: string) => string): string {
  if (state === 'open') return `open until ${clockText(until)}`;
  if (state === 'waits for confirmation') return `wanted by ${nameOf(taker)}, ${state}`;
  return state === 'taken' ? `taken by ${nameOf(taker)}` : state;
}

function ownText(asking: AskingStanding, nameOf: (person?: string) => string, person: string): string {
  const { state, taker, waiting } = asking;
  if (taker === person && state === 'taken') return 'yours';
  if (taker === person && state === 'waits for confirmation') return 'yours once it is confirmed';
  if (state === 'open' && waiting.includes(person))
    return `${stateText(asking, nameOf)}; accept --line ${asking.number} or decline --line ${asking.number}`;
  return state === 'open' ? 'you said no' : stateText(asking, nameOf);
}
