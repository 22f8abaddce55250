/**
 * Departures from a published rota or standing pattern, and what the notice given makes of them: Police Staff Council
 * Handbook (2017 revision), as its notes explain it.
 */
import {
  type DayRecord,
  type Due,
  type Duty,
  type Organisation,
  type Person,
  type Rota,
  type Scenario,
  UNPAID,
} from '../domain/index.ts';
import { daysBetween } from '../time/dates.ts';
import { isAway } from './employment.ts';
import { ownerOf } from './owner.ts';

/** Days: rest days are known so long ahead, times so long, and what is told later than the last is short notice. */
const USUAL = { restDays: 365, times: 90, short: 5 } as const;

export interface Departure extends Due {
  readonly person: string;
  readonly date: string;
  readonly was: string;
  readonly is: string;
}

/** What follows from moving or working a rest day at so many days' notice. */
export function restDayNotice(
  notice: number,
  { restDays, times, short }: NonNullable<Organisation['notice']> = USUAL,
): Pick<Due, 'needs' | 'owed' | 'open'> {
  if (notice >= restDays) return { needs: 'nothing', owed: 'nothing', open: false };
  if (notice >= times) return { needs: 'agreement', owed: 'nothing', open: false };
  const owed = notice < short ? 'overtime and time off' : 'overtime or time off';
  return { needs: 'agreement or exigency', owed, open: notice === short };
}

/**
 * Days on which a rota is not what its scenario's baseline says, of people whose employer states what notice is due (a police
 * force always does, of its PCSOs and staff); `told`: the date on which they learnt of it. Leave is no departure, nor
 * is what they agreed to themselves.
 */
export function departuresOf({ scenario, assignments }: Rota, told: string): Departure[] {
  const duties = new Map((scenario.duties ?? []).map((duty) => [duty.id, duty]));
  const now = new Map(assignments.map(({ person, date, spells }) => [`${person} ${date}`, spells]));
  const agreed = new Set(
    (scenario.locked ?? []).filter((day) => day.agreed === true).map((day) => `${day.person} ${day.date}`),
  );
  return (scenario.baseline ?? []).flatMap((record): Departure[] => {
    const person = scenario.people.find(({ id }) => id === record.person);
    if (person === undefined || isAway(scenario, person.id, record.date)) return [];
    if (agreed.has(`${person.id} ${record.date}`)) return [];
    const spell = now.get(`${person.id} ${record.date}`)?.find(({ kind }) => kind === 'duty');
    const [was, is] = [duties.get(record.duty), duties.get(spell?.duty ?? '')];
    const rules = rulesFor(scenario, person, record, was ?? is);
    if (rules === undefined) return [];
    const notice = daysBetween(told, record.date);
    const about = {
      person: person.id,
      date: record.date,
      was: was?.id ?? 'off',
      is: is?.id ?? 'off',
      notice,
    };
    if (was === undefined && is !== undefined) {
      const found = restDayNotice(notice, rules);
      const minutes = found.owed === 'nothing' ? 0 : (spell?.workingMinutes ?? 0);
      return [{ ...about, kind: 'rest day worked', ...found, minutes }];
    }
    const nothing = { owed: 'nothing', minutes: 0, open: false } as const;
    if (was !== undefined && is === undefined)
      return [{ ...about, kind: 'stood down', needs: 'agreement', ...nothing }];
    if (was === undefined || is === undefined || (was.start === is.start && was.end === is.end)) return [];
    const needs = notice >= rules.times ? 'nothing' : 'agreement or exigency';
    return [{ ...about, kind: 'times changed', needs, ...nothing }];
  });
}

/** The notice that the employer owes them; undefined where nobody says. */
function rulesFor(
  scenario: Scenario,
  person: Person,
  { date }: DayRecord,
  duty: Duty | undefined,
): NonNullable<Organisation['notice']> | undefined {
  const { role } = ownerOf(scenario, person, date, { kind: 'duty', ...(duty && { duty: duty.id }) });
  if (role === undefined || UNPAID.includes(role.kind)) return undefined;
  const employer = scenario.organisations.find(({ id }) => id === role.organisation);
  if (employer?.notice !== undefined) return employer.notice;
  const isStaff = role.kind === 'pcso' || role.kind === 'staff';
  return employer?.kind === 'police' && isStaff ? USUAL : undefined;
}
