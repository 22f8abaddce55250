/** Rows of crews against trying every seating. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallRows, type SeatKind } from '../../src/compile/demands/hall.ts';
import { mostSeatsFilled } from '../oracles/matching.ts';

const shortest = (kinds: readonly SeatKind[], there: ReadonlySet<number>): number =>
  Math.max(
    0,
    ...hallRows(kinds).map(({ need, able }) => need - [...able].filter((person) => there.has(person)).length),
  );

describe('a standard crew', () => {
  const kinds: SeatKind[] = [
    { kind: 'OIC', seats: 1, able: new Set([1]) },
    { kind: 'driver', seats: 1, able: new Set([1]) },
    { kind: 'BA', seats: 2, able: new Set([1, 2, 3, 4]) },
  ];
  it('asks for two who lead or drive and four in all; the other five rows follow from these', () => {
    expect(hallRows(kinds).map(({ kinds: names, need }) => [names.join('+'), need])).toEqual([
      ['OIC+driver', 2],
      ['OIC+driver+BA', 4],
    ]);
    expect(shortest(kinds, new Set([1, 2, 3, 4]))).toBe(1);
  });
  it('keeps a row nobody can fill', () => {
    const nobody = [{ kind: 'driver', seats: 1, able: new Set<number>() }];
    expect(hallRows(nobody)).toEqual([{ kinds: ['driver'], need: 1, able: new Set() }]);
  });
});

it('lacks as many seats as stay empty in the best seating, whoever is there', () => {
  let lacking = 0;
  const people = 7;
  const kind = fc.record({
    seats: fc.integer({ min: 0, max: 3 }),
    able: fc.subarray(Array.from({ length: people }, (_, index) => index)),
  });
  fc.assert(
    fc.property(
      fc.array(kind, { minLength: 1, maxLength: 5 }),
      fc.subarray(Array.from({ length: people }, (_, index) => index)),
      (drawn, present) => {
        const kinds = drawn.map(({ seats, able }, index) => ({
          kind: `k${index}`,
          seats,
          able: new Set(able),
        }));
        const seats = kinds.map((one) => one.seats);
        const filled = mostSeatsFilled(
          present.map((person) => kinds.map(({ able }) => able.has(person))),
          seats,
        );
        const empty = seats.reduce((sum, count) => sum + count, 0) - filled;
        expect(shortest(kinds, new Set(present))).toBe(empty);
        if (empty > 0) lacking++;
      },
    ),
  );
  expect(lacking).toBeGreaterThan(0);
});
