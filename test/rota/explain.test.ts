/** What an explanation says of the alternatives is what really happens if one of them is done. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf } from '../../solver/patterns/view.ts';
import { scoreFromScratch } from '../../solver/score/scratch.ts';
import { selectOptions, selectPeople } from '../../solver/selectors.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile, type Compiled } from '../../src/compile/compile.ts';
import { explainDay } from '../../src/rota/explain.ts';
import { drawnRota, type DrawnRota } from '../arbitraries/rota.ts';
import { dateAfter } from '../arbitraries/period.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';

const cases = scenario({ people: 3, days: 8 }).chain((drawn) => {
  const compiled = compile(drawn);
  return fc.record({
    compiled: fc.constant(compiled),
    drawn: drawnRota(compiled),
    person: fc.constantFrom(...drawn.people.map(({ id }) => id)),
    day: fc.integer({ min: 0, max: drawn.period.days - 1 }),
  });
});

/** Points by slot of a rota in which one option is done instead. */
function scored(
  { problem }: Compiled,
  rows: DrawnRota['rows'],
  change?: { person: string; day: number; option: string },
): number[] {
  const place = new Map(problem.options.map(({ id }, index) => [id, index]));
  const rota = problem.people.flatMap(({ id }) =>
    rows[id]!.map((option, day) =>
      place.get(change?.person === id && change.day === day ? change.option : option)!,
    ),
  );
  return [...scoreFromScratch(tabulate(problem), Int32Array.from(rota)).amounts];
}

/** The demands to which an option of a person adds on a day, read off their terms one by one. */
function met({ problem }: Compiled, person: string, day: number, option: string): string[] {
  const who = problem.people.findIndex(({ id }) => id === person);
  const what = problem.options.findIndex(({ id }) => id === option);
  return problem.demands
    .filter(({ rows }) =>
      rows
        .flatMap(({ terms }) => terms)
        .some(
          (term) =>
            'people' in term &&
            selectPeople(problem, term.people).includes(who) &&
            selectOptions(problem, term.options).includes(what) &&
            term.days.some(([from, to]) => from <= day && day < to) &&
            (typeof term.count === 'number'
              ? term.count
              : calendarOf(problem).amounts(term.count.value).at(day, what) * (term.count.times ?? 1)) > 0,
        ),
    )
    .map(({ id }) => id);
}

it('names the demands to which something the person could do adds', () => {
  const seen = { adds: 0, could: 0 };
  fc.assert(
    fc.property(cases, ({ compiled, drawn, person, day }) => {
      const answer = explainDay(drawn.rota, person, dateAfter(drawn.rota.scenario.period.from, day));
      if ('issues' in answer) throw new Error(JSON.stringify(answer.issues));
      const { demands, alternatives } = answer.explanation;
      const now = met(compiled, person, day, drawn.rows[person]![day]!);
      const others = alternatives.flatMap(({ option }) => met(compiled, person, day, option));
      expect(new Set(demands.map(({ demand }) => demand))).toEqual(new Set([...now, ...others]));
      expect(demands.filter(({ adds }) => adds).map(({ demand }) => demand)).toEqual(now);
      seen.adds += now.length;
      seen.could += others.length;
    }),
    { numRuns: runs(30, 300) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
});

it('gives each alternative the score of the rota with it, worked out from scratch', () => {
  const seen = { alternatives: 0, breaks: 0, gains: 0, rules: 0, demands: 0 };
  fc.assert(
    fc.property(cases, ({ compiled, drawn, person, day }) => {
      const date = dateAfter(drawn.rota.scenario.period.from, day);
      const answer = explainDay(drawn.rota, person, date);
      if ('issues' in answer) throw new Error(JSON.stringify(answer.issues));
      const { alternatives, rules, demands } = answer.explanation;
      const before = scored(compiled, drawn.rows);
      for (const { option, hard, tiers, breaks, gains } of alternatives) {
        const after = scored(compiled, drawn.rows, { person, day, option });
        expect([hard, ...tiers.map(({ change }) => change)]).toEqual(
          after.map((points, slot) => points - before[slot]!),
        );
        if (hard > 0) expect(breaks).not.toEqual([]);
        if (hard < 0) expect(gains).not.toEqual([]);
        seen.breaks += breaks.length;
        seen.gains += gains.length;
      }
      seen.alternatives += alternatives.length;
      seen.rules += rules.length;
      seen.demands += demands.length;
      const scores = alternatives.map(({ hard }) => hard);
      expect(scores).toEqual([...scores].sort((a, b) => a - b));
    }),
    { numRuns: runs(30, 300) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
});

it('says what is wrong with a question about nobody or no day', () => {
  fc.assert(
    fc.property(cases, ({ drawn: { rota } }) => {
      expect(explainDay(rota, 'nobody', '1999-01-01')).toMatchObject({
        issues: [{ where: 'person' }, { where: 'day', found: '1999-01-01' }],
      });
    }),
    { numRuns: 3 },
  );
});
