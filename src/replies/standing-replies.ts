/** What people answered, as it stands after everything that was said. */
import type { DayRecord, Declining, NumberedReply, Passing, Reply, Taking, Wish } from '../domain/index.ts';
import { type Asked, askedNow } from './asked-now.ts';

/**
 * - `firm`: the day is theirs
 * - `declined`: they will not
 * - `wished`: they would like it, or would rather not
 * - `waits for agreement`: the person asked to swap has not answered, or none of those who are asked for a duty has said yes
 * - `waits for confirmation`: a planner has not
 * - `refused`: one of these said no
 * - `overtaken`: something said later about the same days holds instead
 * - `undone`: a planner took it back
 */
export const REPLY_STATES = [
  'firm',
  'declined',
  'wished',
  'waits for agreement',
  'waits for confirmation',
  'refused',
  'overtaken',
  'undone',
] as const;
export type ReplyState = (typeof REPLY_STATES)[number];

/** A reply that is about days, and what became of it. */
export interface StandingReply extends NumberedReply {
  readonly line: Exclude<Reply, { readonly of: number }>;
  readonly state: ReplyState;
  /** Of what several are asked. */
  readonly asked?: Asked;
}

export interface StandingReplies {
  /** In the order in which they were said. */
  readonly replies: readonly StandingReply[];
  /** `person date` → that day as it is to be */
  readonly firm: ReadonlyMap<string, DayRecord>;
  /** `person date` of those of them that a planner decided */
  readonly moved: ReadonlySet<string>;
  /** `person date` → what they will not do on it */
  readonly declined: ReadonlyMap<string, Declining>;
  /** `person date` → what they would like on it, or would rather not */
  readonly wishes: ReadonlyMap<string, Wish>;
}

/** Names one operational day of one person. */
export function dayKey({ person, date }: { readonly person: string; readonly date: string }): string {
  return `${person} ${date}`;
}

/**
 * What holds of all that was said: of each day of a person the last that took effect. What waits takes effect when the last
 * answer to it comes, unless one of its days has changed by then. A wish stands until something of its day takes effect, or
 * another is said. What was undone is as if it had not been said.
 */
export function standingReplies(said: readonly NumberedReply[]): StandingReplies {
  const undone = undoneIn(said);
  const lines = said.filter(({ number }) => !undone.has(number));
  const states = new Map<number, ReplyState>();
  const byNumber = new Map(lines.map((each) => [each.number, each.line]));
  const owner = new Map<string, number>(); // `person date` → number of the line that holds of it
  const waits = (number: number): boolean => states.get(number)?.startsWith('waits') === true;
  const answers = new Map<number, (Taking | Passing)[]>(); // asking → what was said while it waited
  const askedOf = (number: number, line: StandingReply['line']): Asked | undefined =>
    line.kind === 'asking' ? askedNow(line, answers.get(number) ?? []) : undefined;
  const decidedBy = (number: number, line: StandingReply['line']): readonly PersonDay[] =>
    askedOf(number, line)?.taker?.days ?? daysOf(line);

  const overtake = (keys: readonly string[], isOpen: (number: number) => boolean): void => {
    for (const [number, line] of byNumber)
      if (
        isOpen(number) &&
        !('of' in line) &&
        decidedBy(number, line).some((day) => keys.includes(dayKey(day)))
      )
        states.set(number, 'overtaken');
  };
  const isWish = (number: number): boolean => states.get(number) === 'wished';
  const askedTogether = (one: number): ((other: number) => boolean) => {
    const first = firstAsking(one, byNumber.get(one));
    return (other) => first !== undefined && firstAsking(other, byNumber.get(other)) === first;
  };
  const takeEffect = (number: number, line: StandingReply['line']): void => {
    const keys = decidedBy(number, line).map(dayKey);
    overtake(keys, (other) => other !== number && (waits(other) || isWish(other)));
    for (const key of keys) owner.set(key, number);
    const isAnswered = askedTogether(number);
    for (const [other] of byNumber) if (isAnswered(other) && waits(other)) states.set(other, 'overtaken');
    states.set(number, line.kind === 'declined' ? 'declined' : 'firm');
  };

  for (const { number, line } of lines) {
    if (!('of' in line)) {
      if (line.kind === 'asked') states.set(number, 'waits for confirmation');
      else if (line.kind === 'swap' || line.kind === 'asking') states.set(number, 'waits for agreement');
      else if (line.kind === 'wished') {
        overtake([dayKey(line)], isWish);
        states.set(number, 'wished');
      } else takeEffect(number, line);
      continue;
    }
    const of = byNumber.get(line.of);
    if (line.kind === 'undone' || of === undefined || 'of' in of || !waits(line.of)) continue;
    if (line.kind === 'refused') states.set(line.of, 'refused');
    else if (of.kind === 'asking') {
      if (line.kind === 'taken' || line.kind === 'passed')
        answers.set(line.of, [...(answers.get(line.of) ?? []), line]);
      const { waiting, taker } = askedNow(of, answers.get(line.of) ?? []);
      if (taker !== undefined && (!of.confirm || line.kind === 'confirmed')) takeEffect(line.of, of);
      else if (taker !== undefined) states.set(line.of, 'waits for confirmation');
      else states.set(line.of, waiting.length === 0 ? 'refused' : 'waits for agreement');
    } else if (line.kind === 'taken' || line.kind === 'passed') continue;
    else if (line.kind === 'agreed' && of.kind === 'swap' && of.confirm)
      states.set(line.of, 'waits for confirmation');
    else takeEffect(line.of, of);
  }

  const holding = new Set(owner.values());
  const replies = said.flatMap(({ number, line }): StandingReply[] => {
    if ('of' in line) return [];
    const asked = askedOf(number, line);
    const about = { number, line, ...(asked !== undefined && { asked }) };
    if (undone.has(number)) return [{ ...about, state: 'undone' }];
    const state = states.get(number)!;
    const isHeld = (state === 'firm' || state === 'declined') && !holding.has(number);
    return [{ ...about, state: isHeld ? 'overtaken' : state }];
  });
  const firm = new Map<string, DayRecord>();
  const moved = new Set<string>();
  const declined = new Map<string, Declining>();
  for (const [key, number] of owner) {
    const line = byNumber.get(number) as StandingReply['line'];
    // Whoever takes a duty says so; whose duty it was did so only if they asked.
    const isPlanned =
      line.kind === 'asking' && line.planner && daysOf(line).some((day) => dayKey(day) === key);
    if (line.kind === 'moved' || isPlanned) moved.add(key);
    if (line.kind === 'declined') declined.set(key, line);
    else firm.set(key, decidedBy(number, line).find((day) => dayKey(day) === key) as DayRecord);
  }
  const wishes = replies.flatMap(({ line, state }): [string, Wish][] =>
    line.kind === 'wished' && state === 'wished' ? [[dayKey(line), line]] : [],
  );
  return { replies, firm, moved, declined, wishes: new Map(wishes) };
}

/** Numbers of lines that a later one takes back: what a planner decided, or took back; of the last the next first. */
export function undoneIn(lines: readonly NumberedReply[]): ReadonlySet<number> {
  const kinds = new Map(lines.map(({ number, line }) => [number, line.kind]));
  const undone = new Set<number>();
  for (const { number, line } of lines.toReversed()) {
    if (line.kind !== 'undone' || undone.has(number)) continue;
    if (line.of < number && UNDOABLE.includes(kinds.get(line.of) ?? '')) undone.add(line.of);
  }
  return undone;
}

/** Kinds of lines that planners may take back; what people said of their own days is theirs. */
export const UNDOABLE: readonly string[] = ['moved', 'undone', 'asking'];

/** The same as if nothing had been said of one day of a person. */
export function without({ firm, declined, ...others }: StandingReplies, key: string): StandingReplies {
  const rest = <T>(days: ReadonlyMap<string, T>): Map<string, T> =>
    new Map([...days].filter(([other]) => other !== key));
  return { ...others, firm: rest(firm), declined: rest(declined) };
}

/** Number of the line that first asked for the duty of an asking; undefined if that asks nothing. */
function firstAsking(number: number, line: Reply | undefined): number | undefined {
  return line?.kind === 'asking' ? (line.widens ?? number) : undefined;
}

type PersonDay = Pick<DayRecord, 'person' | 'date'>;

/** The operational days that a line is about; of what several are asked only of whose duty it is. */
export function daysOf(line: StandingReply['line']): readonly PersonDay[] {
  if ('day' in line) return [line.day];
  if ('days' in line) return line.days;
  const { person, date } = line;
  return person === undefined ? [] : [{ person, date }];
}
