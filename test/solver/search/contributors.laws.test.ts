import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Contributors } from '../../../solver/search/contributors.ts';
import { repertoire } from '../../../solver/selectors.ts';
import { tabulate } from '../../../solver/tables.ts';
import { runs } from '../../laws.ts';
import { tinyProblems } from '../demands.ts';

it('finds for every row the cells that, asked one by one, add to it', () => {
  let found = 0;
  fc.assert(
    fc.property(tinyProblems({ days: 9, people: 3 }), (problem) => {
      const tables = tabulate(problem);
      const { cover, people, days, options } = tables;
      const adding = Array.from({ length: cover.rowCount }, () => new Set<number>());
      for (let person = 0; person < people; person++) {
        for (let day = 0; day < days; day++) {
          for (const option of repertoire(problem, problem.people[person]!)) {
            const cell = (cover.classOf[person]! * days + day) * options + option;
            const sums = new Map<number, number>();
            cover.contributions.each(cell, (row, count) => sums.set(row, (sums.get(row) ?? 0) + count));
            for (const [row, sum] of sums) if (sum > 0) adding[row]!.add(cell);
          }
        }
      }
      const contributors = new Contributors(tables);
      adding.forEach((cells, row) => {
        expect([...contributors.cellsOf(row)]).toEqual([...cells].sort((a, b) => a - b));
        found += cells.size;
      });
    }),
    { numRuns: runs(200, 2000) },
  );
  expect(found).toBeGreaterThan(0);
});
