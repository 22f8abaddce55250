/** Two readings of the same words: rrule, date-holidays and our zone arithmetic against luxon alone. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Organisation, When } from '../../src/domain/index.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { bankHolidays } from '../../src/time/holidays.ts';
import { runs } from '../laws.ts';
import { isBankHoliday } from '../naive/bank-holidays.ts';
import { addDays, clockSpell, clockTime, holding } from '../naive/clock.ts';
import { happensOn } from '../naive/when.ts';

const scenario = { zone: 'Europe/London' } as Parameters<typeof clockTime>[0];
const period = { from: '2026-03-20', days: 260 };
const calendar = createCalendar({ period });

/** A date of the period, around both clock changes twice as often. */
const date = fc
  .oneof(
    fc.integer({ min: 0, max: 259 }),
    fc.integer({ min: 7, max: 11 }),
    fc.integer({ min: 217, max: 221 }),
  )
  .map((day) => addDays(period.from, day));
const clock = fc
  .oneof(fc.integer({ min: 0, max: 95 }), fc.integer({ min: 2, max: 9 }))
  .map(
    (quarter) =>
      `${String(Math.floor(quarter / 4)).padStart(2, '0')}:${String((quarter % 4) * 15).padStart(2, '0')}`,
  );

const rule = fc
  .record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
    interval: fc.constantFrom('', ';INTERVAL=2', ';INTERVAL=3'),
    by: fc.constantFrom('', ';BYDAY=MO,TH', ';BYMONTHDAY=1,-1,15', ';BYMONTH=3,10;BYDAY=SU'),
    nth: fc.constantFrom(';BYDAY=2TU', ';BYDAY=-1SU,1MO'),
    end: fc.constantFrom('', ';UNTIL=20261001', ';COUNT=9'),
  })
  .map(
    ({ freq, interval, by, nth, end }) =>
      `FREQ=${freq}${interval}${freq === 'MONTHLY' && by === '' ? nth : by}${end}`,
  );

describe('dates on which something happens', () => {
  it('are the same in both readings', () => {
    let named = 0;
    const when: fc.Arbitrary<When> = fc.oneof(
      rule.map((rrule) => ({ rrule })),
      fc.record({
        weekdays: fc.subarray(['mon', 'wed', 'fri', 'sun'] as const, { minLength: 1 }),
        except: fc.array(date, { maxLength: 3 }),
        within: fc.constantFrom<Required<When>['within']>(
          [{ from: '2026-03-01', through: '2026-12-31' }],
          [
            { from: '2026-04-13', through: '2026-05-22' },
            { from: '2026-06-01', through: '2026-07-21' },
          ],
        ),
        holidays: fc.constantFrom('include' as const, 'exclude' as const, 'only' as const),
      }),
      fc.record({ dates: fc.array(date, { maxLength: 4 }) }),
    );
    fc.assert(
      fc.property(when, fc.constantFrom('2026-03-25', '2026-05-31'), (words, since) => {
        const expanded = calendar.expand(words, {}, { from: since }).map((day) => calendar.dateOf(day));
        const walked = Array.from({ length: period.days }, (_, day) => addDays(period.from, day)).filter(
          (one) => one >= since && happensOn(words, one, since),
        );
        expect(walked).toEqual(expanded);
        named += walked.length;
      }),
      { numRuns: runs(80, 1500) },
    );
    expect(named).toBeGreaterThan(0);
  });

  it('know the bank holidays of the three jurisdictions', () => {
    for (const holidays of ['england-and-wales', 'scotland', 'northern-ireland'] as const) {
      for (let year = 2024; year <= 2030; year++) {
        const table = bankHolidays(year, { jurisdiction: holidays });
        const worked = Array.from({ length: 366 }, (_, day) => addDays(`${year}-01-01`, day)).filter(
          (one) => one.startsWith(String(year)) && isBankHoliday({ holidays } as Organisation, one),
        );
        expect(worked, `${holidays} ${year}`).toEqual(table);
      }
    }
  });
});

describe('clock times', () => {
  it('are the same instants in both readings, skipped and repeated hours included', () => {
    let odd = 0;
    fc.assert(
      fc.property(date, clock, fc.constantFrom('start' as const, 'end' as const), (on, time, edge) => {
        const found = clockTime(scenario, on, time, edge);
        expect(calendar.minuteOf(found.toISO()!)).toBe(calendar.at(on, time, edge));
        if (found.toFormat('HH:mm') !== time || found.getPossibleOffsets().length > 1) odd++;
      }),
      { numRuns: runs(400, 4000) },
    );
    expect(odd).toBeGreaterThan(0);
  });

  it('make the same spells and the same validities', () => {
    fc.assert(
      fc.property(date, clock, clock, (on, start, end) => {
        const spell = clockSpell(scenario, on, start, end).map((moment) =>
          calendar.minuteOf(moment.toISO()!),
        );
        expect(spell).toEqual([...calendar.spellOnDate(on, start, end)]);
        const validity = { from: on, through: `${on}T${end}` };
        expect(holding(scenario, validity).map((moment) => calendar.minuteOf(moment.toISO()!))).toEqual([
          ...calendar.interval(validity),
        ]);
      }),
      { numRuns: runs(200, 2000) },
    );
  });
});
