/** Laws of the weekly average of regulation 4(6). */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highestAverage, weeklyAverage, type WorkedDay } from '../../src/hours/weekly-average.ts';

const minutes = fc.constantFrom(0, 0, 240, 480, 720);
const days = fc
  .array(minutes, { minLength: 21, maxLength: 70 })
  .map((list) => list.map((amount): WorkedDay => ({ minutes: amount })));

it('of equal days is seven of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 7, max: 200 }), (amount, length) => {
      const equal = Array.from({ length }, (): WorkedDay => ({ minutes: amount }));
      expect(weeklyAverage(equal, 0, length).minutes).toBeCloseTo(7 * amount, 6);
    }),
  );
});

it('is not changed by leave of somebody who works equal shifts, wherever it falls and whatever is known after it', () => {
  let left = 0;
  fc.assert(
    fc.property(
      fc.nat(34),
      fc.integer({ min: 1, max: 14 }),
      fc.integer({ min: 35, max: 70 }),
      (from, length, known) => {
        const shifts = Array.from({ length: 70 }, (_, day): WorkedDay => ({
          minutes: day % 2 === 0 ? 480 : 0,
        }));
        const away = shifts.map((day, index): WorkedDay =>
          index >= from && index < from + length && index < 35
            ? { minutes: 0, excluded: day.minutes > 0 }
            : day,
        );
        const worked = away.slice(0, 35).some((day) => day.minutes > 0);
        if (worked) left += away.filter(({ excluded }) => excluded === true).length;
        expect(weeklyAverage(away.slice(0, known), 0, 35).minutes).toBe(
          worked ? weeklyAverage(shifts, 0, 35).minutes : 0,
        );
      },
    ),
  );
  expect(left).toBeGreaterThan(0);
});

it('is highest over the stretch that has the most, tried one by one', () => {
  fc.assert(
    fc.property(days, fc.integer({ min: 7, max: 28 }), (list, length) => {
      const size = Math.min(length, list.length);
      const sums = Array.from({ length: list.length - size + 1 }, (_, from) =>
        list.slice(from, from + size).reduce((sum, day) => sum + day.minutes, 0),
      );
      expect(highestAverage(list, length)!.minutes).toBeCloseTo(Math.max(...sums) / (size / 7), 6);
    }),
  );
});

it('of no days is none', () => expect(highestAverage([], 119)).toBeUndefined());
