/** What holds of all that was answered, against asking of each line by itself when it took effect, if ever. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DayRecord, NumberedReply, Reply } from '../../src/domain/index.ts';
import { dayKey, standingReplies } from '../../src/replies/standing-replies.ts';
import { runs } from '../laws.ts';

const said = { by: 'somebody', recorded: '2031-01-01T00:00:00.000Z' };
const PEOPLE = ['a', 'b', 'c'];
const DATES = ['2031-06-02', '2031-06-03'];

const day = fc.record({
  person: fc.constantFrom(...PEOPLE),
  date: fc.constantFrom(...DATES),
  duty: fc.constantFrom('D', 'E', 'off'),
});

const reply: fc.Arbitrary<Reply> = fc.oneof(
  fc
    .record({ kind: fc.constantFrom('accepted' as const, 'asked' as const), day })
    .map((line) => ({ ...line, ...said })),
  day.map(({ person, date }): Reply => ({ kind: 'declined', person, date, spells: [], ...said })),
  fc
    .record({
      days: fc.uniqueArray(day, { minLength: 2, maxLength: 3, selector: dayKey }),
      confirm: fc.boolean(),
    })
    .map((line): Reply => ({ kind: 'swap', person: 'a', with: 'b', ...line, ...said })),
  fc
    .uniqueArray(day, { minLength: 1, maxLength: 2, selector: dayKey })
    .map((days): Reply => ({ kind: 'moved', days, ...said })),
  fc
    .record({ about: day, want: fc.boolean() })
    .map(({ about, want }): Reply => ({ kind: 'wished', ...about, want, ...said })),
  fc
    .record({
      kind: fc.constantFrom(...(['agreed', 'confirmed', 'refused', 'undone', 'undone'] as const)),
      of: fc.integer({ min: 1, max: 12 }),
    })
    .map((line) => ({ ...line, ...said })),
);

const conversations = fc
  .array(reply, { maxLength: 12 })
  .map((lines) => lines.map((line, place): NumberedReply => ({ number: place + 1, line })));

type Days = readonly Pick<DayRecord, 'person' | 'date'>[];

function daysOf(line: Reply): Days {
  // What several are asked has laws of its own (asking.laws.test.ts).
  if ('of' in line || line.kind === 'asking') return [];
  if ('day' in line) return [line.day];
  return 'days' in line ? line.days : [line];
}

/** The number of the line with which a line took effect; undefined if it never did. */
function effectOf(lines: readonly NumberedReply[], number: number): number | undefined {
  const { line } = lines[number - 1]!;
  if (line.kind === 'accepted' || line.kind === 'declined' || line.kind === 'moved') return number;
  if ('of' in line || line.kind === 'wished') return undefined;
  const mine = daysOf(line).map(dayKey);
  let yeses = line.kind === 'swap' && line.confirm ? 2 : 1;
  for (const each of lines.slice(number)) {
    // The one line that may take effect now.
    const other = lines[('of' in each.line ? each.line.of : each.number) - 1];
    if (
      other !== undefined &&
      other.number !== number &&
      daysOf(other.line).some((one) => mine.includes(dayKey(one))) &&
      isEffectAt(lines, other.number, each.number)
    )
      return undefined;
    if (!('of' in each.line) || each.line.of !== number) continue;
    if (each.line.kind === 'refused') return undefined;
    // Where two answers are wanted, only agreement counts as the first.
    if (yeses === 2 && each.line.kind !== 'agreed') return each.number;
    yeses--;
    if (yeses === 0) return each.number;
  }
  return undefined;
}

/** Whether a planner took a line back, and nobody took that back. */
function isUndone(lines: readonly NumberedReply[], number: number): boolean {
  const { kind } = lines[number - 1]!.line;
  return (
    (kind === 'moved' || kind === 'undone') &&
    lines.some(
      (later) =>
        later.number > number &&
        later.line.kind === 'undone' &&
        later.line.of === number &&
        !isUndone(lines, later.number),
    )
  );
}

/** The lines as if what was undone, and the undoing, had not been said. */
function asIfUnsaid(lines: readonly NumberedReply[]): NumberedReply[] {
  const nothing: Reply = { kind: 'refused', of: 0, ...said };
  return lines.map(({ number, line }) => ({
    number,
    line: line.kind === 'undone' || isUndone(lines, number) ? nothing : line,
  }));
}

function isEffectAt(lines: readonly NumberedReply[], number: number, at: number): boolean {
  return number <= at && effectOf(lines.slice(0, at), number) === at;
}

describe('of each day the last answer that took effect holds', () => {
  it('and no other', () => {
    const seen = { undone: 0, moved: 0, wished: 0 };
    fc.assert(
      fc.property(conversations, (all) => {
        const { firm, moved, declined, wishes, replies } = standingReplies(all);
        const lines = asIfUnsaid(all);
        for (const { number, state } of replies) {
          expect(state === 'undone').toBe(isUndone(all, number));
          if (state === 'undone') seen.undone++;
        }
        seen.moved += moved.size;
        seen.wished += wishes.size;
        for (const person of PEOPLE)
          for (const date of DATES) {
            const key = dayKey({ person, date });
            const about = lines
              .filter(({ line }) => daysOf(line).some((one) => dayKey(one) === key))
              .map(({ number }) => ({ number, at: effectOf(lines, number) }))
              .filter(({ at }) => at !== undefined)
              .sort((a, b) => a.at! - b.at!);
            const last = lines[(about.at(-1)?.number ?? 0) - 1]?.line;
            const expected =
              last === undefined || last.kind === 'declined'
                ? undefined
                : daysOf(last).find((one) => dayKey(one) === key);
            expect([key, firm.get(key)]).toEqual([key, expected]);
            expect(moved.has(key)).toBe(last?.kind === 'moved');
            expect(declined.has(key)).toBe(last?.kind === 'declined');
            const wish = lines.findLast(({ line }) => line.kind === 'wished' && dayKey(line) === key);
            const stands = (about.at(-1)?.at ?? 0) < (wish?.number ?? 0);
            expect([key, wishes.get(key)]).toEqual([key, stands ? wish?.line : undefined]);
          }
      }),
      { numRuns: runs(500, 5000) },
    );
    expect(Object.values(seen).every((count) => count > 0)).toBe(true);
  });
});

describe('a swap', () => {
  const swap: NumberedReply = {
    number: 1,
    line: {
      ...{ kind: 'swap', person: 'a', with: 'b', confirm: false, ...said },
      days: [
        { person: 'a', date: DATES[0]!, duty: 'off' },
        { person: 'b', date: DATES[0]!, duty: 'D' },
      ],
    },
  };
  const agreed: NumberedReply = { number: 3, line: { kind: 'agreed', of: 1, ...said } };
  const states = (lines: readonly NumberedReply[]): string[] =>
    standingReplies(lines).replies.map(({ state }) => state);

  it('waits until the other agrees', () => {
    expect(states([swap])).toEqual(['waits for agreement']);
    expect(states([swap, agreed])).toEqual(['firm']);
  });
  it('is off once one of its days has changed', () => {
    const line: Reply = { kind: 'declined', person: 'a', date: DATES[0]!, spells: [], ...said };
    expect(states([swap, { number: 2, line }, agreed])).toEqual(['overtaken', 'declined']);
  });
  it('stands as long as one of its days is as it says', () => {
    const back = (person: string, number: number): NumberedReply => ({
      number,
      line: { kind: 'declined', person, date: DATES[0]!, spells: [], ...said },
    });
    expect(states([swap, agreed, back('b', 4)])).toEqual(['firm', 'declined']);
    expect(states([swap, agreed, back('b', 4), back('a', 5)])).toEqual(['overtaken', 'declined', 'declined']);
  });
});
