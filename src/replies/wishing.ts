/** Saying what one would like to do on a day, or would rather not: the line it makes, or everything that is wrong with it. */
import type { Issue, Rota, Scenario, Spell, Wish } from '../domain/index.ts';
import { isAway } from '../hours/employment.ts';
import { createCalendar } from '../time/calendar.ts';
import { addDays } from '../time/dates.ts';
import type { Answered } from './answered.ts';
import { dutiesWished } from './duties-wished.ts';
import { dayKey } from './standing-replies.ts';

export interface Wishing {
  readonly person: string;
  /** Operational day, of this plan or of one to come. */
  readonly date: string;
  /** Duty template or family; left out: any duty of theirs. */
  readonly duty?: string | undefined;
  /** true: would like it; false: would rather not. */
  readonly want: boolean;
  readonly by: string;
}

/** Days after the period of a rota of which wishes are still heard. */
const AHEAD = 366;

/** The line that a wish makes at an instant (ISO), or all that is wrong with it. */
export function wishOf(
  { rota, standing }: Answered,
  { person, date, duty = 'work', want, by }: Wishing,
  instant: string,
): { readonly line: Wish } | { readonly issues: readonly Issue[] } {
  const { scenario } = rota;
  const known = standing.wishes.get(dayKey({ person, date }));
  const issues = [
    ...dayIssues(scenario, date, instant),
    ...dutyIssues(scenario, person, duty),
    ...(want ? freeIssues({ rota, standing }, person, date) : []),
    ...(known?.duty === duty && known.want === want
      ? [{ where: 'date', found: 'the same wish', expected: 'a wish that does not stand yet' }]
      : []),
  ];
  if (issues.length > 0) return { issues };
  return {
    line: { kind: 'wished', person, date, duty, want, by, recorded: new Date(instant).toISOString() },
  };
}

function dayIssues(scenario: Scenario, date: string, instant: string): Issue[] {
  const { period } = scenario;
  const calendar = createCalendar(scenario);
  const last = addDays(period.from, period.days - 1 + AHEAD);
  const isOver = calendar.dayStart(calendar.dayOf(date) + 1) <= calendar.minuteOf(instant);
  if (!isOver && period.from <= date && date <= last) return [];
  return [{ where: 'date', found: date, expected: `a day to come, ${period.from} to ${last}` }];
}

function dutyIssues(scenario: Scenario, person: string, duty: string): Issue[] {
  if (dutiesWished(scenario, { person, duty }).length > 0) return [];
  const own = dutiesWished(scenario, { person, duty: 'work' });
  const names = [...new Set(own.flatMap(({ id, family }) => [id, family]))];
  const expected =
    names.length === 0 ? `a duty that ${person} could work: there is none` : `one of ${names.join(', ')}`;
  return [{ where: 'duty', found: duty, expected }];
}

/** Whoever would like a duty has none that day, is not away, and has not given one away. */
function freeIssues(
  { rota, standing }: Pick<Answered, 'rota' | 'standing'>,
  person: string,
  date: string,
): Issue[] {
  const key = dayKey({ person, date });
  const spells = rota.assignments.find((each) => dayKey(each) === key)?.spells ?? [];
  const busy = spells.filter(({ kind }) => kind === 'duty');
  const given = standing.firm.get(key)?.duty === 'off';
  return [
    ...busy.map((spell) => busyIssue(rota, spell)),
    ...(isAway(rota.scenario, person, date)
      ? [{ where: 'date', found: `${person} is away on ${date}`, expected: 'a day on which they are there' }]
      : []),
    ...(given && busy.length === 0
      ? [
          {
            where: 'date',
            found: `${date}, on which a duty was given away`,
            expected: 'a day of which nothing is settled',
            maybe: 'muster accept --duty takes what is open',
          },
        ]
      : []),
  ];
}

function busyIssue({ scenario }: Rota, { duty: id, status }: Spell): Issue {
  const name = scenario.duties?.find((duty) => duty.id === id)?.name ?? id ?? 'a duty';
  return {
    where: 'date',
    found: `${name}, ${status}`,
    expected: 'a day without a duty',
    ...(status === 'proposed' && { maybe: 'muster accept says yes to it' }),
  };
}
