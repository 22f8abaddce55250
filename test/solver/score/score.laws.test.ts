/** The score the search keeps is the score worked out from scratch, whatever is done to the rota. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../../../solver/problem.ts';
import { Random } from '../../../solver/random.ts';
import { judge } from '../../../solver/reference/judge.ts';
import { Score } from '../../../solver/score.ts';
import { assertScore } from '../../../solver/score/check.ts';
import { scoreFromScratch } from '../../../solver/score/scratch.ts';
import { summarise } from '../../../solver/score/summary.ts';
import { Move } from '../../../solver/search/move.ts';
import { neighbourhoods } from '../../../solver/search/neighbourhoods/index.ts';
import { tabulate, type Tables } from '../../../solver/tables.ts';
import { isIndicator } from '../../../solver/tables/prices.ts';
import { runs } from '../../laws.ts';
import { exceptedUse } from '../arbitraries.ts';
import { tinyProblems } from '../demands.ts';

const DAYS = 9;
const problems = tinyProblems({ days: DAYS, people: 3 });
const seeds = fc.nat(1e6);

function randomRota({ people, days, options }: Tables, random: Random): Int32Array {
  return Int32Array.from({ length: people * days }, () => random.below(options));
}

/** Any options on any days of a person, allowed or not. */
function randomChange(score: Score, random: Random): void {
  const { people, days, options } = score.tables;
  const from = random.below(days);
  const to = from + 1 + random.below(days - from);
  score.change(
    random.below(people),
    from,
    to,
    Int32Array.from({ length: days }, () => random.below(options)),
  );
}

function keepOrUndo(score: Score, random: Random): void {
  if (random.below(2) === 0) score.undo();
  else score.keep();
}

describe('any sequence of changes, kept or taken back', () => {
  test('leaves the score that a score from scratch finds', () => {
    fc.assert(
      fc.property(problems, seeds, (problem, seed) => {
        const random = new Random(seed);
        const tables = tabulate(problem);
        const score = new Score(tables, randomRota(tables, random));
        assertScore(score, 'at the start');
        for (let step = 0; step < 40; step++) {
          for (let change = random.below(3); change >= 0; change--) randomChange(score, random);
          keepOrUndo(score, random);
          assertScore(score, `after step ${step}`);
        }
      }),
      { numRuns: runs(150, 2000) },
    );
  });

  test('leaves it also where rules do not count on some days', () => {
    fc.assert(
      fc.property(
        problems,
        fc.array(exceptedUse, { minLength: 1, maxLength: 3 }),
        seeds,
        (drawn, more, seed) => {
          const random = new Random(seed);
          const problem = { ...drawn, rules: [...drawn.rules, ...more] };
          const tables = tabulate(problem);
          const score = new Score(tables, randomRota(tables, random));
          for (let step = 0; step < 20; step++) {
            randomChange(score, random);
            keepOrUndo(score, random);
            assertScore(score, `after step ${step}`);
          }
          const found = summarise(tables, score.rota, { seconds: 0, seed: 0 });
          const verdict = judge(problem, rowsOf(tables, score.rota));
          expect(found.hardBreaches).toBe(verdict.hardBreaches);
          expect(found.tiers.map(({ penalty }) => penalty)).toEqual(verdict.penalties);
        },
      ),
      { numRuns: runs(60, 800) },
    );
  });

  test('is nothing if it is taken back', () => {
    fc.assert(
      fc.property(problems, seeds, (problem, seed) => {
        const random = new Random(seed);
        const tables = tabulate(problem);
        const score = new Score(tables, randomRota(tables, random));
        const rota = [...score.rota];
        const amounts = [...score.amounts];
        for (let step = 0; step < 20; step++) {
          randomChange(score, random);
          randomChange(score, random);
          score.undo();
          expect([...score.rota]).toEqual(rota);
          expect([...score.amounts]).toEqual(amounts);
          expect(score.costOfChanges(new Float64Array(tables.slots).fill(1))).toBe(0);
        }
        // What the undone changes left behind would show in the next ones.
        randomChange(score, random);
        score.keep();
        assertScore(score, 'after a kept change');
      }),
      { numRuns: runs(100, 1000) },
    );
  });

  test('is scored the same by however many tables', () => {
    fc.assert(
      fc.property(problems, seeds, fc.constantFrom(1, 20, 200), (problem, seed, tableCap) => {
        const random = new Random(seed);
        const tables = tabulate(problem);
        const score = new Score(tables, randomRota(tables, random), tableCap);
        for (let step = 0; step < 20; step++) {
          randomChange(score, random);
          score.keep();
          score.tidy();
          assertScore(score, `after step ${step}`);
        }
      }),
      { numRuns: runs(80, 1000) },
    );
  });

  test('knows which demands fall short', () => {
    fc.assert(
      fc.property(problems, seeds, (problem, seed) => {
        const random = new Random(seed);
        const tables = tabulate(problem);
        const score = new Score(tables, randomRota(tables, random));
        for (let step = 0; step < 20; step++) {
          randomChange(score, random);
          keepOrUndo(score, random);
        }
        const short = Array.from({ length: score.cover.shortCount }, (_, place) =>
          score.cover.shortAt(place),
        );
        const expected = scoreFromScratch(tables, score.rota).demands.flatMap(({ missing }, demand) =>
          missing > 0 ? [demand] : [],
        );
        expect(short.sort((a, b) => a - b)).toEqual(expected);
      }),
      { numRuns: runs(100, 1000) },
    );
  });
});

describe('every neighbourhood', () => {
  test('proposes only what is allowed, and something different', () => {
    const tried = new Map(neighbourhoods.map(({ id }) => [id, 0]));
    fc.assert(
      fc.property(problems, seeds, (problem, seed) => {
        const random = new Random(seed);
        const tables = tabulate(problem);
        const score = new Score(tables, allowedRota(tables, random));
        const move = new Move(tables.days);
        for (const neighbourhood of neighbourhoods) {
          const { id } = neighbourhood;
          for (let attempt = 0; attempt < 5; attempt++) {
            move.parts = 0;
            if (!neighbourhood.propose(score, random, move)) continue;
            tried.set(id, tried.get(id)! + 1);
            move.apply(score);
            expect(score.changes).toBeGreaterThan(0);
            expectAllowed(score);
            keepOrUndo(score, random);
          }
        }
      }),
      { numRuns: runs(100, 1000) },
    );
    for (const [id, times] of tried) expect(times, `${id} was tried`).toBeGreaterThan(20);
  });
});

function allowedRota(tables: Tables, random: Random): Int32Array {
  const { cells, people, days } = tables;
  return Int32Array.from({ length: people * days }, (_, cell) => {
    const choice = cells.choiceOf[cell]!;
    const first = cells.choiceStart[choice]!;
    return cells.choices[first + random.below(cells.choiceStart[choice + 1]! - first)]!;
  });
}

function expectAllowed({ tables, rota }: Score): void {
  rota.forEach((option, cell) => {
    expect(tables.cells.allowed[tables.cells.choiceOf[cell]! * tables.options + option]).toBe(1);
  });
}

test('the summary is what the reference judge finds', () => {
  fc.assert(
    fc.property(problems, seeds, (problem, seed) => {
      const tables = tabulate(problem);
      const rota = randomRota(tables, new Random(seed));
      const { hardBreaches, tiers, shortfalls } = summarise(tables, rota, { seconds: 0, seed: 0 });
      const verdict = judge(problem, rowsOf(tables, rota));
      expect(hardBreaches).toBe(verdict.hardBreaches);
      expect(tiers.map(({ penalty }) => penalty)).toEqual(verdict.penalties);
      const short = problem.demands.filter(
        (demand) => verdict.missing.get(demand.id)! > 0 && !isIndicator(demand),
      );
      expect(shortfalls).toBe(short.length);
    }),
    { numRuns: runs(150, 2000) },
  );
});

function rowsOf({ people, days }: Tables, rota: Int32Array): number[][] {
  return Array.from({ length: people }, (_, person) => [
    ...rota.subarray(person * days, (person + 1) * days),
  ]);
}

describe('the same rota under another description', () => {
  test('scores the same when people change places and names', () => {
    fc.assert(
      fc.property(problems, seeds, (problem, seed) => {
        const tables = tabulate(problem);
        const rows = rowsOf(tables, randomRota(tables, new Random(seed)));
        const turned = tabulate({ ...problem, people: [...problem.people].reverse() });
        const there = scoreFromScratch(tables, Int32Array.from(rows.flat())).amounts;
        expect([...new Score(turned, Int32Array.from([...rows].reverse().flat())).amounts]).toEqual([
          ...there,
        ]);
      }),
      { numRuns: runs(80, 500) },
    );
  });

  test('scores the same with somebody more of whom nothing is said', () => {
    fc.assert(
      fc.property(problems, seeds, (problem, seed) => {
        const named = onlyNamed(problem);
        const tables = tabulate(named);
        const rota = randomRota(tables, new Random(seed));
        const more = tabulate({ ...named, people: [...named.people, { id: 'newcomer' }] });
        const longer = new Int32Array(rota.length + DAYS);
        longer.set(rota);
        expect([...new Score(more, longer).amounts]).toEqual([...new Score(tables, rota).amounts]);
      }),
      { numRuns: runs(80, 500) },
    );
  });
});

/** The problem with everybody named where it says `all`. */
function onlyNamed(problem: Problem): Problem {
  const names = problem.people.map(({ id }) => id);
  const named = (selector: readonly string[]): readonly string[] =>
    selector.includes('all') ? names : selector;
  return {
    ...problem,
    rules: problem.rules.map((use) => ({ ...use, people: named(use.people) })),
    demands: problem.demands.map((demand) => ({
      ...demand,
      rows: demand.rows.map((row) => ({
        ...row,
        terms: row.terms.map((term) => ('unmet' in term ? term : { ...term, people: named(term.people) })),
      })),
    })),
  };
}
