/** What a rota gives each person of what rules limit, measured by the clock in its spells. */
import type { Rota } from '../domain/index.ts';
import { hoursReport } from '../hours/report.ts';
import { REFERENCE_WEEKS } from '../hours/weekly-average.ts';
import type { Calendar } from '../time/calendar.ts';

/** What one person has. */
export interface Measured {
  readonly person: string;
  readonly amount: number;
  readonly unit: 'minutes' | 'days';
  /** Day on which it shows. */
  readonly date: string;
}

export interface Measure {
  /** Whether the limit is a minimum: the least is closest to it. */
  readonly least: boolean;
  /** Undefined for somebody who has nothing that could be measured. */
  readonly of: (person: string) => Measured | undefined;
}

interface Work {
  readonly date: string;
  readonly day: number;
  readonly from: number;
  readonly to: number;
}

/** Id of a rule → what it limits: shortest rest, longest shift, longest run of days, highest weekly average. */
export function measuresOf(rota: Rota, calendar: Calendar): ReadonlyMap<string, Measure> {
  const work = workOf(rota, calendar);
  const averages = new Map(hoursReport(rota).map((hours) => [hours.person, hours.average]));
  const own = (person: string): readonly Work[] => work.get(person) ?? [];
  return new Map<string, Measure>([
    [
      'daily-rest',
      {
        least: true,
        of: (person) => {
          const rests = own(person).flatMap(({ from, date }, place, all): Measured[] => {
            const before = all[place - 1];
            return before === undefined ? [] : [{ person, amount: from - before.to, unit: 'minutes', date }];
          });
          return extreme(rests, (a, b) => a < b);
        },
      },
    ],
    [
      'longest-shift',
      {
        least: false,
        of: (person) => {
          const shifts = own(person).map(({ from, to, date }): Measured => ({
            person,
            amount: to - from,
            unit: 'minutes',
            date,
          }));
          return extreme(shifts, (a, b) => a > b);
        },
      },
    ],
    ['longest-run', { least: false, of: (person) => extreme(runsOf(person, own(person)), (a, b) => a > b) }],
    [
      'average-hours',
      {
        least: false,
        of: (person) => {
          const average = averages.get(person);
          // Of fewer weeks it is no average that the rule knows.
          if (average === undefined || average.weeks < REFERENCE_WEEKS) return undefined;
          return { person, amount: Math.round(average.minutes), unit: 'minutes', date: average.last };
        },
      },
    ],
  ]);
}

/** person → spells of work, those of the history too, in order of time */
function workOf({ scenario, assignments }: Rota, calendar: Calendar): ReadonlyMap<string, readonly Work[]> {
  const work = new Map<string, Work[]>();
  for (const { person, date, duty: id } of scenario.history ?? []) {
    const [day, duty] = [calendar.dayOf(date), scenario.duties?.find((each) => each.id === id)];
    if (day >= 0 || duty === undefined) continue;
    const [from, to] = calendar.spell(day, duty.start, duty.end);
    work.set(person, [...(work.get(person) ?? []), { date, day, from, to }]);
  }
  for (const { person, date, spells } of assignments) {
    for (const { kind, start, end } of spells) {
      if (kind !== 'duty') continue;
      const one = {
        date,
        day: calendar.dayOf(date),
        from: calendar.minuteOf(start),
        to: calendar.minuteOf(end),
      };
      work.set(person, [...(work.get(person) ?? []), one]);
    }
  }
  for (const list of work.values()) list.sort((a, b) => a.from - b.from);
  return work;
}

/** Days with work one after another, told on the last of them. */
function runsOf(person: string, work: readonly Work[]): Measured[] {
  const runs: Measured[] = [];
  let length = 0;
  work.forEach(({ day, date }, place) => {
    const before = work[place - 1]?.day;
    length = before === undefined || day > before + 1 ? 1 : day === before ? length : length + 1;
    runs.push({ person, amount: length, unit: 'days', date });
  });
  return runs;
}

function extreme(all: readonly Measured[], better: (a: number, b: number) => boolean): Measured | undefined {
  return all.reduce<Measured | undefined>(
    (best, each) => (best === undefined || better(each.amount, best.amount) ? each : best),
    undefined,
  );
}
