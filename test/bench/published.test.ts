import { describe, expect, test } from 'vitest';
import { bestInTenMinutes, METHODS, publishedOf, type Size } from '../../bench/public/published.ts';
import type { Result } from '../../bench/public/solve-instance.ts';
import { reportOf } from '../../bench/public/table.ts';

const FIRST: Size = { people: 8, days: 14, shifts: 1 };
const EIGHTH: Size = { people: 30, days: 28, shifts: 4 };
const LAST: Size = { people: 150, days: 364, shifts: 32 };

const result: Result = {
  instance: 8,
  size: EIGHTH,
  hardBreaches: 0,
  cost: 1350,
  bound: null,
  secondsToFirst: 0.1,
  secondsToBest: 1,
  secondsToProof: null,
  seconds: 2,
  moves: 0,
  peakMegabytes: 100,
  agreed: null,
  seed: 1,
  commit: 'abc',
};

describe('published figures', () => {
  test('are those of the instance, method by method', () => {
    const published = publishedOf(8, EIGHTH)!;
    expect(published.bestKnown).toBe(1300);
    const byName = METHODS.map(({ name }, method) => [name, published.tenMinutes[method]]);
    expect(byName).toEqual([
      ['Gurobi', 8995],
      ['EC/VDS', 2529],
      ['IP+VNS', 1364],
      ['F&O+SA', 1341],
    ]);
    expect(bestInTenMinutes(published)).toBe(1341);
  });

  test('are not those of another problem of the same number, nor of a number nobody published', () => {
    expect(publishedOf(1, FIRST)).toBeDefined();
    expect(publishedOf(1, EIGHTH)).toBeUndefined();
    expect(publishedOf(25, LAST)).toBeUndefined();
    expect(publishedOf(0, FIRST)).toBeUndefined();
  });

  test('leave open what was never published', () => {
    const published = publishedOf(24, LAST)!;
    expect(bestInTenMinutes(published)).toBeUndefined();
    expect(published.bound).toBeLessThan(published.bestKnown);
  });
});

describe('the report', () => {
  test('shows a dash where nothing is proven', () => {
    expect(reportOf([result])).toContain('| 8 | 30 × 28 × 4 | 1350 | – | – | 1300 | 3.85 % | 8995 |');
  });

  test('shows the bound and how far it is', () => {
    expect(reportOf([{ ...result, bound: 1323 }])).toContain('| 1350 | 1323 | 2.00 % | 1300 |');
  });

  test('names every instance on which somebody was better, or we broke a rule', () => {
    const lost = (one: Partial<Result>): string | undefined =>
      /Worse than .* on: (.*)\./.exec(reportOf([{ ...result, ...one }]))?.[1];
    expect(lost({})).toBe('8');
    expect(lost({ cost: 1341 })).toBe('none');
    expect(lost({ cost: 1300, hardBreaches: 1 })).toBe('8');
  });

  test('compares nothing with a problem nobody published', () => {
    expect(reportOf([{ ...result, instance: 77 }])).toContain('| 1350 | – | – | – | – | – | – | – | – | 0 |');
  });
});
