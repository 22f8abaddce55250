/** The hours report counts what the solver counted, and what the timestamps of the rota say. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarOf } from '../../solver/patterns/view.ts';
import type { Option } from '../../solver/problem.ts';
import { greedyAnswer } from '../../solver/solve.ts';
import { compile } from '../../src/compile/compile.ts';
import { standbyIn } from '../../src/compile/option-book.ts';
import type { Duty, Person, Role, Rota } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import type { WeekPart } from '../../src/time/week-parts.ts';
import { dateAfter } from '../arbitraries/period.ts';
import { drawnRota, rotaOfRows } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';

/** A rota drawn at random, or a careful one. */
const cases = scenario().chain((drawn) => {
  const compiled = compile(drawn);
  const careful = fc.nat(99).map((seed) => rotaOfRows(compiled, greedyAnswer(compiled.problem, seed).rota));
  return fc.record({
    problem: fc.constant(compiled.problem),
    drawn: fc.oneof({ weight: 3, arbitrary: drawnRota(compiled) }, { weight: 1, arbitrary: careful }),
  });
});

const NOTHING = { presence: 0, working: 0, paid: 0, standby: 0, credited: 0 };

/** The amounts of an option on a day, as the solver reads them. */
function amounts({ values = {}, onDays = [] }: Option, day: number): Readonly<Record<string, number>> {
  return onDays.find((entry) => entry.day === day)?.values ?? values;
}

const isGiven = (kind: Role['kind']): boolean => kind === 'volunteer' || kind === 'special';

/** How a dated record stands to an operational day and the one after, into which a duty may run. */
function standing({ from = '', through = '9999' }: Pick<Role, 'from' | 'through'>, date: string) {
  const next = dateAfter(date, 1);
  if (from < date && through.slice(0, 10) > next) return 'held';
  return from.slice(0, 10) > next || through.slice(0, 10) < date ? 'not held' : 'in part';
}

/** The roles in which somebody works a duty on a date; undefined where one of them begins or ends about then. */
function rolesFor(person: Person, { roles: kinds }: Duty, date: string): Role[] | undefined {
  const roles = person.roles.filter(({ kind }) => kinds.includes(kind));
  if ([person, ...roles].some((dated) => standing(dated, date) === 'in part')) return undefined;
  return standing(person, date) === 'held' ? roles.filter((role) => standing(role, date) === 'held') : [];
}

it('counts for everybody on every day what the solver counted', () => {
  const seen = {
    working: 0,
    paid: 0,
    unpaid: 0,
    standby: 0,
    credited: 0,
    uncredited: 0,
    longer: 0,
    shorter: 0,
    weekdayDay: 0,
    weekdayNight: 0,
    weekend: 0,
  };
  fc.assert(
    fc.property(cases, ({ problem, drawn: { rota, rows } }) => {
      const options = new Map(problem.options.map((option) => [option.id, option]));
      const places = new Map(problem.options.map(({ id }, place) => [id, place]));
      const dutyOn = dutiesOf(rota);
      const people = new Map(rota.scenario.people.map((person) => [person.id, person]));
      for (const { person, byDay, spread } of hoursReport(rota)) {
        for (const { part, minutes } of spread) {
          const inSolver = calendarOf(problem).amounts(standbyIn(part));
          const ready = rows[person]!.map((id, day) => inSolver.at(day, places.get(id)!));
          expect([part, minutes]).toEqual([part, ready.reduce((sum, each) => sum + each, 0)]);
          if (minutes > 0) seen[part]++;
        }
        rows[person]!.forEach((id, day) => {
          const option = options.get(id)!;
          const counted = {
            minutes: 0,
            presence: 0,
            paid: 0,
            standby: 0,
            credited: 0,
            ...amounts(option, day),
          };
          const found = byDay.get(day) ?? NOTHING;
          const { minutes, presence, standby } = counted;
          expect(found).toMatchObject({ working: minutes, presence, standby });
          if (minutes > 0) seen.working++;
          if (standby > 0) seen.standby++;
          if (presence > (option.values?.['presence'] ?? 0)) seen.longer++;
          if (presence < (option.values?.['presence'] ?? 0)) seen.shorter++;

          const duty = dutyOn(person, day);
          if (duty === undefined) return;
          const roles = rolesFor(people.get(person)!, duty.record, duty.date);
          if (roles === undefined || roles.length === 0) return;
          const given = roles.filter(({ kind }) => isGiven(kind)).length;
          // The solver's amounts belong to the duty, the report's to the role in which somebody works it.
          if (given === 0) {
            expect(found).toMatchObject({ paid: counted.paid, credited: 0 });
            seen.paid++;
          } else if (given === roles.length) {
            expect(found.paid).toBe(0);
            if (!duty.record.roles.some((kind) => !isGiven(kind))) expect(counted.paid).toBe(0);
            seen.unpaid++;
            const required = roles.filter(({ requiredHours }) => requiredHours !== undefined).length;
            if (required === roles.length) {
              expect(found.credited).toBe(counted.credited);
              seen.credited++;
            } else if (required === 0) {
              expect(found.credited).toBe(0);
              seen.uncredited++;
            }
          }
        });
      }
    }),
    { numRuns: runs(80, 300) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
});

/** The duty somebody works on a day of the period, with its date. */
function dutiesOf({ scenario, assignments }: Rota) {
  const records = new Map(scenario.duties?.map((duty) => [duty.id, duty]));
  const worked = new Map(
    assignments.flatMap(({ person, date, spells }) => {
      const record = records.get(spells.find(({ kind }) => kind === 'duty')?.duty ?? '');
      return record === undefined ? [] : [[`${person} ${date}`, { record, date }] as const];
    }),
  );
  return (person: string, day: number) => worked.get(`${person} ${dateAfter(scenario.period.from, day)}`);
}

it('asks of volunteers what the solver asks, over the same windows', () => {
  const seen = { asked: 0, past: 0, cut: 0 };
  fc.assert(
    fc.property(cases, ({ problem, drawn: { rota } }) => {
      const groups = new Map(problem.people.map(({ id, groups = [] }) => [id, new Set([id, ...groups])]));
      const uses = problem.rules.filter(({ id }) => id?.startsWith('required-hours') === true);
      for (const { person, required } of hoursReport(rota)) {
        const stated = uses
          .filter(({ people }) => people.some((name) => groups.get(person)!.has(name)))
          .map(({ params }) => [params['windows'], params['least']] as const);
        if (stated.length === 0) continue;
        const reported = required.filter((one) => one.required > 0);
        expect(stated.map(([, least]) => least).sort()).toEqual(reported.map((one) => one.required).sort());
        seen.asked += stated.length;
        for (const [windows] of stated) {
          const [[from, to]] = windows as [[number, number]];
          const { window } = reported.find((one) => one.window.from <= from && to <= one.window.to)!;
          if (from < 0) seen.past++;
          if (window.from < from || to < window.to) seen.cut++;
        }
      }
    }),
    { numRuns: runs(80, 300) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
});

it('counts the time between the timestamps of a rota', () => {
  const seen = { duties: 0, readiness: 0, both: 0, changed: 0, parts: 0, counted: 0 };
  fc.assert(
    fc.property(cases, ({ drawn: { rota } }) => {
      const breaks = new Map(rota.scenario.duties?.map(({ id, breakMinutes = 0 }) => [id, breakMinutes]));
      const partAt = partsIn(rota.scenario.zone);
      const share = rota.scenario.organisations.find(({ id }) => id === 'FIRE')?.standbyCountsAs ?? 0;
      for (const { person, total, spread } of hoursReport(rota)) {
        const expected = { presence: 0, working: 0, standby: 0 };
        const parts = { weekdayDay: 0, weekdayNight: 0, weekend: 0 };
        for (const { spells } of rota.assignments.filter((one) => one.person === person)) {
          const minutes = (wanted: string): Set<number> =>
            new Set(
              spells.filter(({ kind }) => kind === wanted).flatMap(({ start, end }) => minutesOf(start, end)),
            );
          const [work, ready] = [minutes('duty'), minutes('on-call')];
          const pause = spells.reduce((sum, { duty = '' }) => sum + (breaks.get(duty) ?? 0), 0);
          expected.presence += work.size;
          const counted = spells
            .filter(({ kind }) => kind === 'on-call')
            .map(({ start, end }) => minutesOf(start, end).filter((minute) => !work.has(minute)).length)
            .reduce((sum, idle) => sum + Math.round(share * idle), 0);
          expected.working += work.size - pause + counted;
          if (counted > 0) seen.counted++;
          const idle = [...ready].filter((minute) => !work.has(minute));
          expected.standby += idle.length;
          for (const minute of idle) parts[partAt(minute)]++;
          if (work.size > 0) seen.duties++;
          if (ready.size > 0) seen.readiness++;
          if (work.size > 0 && ready.size > 0) seen.both++;
          if (spells.some(({ start, end }) => start.slice(16) !== end.slice(16))) seen.changed++;
        }
        expect(total).toMatchObject(expected);
        for (const { part, minutes } of spread) expect([part, minutes]).toEqual([part, parts[part]]);
        if (spread.length > 0 && expected.standby > 0) seen.parts++;
      }
    }),
    { numRuns: runs(40, 200) },
  );
  for (const [name, count] of Object.entries(seen)) expect(count, name).toBeGreaterThan(0);
});

/** minute since 1970 → its part of the week, by the clock of a zone that is whole hours from any other */
function partsIn(timeZone = 'Europe/London'): (minute: number) => WeekPart {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    hour: '2-digit',
    hourCycle: 'h23',
  });
  const known = new Map<number, WeekPart>(); // hour → part
  return (minute) => {
    const hour = Math.floor(minute / 60);
    const part = known.get(hour) ?? partOf(clock.format(hour * 3_600_000));
    known.set(hour, part);
    return part;
  };
}

/** `Fri 19` or `Fri, 19` → its part */
function partOf(text: string): WeekPart {
  if (text.startsWith('S')) return 'weekend';
  const hour = Number(text.slice(-2));
  return hour >= 7 && hour < 19 ? 'weekdayDay' : 'weekdayNight';
}

/** The minutes since 1970 from one timestamp to another. */
function minutesOf(start: string, end: string): number[] {
  const [from, to] = [Date.parse(start) / 60_000, Date.parse(end) / 60_000];
  return Array.from({ length: to - from }, (_, index) => from + index);
}
