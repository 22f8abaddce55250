/**
 * The instances of Curtois and Qu, read: everything wrong with a text at once, and a score that is the one of the
 * format's own rules, worked out here from the text alone.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { issueText } from '../../solver/issue.ts';
import { summarise } from '../../solver/score/summary.ts';
import { greedyAnswer } from '../../solver/solve.ts';
import { tabulate } from '../../solver/tables.ts';
import { importCurtoisQu } from '../../src/formats/curtois-qu.ts';
import { runs } from '../laws.ts';
import { evaluate } from './curtois-qu/evaluate.ts';
import { instance } from './curtois-qu/instances.ts';

const SOUND = `# days
SECTION_HORIZON
14

SECTION_SHIFTS
# ShiftID, Length in mins, Shifts which cannot follow this shift | separated
E,480,
L,540,E

SECTION_STAFF
A,E=14|L=7,4320,3360,5,2,2,1
B,E=0|L=14,4320,3360,5,2,2,1

SECTION_DAYS_OFF
A,0
B,5,6

SECTION_SHIFT_ON_REQUESTS
A,2,E,2

SECTION_SHIFT_OFF_REQUESTS
B,9,L,3

SECTION_COVER
0,E,1,100,1
13,L,1,100,1
`;

/** Every issue of a text, as the user reads it. */
function issuesOf(text: string): string[] {
  const { problem, issues } = importCurtoisQu(text, 'written here');
  expect(problem === undefined).toBe(issues.length > 0);
  return issues.map(issueText);
}

/** The sound text with lines replaced; each must be there. */
function withLines(changes: Readonly<Record<string, string>>): string {
  return Object.entries(changes).reduce((text, [line, other]) => {
    if (!text.includes(`${line}\n`)) throw new Error(`no line ${line}`);
    return text.replace(`${line}\n`, `${other}\n`);
  }, SOUND);
}

describe('a text that is no instance', () => {
  it('is told from one that is', () => {
    expect(issuesOf(SOUND)).toEqual([]);
    expect(issuesOf(SOUND.replaceAll('\n', '\r\n'))).toEqual([]);
  });

  it('has every issue told at once, with its line and field', () => {
    const text = withLines({
      '14': 'a fortnight',
      'L,540,E': 'E,540,X',
      'A,E=14|L=7,4320,3360,5,2,2,1': 'A,E=many|Q=7,100,3360,0,2,2,-1',
      'B,5,6': 'C,5,6',
      'A,2,E,2': 'A,2,E',
      'B,9,L,3': 'B,9,Late,3',
      '13,L,1,100,1': '13,E,1,100,1.5',
    });
    const places = issuesOf(text).map((issue) => issue.split(':')[0]);
    expect(places.sort()).toEqual([
      'line 11, field 2', // "many" is no number,
      'line 11, field 2', // and Q no shift
      'line 11, field 3',
      'line 11, field 5',
      'line 11, field 8',
      'line 12, field 2',
      'line 16, field 1',
      'line 19, field 4',
      'line 22, field 3',
      'line 26, field 5',
      'line 3, field 1',
      'line 8, field 1',
      'line 8, field 3',
    ]);
  });

  it('is told of a missing horizon beside everything else', () => {
    expect(issuesOf(withLines({ '14': '', '0,E,1,100,1': '0,F,1,100,1' }))).toEqual([
      'SECTION_HORIZON: found nothing, expected at least one line.',
      'line 25, field 2: found "F", expected a shift of this file.\nMaybe E was meant.',
    ]);
  });

  it('is advised what was perhaps meant', () => {
    expect(issuesOf(withLines({ SECTION_COVER: 'SECTION_COVERS' }))).toEqual([
      expect.stringMatching(
        /^line 24: found "SECTION_COVERS", expected .*\nMaybe SECTION_COVER was meant\.$/,
      ),
    ]);
  });

  it('may have a section once, none before the first heading, and none that is needed left out', () => {
    expect(issuesOf(`1,2\n${SOUND}SECTION_STAFF\n`)).toEqual([
      'line 1: found "1,2", expected a SECTION_ heading before the first line.',
      expect.stringMatching(/^line \d+: found "SECTION_STAFF", expected each section once\.$/),
    ]);
    expect(issuesOf('')).toEqual([
      'SECTION_HORIZON: found nothing, expected at least one line.',
      'SECTION_SHIFTS: found nothing, expected at least one line.',
      'SECTION_STAFF: found nothing, expected at least one line.',
    ]);
  });

  it('never throws, whatever happens to one of its lines', () => {
    let refused = 0;
    const lines = SOUND.split('\n');
    const damaged = fc.record({
      at: fc.nat(lines.length - 1),
      line: fc.oneof(
        fc.string(),
        fc.constantFrom('A,,,', ',', '|', 'E=|', '-1,E,1,1,1', 'SECTION_', 'A,99,E,1'),
      ),
    });
    fc.assert(
      fc.property(damaged, ({ at, line }) => {
        const text = lines.with(at, line).join('\n');
        if (issuesOf(text).length > 0) refused++;
      }),
    );
    expect(refused).toBeGreaterThan(0);
  });
});

describe('the score of a rota', () => {
  it('is that of the rules of the format', () => {
    const seen = { sound: 0, broken: 0, free: 0, priced: 0 };
    const kinds = new Map<string, number>();
    const cases = instance.chain(({ text, days, shifts, staff }) =>
      fc.record({
        text: fc.constant(text),
        seed: fc.nat(99),
        // Cells to change in a careful rota.
        changes: fc.array(fc.tuple(fc.nat(staff - 1), fc.nat(days - 1), fc.nat(shifts.length)), {
          maxLength: days,
        }),
        shifts: fc.constant(shifts),
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, seed, changes, shifts }) => {
        const { problem, issues } = importCurtoisQu(text, 'drawn');
        if (problem === undefined) throw new Error(issues.map(issueText).join('\n'));
        const careful = greedyAnswer(problem, seed).rota;
        const rows = problem.people.map(({ id }) => [...careful[id]!]);
        for (const [person, day, shift] of changes) {
          const wanted = shift === 0 ? 'off' : shifts[shift - 1]!;
          const { options } = problem.people[person]!;
          if (wanted === 'off' || options!.includes(wanted)) rows[person]![day] = wanted;
        }
        const place = new Map(problem.options.map(({ id }, index) => [id, index]));
        const cells = Int32Array.from(rows.flat().map((id) => place.get(id)!));
        const ours = summarise(tabulate(problem), cells, { seconds: 0, seed: 1 });
        const { cost, broken } = evaluate(
          text,
          rows.map((row) => row.map((id) => (id === 'off' ? '' : id))),
        );
        expect(ours.cost).toBe(cost);
        expect([ours.hardBreaches > 0, ...broken]).toEqual([broken.length > 0, ...broken]);
        seen[broken.length > 0 ? 'broken' : 'sound']++;
        seen[cost > 0 ? 'priced' : 'free']++;
        for (const kind of new Set(broken))
          if (new Set(broken).size === 1) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }),
      { numRuns: runs(300, 3000) },
    );
    for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
    // Each of these was, in some rota, the only thing broken: so none is missed.
    expect([...kinds.keys()].sort()).toEqual([
      'days off',
      'longest run',
      'minutes',
      'most of a shift',
      'shortest off',
      'shortest run',
      'succession',
      'weekends',
    ]);
  });
});
