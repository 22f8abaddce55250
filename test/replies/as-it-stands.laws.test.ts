/** A rota after its people have answered: what they said holds, everything else is as it was, and the rota says what is so. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { toAnswerRows } from '../../src/compile/rota.ts';
import type { Assignment, NumberedReply, Reply, Rota, Spell } from '../../src/domain/index.ts';
import { acceptanceOf } from '../../src/replies/accepting.ts';
import { asItStands } from '../../src/replies/as-it-stands.ts';
import { decliningOf } from '../../src/replies/declining.ts';
import { dayKey, standingReplies } from '../../src/replies/standing-replies.ts';
import { checkRota } from '../../src/rota/check.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';

/** Long before every period that is drawn. */
const EARLIER = '2000-01-01T00:00:00Z';

const rotas = scenario({ people: 3, days: 7 })
  // Leave wins over what was accepted: an example of its own says so.
  .map(({ locked: _, leave: __, ...drawn }) => ({
    ...drawn,
    people: drawn.people.map(({ training: ___, ...person }) => person),
  }))
  .chain((drawn) => drawnRota(compile(drawn)))
  .map(({ rota }) => rota);
const answers = fc.array(fc.constantFrom('accept', 'decline', 'both', 'nothing'), {
  minLength: 9,
  maxLength: 9,
});

type Answer = 'accept' | 'decline' | 'both' | 'nothing';

async function linesOf(rota: Rota, drawn: readonly string[]): Promise<NumberedReply[]> {
  const lines: NumberedReply[] = [];
  const now = createCalendar(rota.scenario).minuteOf(EARLIER);
  const openDuties = (): never => {
    throw new Error('what was proposed is not open');
  };
  const keep = (said: { readonly line: Reply } | object): void => {
    if ('line' in said) lines.push({ number: lines.length + 1, line: said.line });
  };
  let next = 0;
  for (const { person, date } of rota.assignments) {
    const answer = drawn[next++ % drawn.length] as Answer;
    const about = { person, date, by: person };
    const asked = () => ({
      made: rota,
      rota: asItStands(rota, lines, now),
      standing: standingReplies(lines),
    });
    if (answer === 'accept' || answer === 'both')
      keep(await acceptanceOf(asked(), about, { instant: EARLIER, openDuties }));
    if (answer === 'decline' || answer === 'both') keep(decliningOf(asked(), about, EARLIER));
  }
  return lines;
}

const isAsked = ({ status }: Spell): boolean => status === 'proposed';

function byDay({ assignments }: Rota): Map<string, Assignment> {
  return new Map(assignments.map((each) => [dayKey(each), each]));
}

/** `person on date` of what a rota has and nobody may do that day. */
function forbidden(rota: Rota): Set<string> {
  const compiled = compile(rota.scenario);
  const { people, register } = compiled.index;
  return new Set(
    Object.entries(toAnswerRows(compiled, rota).rows).flatMap(([person, row]) =>
      row.flatMap((option, day) =>
        people.get(person)!.allowed[day]!.some(({ id }) => id === option)
          ? []
          : [`${person} on ${register.calendar.dateOf(day)}`],
      ),
    ),
  );
}

it('what was accepted is firm, what was declined is gone, and the rest is untouched', async () => {
  await fc.assert(
    fc.asyncProperty(rotas, answers, async (rota, drawn) => {
      const lines = await linesOf(rota, drawn);
      const stands = asItStands(rota, lines, createCalendar(rota.scenario).minuteOf(EARLIER));
      const [before, after] = [byDay(rota), byDay(stands)];
      const { firm, declined } = standingReplies(lines);
      for (const [key, was] of before) {
        const is = after.get(key);
        if (firm.has(key)) {
          expect(is?.spells.map(({ start, end, duty }) => [start, end, duty])).toEqual(
            was.spells.map(({ start, end, duty }) => [start, end, duty]),
          );
          expect(is?.spells.some(isAsked)).toBe(false);
        } else if (declined.has(key)) {
          expect(is?.spells ?? []).toEqual(was.spells.filter((spell) => !isAsked(spell)));
        } else expect(is).toEqual(was);
      }
      expect([...after.keys()].filter((key) => !before.has(key))).toEqual([]);
      // What they may not do then may be nothing that they may ever do, once a time is declined.
      const impossible = forbidden(rota);
      const told = checkRota(stands, () => []).differences.filter(({ where }) => !impossible.has(where));
      if (lines.length > 0) expect(told).toEqual([]);
    }),
    { numRuns: runs(60, 600) },
  );
});

it('everything that is proposed can be answered, either way', async () => {
  await fc.assert(
    fc.asyncProperty(rotas, async (rota) => {
      const proposed = rota.assignments.filter(({ spells }) => spells.some(isAsked)).length;
      expect((await linesOf(rota, ['accept'])).length).toBe(proposed);
      expect((await linesOf(rota, ['decline'])).length).toBe(proposed);
      expect((await linesOf(rota, ['both'])).length).toBe(2 * proposed);
    }),
    { numRuns: runs(30, 300) },
  );
});
