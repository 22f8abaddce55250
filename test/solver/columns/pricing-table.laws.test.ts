/** The loop that fills pricing tables gives the same bits in WebAssembly and in JavaScript. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Table } from '../../../solver/columns/pricing/table.ts';
import { runs } from '../../laws.ts';

const value = fc.oneof(
  { weight: 6, arbitrary: fc.double({ noNaN: true, min: -1e6, max: 1e6 }) },
  fc.constantFrom(Infinity, 0, -0),
);

test('both loops take the smaller of two sums, cell by cell, and touch no other', () => {
  const seen = { odd: 0, even: 0, empty: 0, lowered: 0 };
  const fast = new Table();
  const plain = new Table(true);
  const property = fc.property(
    fc.array(value, { minLength: 2, maxLength: 60 }),
    fc.nat(30),
    fc.nat(30),
    fc.nat(3),
    fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    (content, count, gap, start, cost) => {
      const length = Math.min(count, Math.floor(content.length / 2));
      const from = content.length + start;
      const to = start + Math.min(gap, content.length - length);
      const after = [fast, plain].map((table) => {
        const cells = table.reserve(2 * content.length + start);
        cells.set(content, start);
        cells.set(content.toReversed(), start + content.length);
        table.relax(from, to, length, cost);
        return cells.slice(start, 2 * content.length + start);
      });
      expect(after[0]).toEqual(after[1]);
      if (length === 0) seen.empty++;
      else if (length % 2 === 0) seen.even++;
      else seen.odd++;
      if (content.toReversed().some((before, index) => after[1]![content.length + index]! < before))
        seen.lowered++;
    },
  );
  fc.assert(property, { numRuns: runs(300, 3000) });
  for (const applied of Object.values(seen)) expect(applied).toBeGreaterThan(5);
});

test('a table grows without its loop losing it', () => {
  const table = new Table();
  table.reserve(10);
  const cells = table.reserve(100_000);
  cells[0] = 5;
  cells[90_000] = 1;
  table.relax(0, 90_000, 1, 2);
  expect(cells[0]).toBe(3);
  expect(table.reserve(50_000)).toBe(cells);
});
