/** Which replies a caller may know of, and of which people they may say something. */
import type { AccessKey } from '../domain/access.ts';
import type { Issue } from '../domain/issue.ts';
import { isOneOf } from '../hours/is-one-of.ts';
import type { StandingReply } from '../replies/standing-replies.ts';
import type { RotaLife } from './rota-life.ts';
import { mayKnowOf } from './sight.ts';

type Caller = Pick<AccessKey, 'name' | 'scope'>;

/** Everybody whose days a reply is about, or who is asked for them. */
function partiesOf({ line }: StandingReply): string[] {
  if (line.kind === 'asking') return [...line.people, ...(line.person === undefined ? [] : [line.person])];
  if ('day' in line) return [line.day.person];
  return 'days' in line ? line.days.map(({ person }) => person) : [line.person];
}

/** The replies that concern anybody whom a caller may know of, without what is of others alone. */
export function repliesInSight({ rota, standing }: RotaLife, caller: Caller): StandingReply[] {
  const seen = new Set(
    rota.scenario.people.filter((person) => mayKnowOf(caller, person)).map(({ id }) => id),
  );
  const isSeen = (person: string): boolean => seen.has(person);
  const sees = { isSeen, isLimited: caller.scope.person !== undefined || caller.scope.team !== undefined };
  return standing.replies
    .filter((reply) => !sees.isLimited || partiesOf(reply).some(isSeen))
    .map((reply) => (sees.isLimited ? trimmed(reply, isSeen) : reply));
}

/** Others who are asked, whose days were moved with theirs and why, are left out; both sides of a swap know each other. */
function trimmed(reply: StandingReply, isSeen: (person: string) => boolean): StandingReply {
  const { line, asked } = reply;
  if (line.kind === 'moved') {
    const { reason, ...rest } = line;
    const days = line.days.filter(({ person }) => isSeen(person));
    const isTheirs = days.length === line.days.length;
    return { ...reply, line: { ...rest, days, ...(isTheirs && reason !== undefined && { reason }) } };
  }
  if (line.kind !== 'asking' || asked === undefined) return reply;
  const { taker, waiting } = asked;
  return {
    ...reply,
    line: { ...line, people: line.people.filter(isSeen) },
    asked: { waiting: waiting.filter(isSeen), ...(taker !== undefined && isSeen(taker.person) && { taker }) },
  };
}

/**
 * The people of whom something is said and who are not there; of a caller who is limited to somebody also whoever is not
 * theirs to speak of or for, and lines that do not concern them.
 */
export function unseenIssues(
  life: RotaLife,
  caller: Caller,
  body: Readonly<Record<string, unknown>>,
): Issue[] {
  const { people } = life.rota.scenario;
  const named = ['person', 'with', 'to'].flatMap((where): Issue[] => {
    const found = body[where];
    if (typeof found !== 'string' || people.some(({ id }) => id === found)) return [];
    return [{ where, found, expected: 'the id of somebody of the rota' }];
  });
  return [...named, ...ownIssues(life, caller, body)];
}

function ownIssues(life: RotaLife, caller: Caller, body: Readonly<Record<string, unknown>>): Issue[] {
  const { scope } = caller;
  if (scope.person === undefined && scope.team === undefined) return [];
  const { person, by, line } = body;
  const expected = scope.person ?? `somebody of ${scope.team ?? ''}`;
  const { scenario } = life.rota;
  const holder = scenario.people.find(({ id }) => id === person);
  const own = scenario.people.filter((each) => mayKnowOf(caller, each)).map(({ id }) => id);
  const speaks = (name: string): boolean =>
    isOneOf(name, own, scenario) || (scope.person === undefined && name === caller.name);
  return [
    ...(holder !== undefined && !mayKnowOf(caller, holder)
      ? [{ where: 'person', found: holder.id, expected }]
      : []),
    ...(typeof by === 'string' && !speaks(by) ? [{ where: 'by', found: by, expected }] : []),
    ...(typeof line === 'number' && repliesInSight(life, caller).every(({ number }) => number !== line)
      ? [{ where: 'line', found: `${line}`, expected: 'the number of a line that waits for an answer' }]
      : []),
  ];
}
