import { describe, expect, it } from 'vitest';
import { fourWeekPeriods, monthsBefore, monthsTouching } from '../../src/time/periods.ts';

describe('accounting periods of 28 days', () => {
  it('thirteen from 6 April 2026 end on 4 April 2027', () => {
    const periods = fourWeekPeriods('2026-04-06', { from: '2026-04-06', through: '2027-04-04' });
    expect(periods).toHaveLength(13);
    expect(periods.at(-1)).toEqual({ from: '2027-03-08', through: '2027-04-04' });
  });
  it('stay where the anchor has them, before it too', () => {
    expect(fourWeekPeriods('2026-04-06', { from: '2026-04-01', through: '2026-04-07' })).toEqual([
      { from: '2026-03-09', through: '2026-04-05' },
      { from: '2026-04-06', through: '2026-05-03' },
    ]);
  });
});

it('months that touch a period, whole', () => {
  expect(monthsTouching({ from: '2027-12-31', through: '2028-02-01' })).toEqual([
    { from: '2027-12-01', through: '2027-12-31' },
    { from: '2028-01-01', through: '2028-01-31' },
    { from: '2028-02-01', through: '2028-02-29' },
  ]);
});

it('so many months before one, over the turn of a year', () => {
  expect([0, 1, 2, 14].map((months) => monthsBefore('2028-02-01', months))).toEqual([
    '2028-02-01',
    '2028-01-01',
    '2027-12-01',
    '2026-12-01',
  ]);
});
