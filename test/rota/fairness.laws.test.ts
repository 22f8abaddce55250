/** Fair shares over the days that are known: as a recount by hand has them, and never more for having been away. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Duty, Leave, Person, Role, Rota, Scenario } from '../../src/domain/index.ts';
import { fairnessOf, type SharedBurden } from '../../src/rota/fairness.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { isBankHoliday } from '../naive/bank-holidays.ts';
import { addDays } from '../naive/clock.ts';

const rotas = scenario().chain((drawn) => drawnRota(compile(drawn)).map(({ rota }) => rota));

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

it('are what a recount says, add up to what the group had, and are alike for those who are alike', () => {
  const seen = { shared: 0, away: 0, partTime: 0, history: 0 };
  fc.assert(
    fc.property(rotas, (rota) => {
      for (const { organisation, kind, station, people, burdens } of fairnessOf(rota).groups) {
        const members = rota.scenario.people.flatMap((person) =>
          person.roles
            .filter(
              (role) => role.organisation === organisation && role.kind === kind && role.station === station,
            )
            .map((role) => ({ person, role })),
        );
        expect(people.map(({ person }) => person)).toEqual(members.map(({ person }) => person.id));
        if (people.some(({ awayDays }) => awayDays > 0)) seen.away++;
        if (new Set(people.map(({ weekly }) => weekly)).size > 1) seen.partTime++;
        for (const shared of burdens) {
          seen.shared++;
          const recount = members.map((member) => byHand(rota, member, members, shared.burden));
          const [total, weight] = [
            sum(recount.map(({ had }) => had)),
            sum(recount.map((each) => each.weight)),
          ];
          if ((rota.scenario.history ?? []).length > 0) seen.history++;
          expect(shared.total).toBe(total);
          const told = recount.flatMap(({ had, weight: own }, place) => {
            const fair = weight === 0 ? had : (total * own) / weight;
            return had === 0 && own === 0 ? [] : [{ person: members[place]!.person.id, had, fair }];
          });
          expect(shared.portions).toHaveLength(told.length);
          shared.portions.forEach((portion, place) => {
            expect([portion.person, portion.had]).toEqual([told[place]!.person, told[place]!.had]);
            expect(portion.fair).toBeCloseTo(told[place]!.fair, 6);
          });
          expect(sum(shared.portions.map(({ fair }) => fair))).toBeCloseTo(total, 6);
        }
      }
    }),
    { numRuns: runs(60, 600) },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});

it('are never more for somebody who was away, or who came later', () => {
  const changed = rotas.chain((rota) =>
    fc
      .record({ who: fc.nat(), first: fc.nat(), days: fc.integer({ min: 1, max: 5 }), joins: fc.boolean() })
      .map(({ who, first, days, joins }) => {
        const person = rota.scenario.people[who % rota.scenario.people.length]!;
        const from = addDays(rota.scenario.period.from, first % rota.scenario.period.days);
        const away: Leave = { person: person.id, kind: 'annual', from, through: addDays(from, days - 1) };
        const other = joins
          ? {
              ...rota.scenario,
              people: rota.scenario.people.map((each) => (each === person ? joined(each, from) : each)),
            }
          : { ...rota.scenario, leave: [...(rota.scenario.leave ?? []), away] };
        return { rota, after: { ...rota, scenario: other }, person: person.id, joins };
      }),
  );
  const seen = { less: 0, same: 0 };
  fc.assert(
    fc.property(changed, ({ rota, after, person, joins }) => {
      const [before, then] = [rota, after].map((each) => shares(each, person));
      for (const [name, { fair, total, ofOthers }] of then!) {
        const was = before!.get(name);
        // What others had is shared anew; what they had themselves before they came is nobody's.
        if (was === undefined || (joins && was.total !== total)) continue;
        // With nobody else to be asked, all of it stays theirs.
        if (ofOthers === 0) continue;
        expect(fair).toBeLessThanOrEqual(was.fair + 1e-9);
        seen[fair < was.fair - 1e-9 ? 'less' : 'same']++;
      }
    }),
    { numRuns: runs(60, 600) },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
});

function joined(person: Person, from: string): Person {
  const later = (role: Role): string => ((role.from ?? '') > from ? role.from! : from);
  return { ...person, roles: person.roles.map((role) => ({ ...role, from: later(role) })) };
}

/** By group and burden, what would be fair for somebody. */
function shares(
  rota: Rota,
  person: string,
): Map<string, { readonly fair: number; readonly total: number; readonly ofOthers: number }> {
  return new Map(
    fairnessOf(rota).groups.flatMap(({ organisation, kind, station = '', burdens }) =>
      burdens.flatMap(({ burden, total, portions }) => {
        const own = portions.find((portion) => portion.person === person);
        if (own === undefined) return [];
        const ofOthers = sum(portions.filter((portion) => portion !== own).map(({ fair }) => fair));
        return [
          [`${organisation} ${kind} ${station} ${burden}`, { fair: own.fair, total, ofOthers }] as const,
        ];
      }),
    ),
  );
}

interface Member {
  readonly person: Person;
  readonly role: Role;
}

/** What somebody had of a burden, and how much their days weigh, day by day from the rota and the history. */
function byHand(
  { scenario, assignments }: Rota,
  { person, role }: Member,
  group: readonly Member[],
  burden: SharedBurden['burden'],
): { readonly had: number; readonly weight: number } {
  const organisation = scenario.organisations.find(({ id }) => id === role.organisation);
  let [had, days] = [0, 0];
  for (let day = -60; day < scenario.period.days; day++) {
    const date = addDays(scenario.period.from, day);
    if (!valid(person, date) || !valid(role, date)) continue;
    const spells = assignments.find((each) => each.person === person.id && each.date === date)?.spells ?? [];
    const past = scenario.history?.findLast((each) => each.person === person.id && each.date === date);
    if (day < 0 && past === undefined) continue;
    const duty = day < 0 ? past!.duty : (spells.find(({ kind }) => kind === 'duty')?.duty ?? 'off');
    const onCall = day < 0 ? (past!.onCall ?? []) : spells.filter(({ kind }) => kind === 'on-call');
    const worked = scenario.duties?.find((each) => each.id === duty && isTheirs(each, role));
    const weekend = ['sat', 'sun'].includes(weekdayOf(date));
    const holiday = isBankHoliday(organisation, date);
    switch (burden) {
      case 'lates':
        had += worked?.family === 'late' ? 1 : 0;
        break;
      case 'nights':
        had += worked?.family === 'night' ? 1 : 0;
        break;
      case 'weekend-days':
        had += weekend && worked !== undefined ? 1 : 0;
        break;
      case 'bank-holidays':
        had += holiday && worked !== undefined ? 1 : 0;
        break;
      case 'on-call':
        if (role.station !== undefined) had += sum(onCall.map(minutesOf));
    }
    if (isAwayByHand(scenario, person, date)) continue;
    const asked = {
      lates: mayByHand(scenario, person, role, date, 'late'),
      nights: mayByHand(scenario, person, role, date, 'night'),
      'weekend-days': weekend,
      'bank-holidays': holiday,
      'on-call': role.station !== undefined,
    }[burden];
    if (asked) days++;
  }
  const most = Math.max(...group.map((each) => each.role.weeklyHours ?? 0));
  const hours = role.weeklyHours ?? most;
  return { had, weight: days * (most === 0 ? 1 : hours) };
}

function isTheirs(duty: Duty, role: Role): boolean {
  const listed = role.duties === undefined || role.duties.includes(duty.id);
  return duty.organisation === role.organisation && duty.roles.includes(role.kind) && listed;
}

function mayByHand(
  scenario: Scenario,
  person: Person,
  role: Role,
  date: string,
  family: Duty['family'],
): boolean {
  for (const duty of scenario.duties ?? []) {
    if (duty.family !== family || !isTheirs(duty, role)) continue;
    const barred = scenario.restrictions?.some((limit) => {
      if (limit.person !== person.id || !valid(limit, date)) return false;
      if (limit.weekdays !== undefined && !limit.weekdays.includes(weekdayOf(date))) return false;
      if (limit.noNights === true && family === 'night') return true;
      if (limit.notBefore !== undefined && duty.start < limit.notBefore) return true;
      const overMidnight = duty.end <= duty.start;
      return limit.notAfter !== undefined && (overMidnight || duty.end > limit.notAfter);
    });
    if (barred !== true) return true;
  }
  return false;
}

/** Training is work, and so is court. */
function isAwayByHand({ leave = [] }: Scenario, { id }: Person, date: string): boolean {
  return leave.some(
    (each) => each.person === id && each.kind !== 'training' && each.kind !== 'court' && valid(each, date),
  );
}

function valid(
  { from, through }: { from?: string | undefined; through?: string | undefined },
  date: string,
): boolean {
  return (from ?? '').slice(0, 10) <= date && date <= (through ?? '9999-12-31').slice(0, 10);
}

function weekdayOf(date: string): (typeof WEEKDAYS)[number] {
  return WEEKDAYS[new Date(`${date}T00:00Z`).getUTCDay()]!;
}

/** By the clock: 22:00 to 07:00 is nine hours on every night. */
function minutesOf({ start, end }: { readonly start: string; readonly end: string }): number {
  const [from, to] = [start, end].map((text) => {
    const [hours, minutes] = (text.includes('T') ? text.slice(11, 16) : text).split(':');
    return Number(hours) * 60 + Number(minutes);
  });
  return to! > from! ? to! - from! : to! - from! + 1440;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
