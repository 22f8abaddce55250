import { describe, expect, it } from 'vitest';
import { bankHolidays, type Jurisdiction } from '../../src/time/holidays.ts';

/** Bank holidays as published for England and Wales, with the weekend days that a substitute stands for. */
const ENGLAND_AND_WALES: Record<number, string[]> = {
  2026: ['01-01', '04-03', '04-06', '05-04', '05-25', '08-31', '12-25', '12-26', '12-28'],
  2027: ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-25', '12-26', '12-27', '12-28'],
  2028: ['01-01', '01-03', '04-14', '04-17', '05-01', '05-29', '08-28', '12-25', '12-26'],
};

describe('England and Wales', () => {
  it.each([2026, 2027, 2028])('%i', (year) => {
    expect(bankHolidays(year).map((date) => date.slice(5))).toEqual(ENGLAND_AND_WALES[year]);
  });
});

describe('what differs elsewhere', () => {
  const has = (jurisdiction: Jurisdiction, date: string): boolean =>
    bankHolidays(Number(date.slice(0, 4)), { jurisdiction }).includes(date);

  it('Scotland: 2 January, the first Monday of August and 30 November, but no Easter Monday', () => {
    expect(['2026-01-02', '2026-08-03', '2026-11-30'].every((date) => has('scotland', date))).toBe(true);
    expect(['2026-04-06', '2026-08-31'].some((date) => has('scotland', date))).toBe(false);
    expect(has('scotland', '2027-01-04')).toBe(true);
  });
  it('Northern Ireland: 17 March and 12 July, with the Monday after where it is a Sunday', () => {
    expect(['2026-03-17', '2026-07-13', '2027-07-12'].every((date) => has('northern-ireland', date))).toBe(
      true,
    );
    expect(has('england-and-wales', '2026-03-17')).toBe(false);
  });
});

it('a day proclaimed for once is added in its year only', () => {
  const observed = { jurisdiction: 'scotland', extra: ['2026-06-15'] } as const;
  expect(bankHolidays(2026, observed)).toContain('2026-06-15');
  expect(bankHolidays(2027, observed).filter((date) => date.slice(5) === '06-15')).toEqual([]);
});
