/** Every planned minute that is paid is in exactly one element, the one that a clock and a calendar on the wall would say. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import { entriesOf } from '../../src/hours/entries.ts';
import { payRows } from '../../src/hours/payroll.ts';
import { addDays } from '../../src/time/dates.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { isBankHoliday } from '../naive/bank-holidays.ts';

const rotas = scenario({ people: 3, days: 10 }).chain((drawn) => drawnRota(compile(drawn)));
const TIMES = ['basic', 'night', 'weekend', 'bank-holiday'] as const;
type Time = (typeof TIMES)[number];

/** A minute since 1970 → what it is, by the clock of the zone; night is 20:00 to 06:00. */
function kindOf(zone: string, isHoliday: (date: string) => boolean): (minute: number) => Time {
  const clock = new Intl.DateTimeFormat('en-CA', {
    timeZone: zone,
    ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', hourCycle: 'h23' },
  });
  const known = new Map<number, Time>(); // hour → kind: every zone here is whole hours from every other
  return (minute) => {
    const hour = Math.floor(minute / 60);
    const found = known.get(hour) ?? read(clock.format(hour * 3_600_000));
    known.set(hour, found);
    return found;
  };
  function read(text: string): Time {
    const [date = '', at = ''] = text.split(', ');
    if (isHoliday(date)) return 'bank-holiday';
    if ([0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay())) return 'weekend';
    return Number(at) >= 20 || Number(at) < 6 ? 'night' : 'basic';
  }
}

it('tells planned minutes apart, loses none, and takes only the breaks off', () => {
  const met: Record<string, number> = {
    ...Object.fromEntries(TIMES.map((time) => [time, 0])),
    breaks: 0,
    standby: 0,
  };
  fc.assert(
    fc.property(rotas, ({ rota }) => {
      const { period, zone = 'Europe/London', organisations } = rota.scenario;
      const calendar = createCalendar(rota.scenario);
      const rows = payRows(rota, [], { from: period.from, through: addDays(period.from, period.days - 1) });
      const kinds = new Map(
        organisations.map((each) => [each.id, kindOf(zone, (date) => isBankHoliday(each, date))] as const),
      );
      for (const { id } of rota.scenario.people) {
        const expected = { basic: 0, night: 0, weekend: 0, 'bank-holiday': 0 };
        let breaks = 0;
        let standby = 0;
        for (const entry of entriesOf(rota, calendar).filter(({ person }) => person === id)) {
          standby += entry.standby;
          if (entry.paid === 0) continue;
          breaks += entry.presence - entry.working;
          const kind = kinds.get(entry.organisation)!;
          for (let minute = entry.span[0]; minute < entry.span[1]; minute++) expected[kind(minute)]++;
        }
        const own = rows.filter(({ person }) => person === id);
        const found = (element: string): number =>
          own.filter((row) => row.element === element).reduce((sum, { planned }) => sum + planned, 0);
        let off = 0;
        for (const time of TIMES) {
          expect(found(time)).toBeLessThanOrEqual(expected[time]);
          off += expected[time] - found(time);
          if (found(time) > 0) met[time]!++;
        }
        expect(off).toBe(breaks);
        expect(found('standby')).toBe(standby);
        expect(own.every(({ worked, approved }) => worked === 0 && approved === 0)).toBe(true);
        if (breaks > 0) met['breaks']!++;
        if (standby > 0) met['standby']!++;
      }
    }),
    { numRuns: runs(60, 600) },
  );
  for (const [name, count] of Object.entries(met)) expect(count, name).toBeGreaterThan(0);
});
