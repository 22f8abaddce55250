/** Whom a duty could go to: nobody is left out, and what is told of each is what the changed rota is, worked out from scratch. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { scoreFromScratch } from '../../solver/score/scratch.ts';
import { tabulate } from '../../solver/tables.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Assignment, Availability, Rota, Scenario, Spell } from '../../src/domain/index.ts';
import { hoursReport, type PersonHours } from '../../src/hours/report.ts';
import type { RequiredHours } from '../../src/hours/required-hours.ts';
import type { HoursChange } from '../../src/rota/hours-change.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { emptied, vacancyOf } from '../../src/rota/vacancy.ts';
import { type Taker, type Who, whoFor } from '../../src/rota/who.ts';
import { verdictOf } from '../../src/rota/verdict.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { teamVacancies, vacancies } from '../arbitraries/vacancy.ts';
import { runs } from '../laws.ts';

const KNOWN = { lines: [], now: -Infinity };
const WORLD = { known: KNOWN, told: '2000-01-01', lastAsked: new Map<string, string>() };

/** The scenario in which one person gave the time of a duty, before all that was said of it. */
function asIfGiven(stated: Scenario, person: string, { start, end }: Who): Scenario {
  const line: Availability = {
    ...{ person, state: 'offered', when: { dates: [start.slice(0, 10)] } },
    ...{ start: start.slice(11, 16), end: end.slice(11, 16), for: 'duty' },
  };
  return { ...stated, availability: [line, ...(stated.availability ?? [])] };
}

/** The rota with a duty added to what a person does, its times worked out from the template alone. */
function withDuty(rota: Rota, { toBeAsked, day: record }: Pick<Taker, 'toBeAsked' | 'day'>): Rota {
  const { person, date, duty: id, beat } = record;
  const calendar = createCalendar(rota.scenario);
  const duty = rota.scenario.duties!.find((each) => each.id === id)!;
  const [from, to] = calendar.spell(calendar.dayOf(date), duty.start, duty.end);
  const minutes = Math.max(0, to - from - (duty.breakMinutes ?? 0));
  const own = rota.assignments.find((each) => each.person === person && each.date === date);
  const spell: Spell = {
    ...{ kind: 'duty', start: calendar.iso(from), end: calendar.iso(to), duty: id },
    ...(beat !== undefined && { beat }),
    workingMinutes: minutes,
    ...(toBeAsked ? { paidMinutes: 0, status: 'proposed' } : { paidMinutes: minutes, status: 'assigned' }),
  };
  const day = { person, date, code: id, spells: [...(own?.spells ?? []), spell] };
  return { ...rota, assignments: [...rota.assignments.filter((each) => each !== own), day] };
}

function pointsOf(stated: Scenario, rota: Rota): number[] {
  const compiled = compile(stated);
  const rows = Int32Array.from(optionRows(compiled, rota).flat());
  return Array.from(scoreFromScratch(tabulate(compiled.problem), rows).amounts);
}

/** What differs between two reports of one person. */
function hoursBetween(was: PersonHours, is: PersonHours): HoursChange {
  const credited = ({ promised, proposed }: RequiredHours): number => promised + proposed;
  return {
    work: { before: was.total.working, after: is.total.working },
    required: is.required.flatMap((each, place) => {
      const { window, organisation, whole, state } = each;
      const minutes = { before: credited(was.required[place]!), after: credited(each) };
      return minutes.before === minutes.after ? [] : [{ window, organisation, whole, state, ...minutes }];
    }),
    contracts: is.contracts.flatMap(({ organisation, kind, balance: after }, place) => {
      const before = was.contracts[place]!.balance;
      return before === after ? [] : [{ organisation, kind, before, after }];
    }),
  };
}

/** Minutes between a time and the nearest other duty on either side, by sorting all there are. */
function restOf({ scenario: stated, assignments }: Rota, person: string, start: string, end: string) {
  const calendar = createCalendar(stated);
  const past = (stated.history ?? []).flatMap(({ person: who, date, duty: id }) => {
    const duty = stated.duties?.find((each) => each.id === id);
    const day = calendar.dayOf(date);
    return who === person && duty !== undefined && day < 0 ? [calendar.spell(day, duty.start, duty.end)] : [];
  });
  const planned = assignments
    .filter((each) => each.person === person)
    .flatMap(({ spells }) => spells.filter(({ kind }) => kind === 'duty'))
    .map((spell) => [calendar.minuteOf(spell.start), calendar.minuteOf(spell.end)] as const);
  const all = [...past, ...planned];
  const [from, to] = [calendar.minuteOf(start), calendar.minuteOf(end)];
  const ended = all.map((each) => from - each[1]).filter((minutes) => minutes >= 0);
  const begins = all.map((each) => each[0] - to).filter((minutes) => minutes >= 0);
  const [before] = ended.sort((a, b) => a - b);
  const [after] = begins.sort((a, b) => a - b);
  return { ...(before !== undefined && { before }), ...(after !== undefined && { after }) };
}

it('everybody with a role for it is listed once: as somebody who could, or with reasons', () => {
  const seen = { takers: 0, refused: 0 };
  fc.assert(
    fc.property(vacancies, ({ rota, vacancy }) => {
      const { takers, refused } = whoFor(rota, vacancy, WORLD);
      const duty = rota.scenario.duties!.find(({ id }) => id === vacancy.duty)!;
      const meant = rota.scenario.people
        .filter(({ id }) => id !== vacancy.person)
        .filter(({ roles }) =>
          roles.some(
            ({ kind, duties }) =>
              duty.roles.includes(kind) && (duties === undefined || duties.includes(duty.id)),
          ),
        )
        .map(({ id }) => id);
      expect([...takers, ...refused].map(({ person }) => person).sort()).toEqual(meant.sort());
      expect(refused.filter(({ why }) => why.length === 0)).toEqual([]);
      expect(takers.filter(({ hard }) => hard > 0)).toEqual([]);
      seen.takers += takers.length;
      seen.refused += refused.length;
    }),
    { numRuns: runs(60, 600) },
  );
  expect(Object.values(seen).every((count) => count > 0)).toBe(true);
});

it('points, hours and rest are those of the changed rota', () => {
  const seen = { gave: 0, asIfGiven: 0, held: 0, open: 0 };
  fc.assert(
    fc.property(fc.oneof(vacancies, teamVacancies), ({ rota, vacancy }) => {
      const found = whoFor(rota, vacancy, WORLD);
      const without = emptied(rota, vacancy);
      for (const taker of found.takers) {
        const changed = withDuty(without, taker);
        const { scenario: own } = rota;
        const stated = taker.gaveTime ? own : asIfGiven(own, taker.person, found);
        const [before, after] = [without, changed].map((each) => pointsOf(stated, each));
        expect([taker.hard, ...taker.tiers.map(({ change }) => change)]).toEqual(
          after!.map((points, slot) => points - before![slot]!),
        );
        const [was, is] = [without, changed].map((each) =>
          hoursReport(each).find(({ person }) => person === taker.person)!,
        );
        expect(taker.hours).toEqual(hoursBetween(was!, is!));
        expect(taker.rest).toEqual(restOf(without, taker.person, found.start, found.end));
        seen[taker.gaveTime ? 'gave' : 'asIfGiven']++;
        seen[vacancy.person === undefined ? 'open' : 'held']++;
      }
    }),
    { numRuns: runs(100, 1000) },
  );
  expect(seen).toSatisfy((counts: typeof seen) => Object.values(counts).every((count) => count > 0));
});

it('the vacancy of a duty that somebody has is that duty', () => {
  fc.assert(
    fc.property(vacancies, ({ rota, vacancy }) => {
      const { person, date } = vacancy;
      const asked = person === undefined ? vacancy : { person, date };
      const found = vacancyOf(rota, asked);
      if ('issues' in found) expect(vacancy.person).toBe(undefined);
      else expect(found.vacancy).toEqual(vacancy);
    }),
    { numRuns: runs(30, 300) },
  );
});

it('of a chain the points are those of the rota in which both have changed, and nothing that binds breaks', () => {
  const seen = { holder: 0, others: 0 };
  fc.assert(
    fc.property(teamVacancies, ({ rota, vacancy }) => {
      const { chains, takers } = whoFor(rota, vacancy, WORLD);
      const without = emptied(rota, vacancy);
      const on = ({ person, date }: Assignment, id: string) => person === id && date === vacancy.date;
      for (const { takes, relieves, ...effects } of chains) {
        const left = without.assignments.find((each) => on(each, takes.person))!.code;
        const free = without.assignments.filter(
          (each) => !on(each, takes.person) && !on(each, relieves.person),
        );
        const give = (given: Rota, person: string, duty: string): Rota =>
          withDuty(given, { toBeAsked: false, day: { person, date: vacancy.date, duty } });
        const taken = give({ ...without, assignments: free }, takes.person, vacancy.duty);
        const both = give(taken, relieves.person, left);
        const [before, after] = [without, both].map((each) => pointsOf(rota.scenario, each));
        expect([effects.hard, ...effects.tiers.map(({ change }) => change)]).toEqual(
          after!.map((points, slot) => points - before![slot]!),
        );
        expect(verdictOf(rota, both).forbids).toEqual([]);
        expect(takers.map(({ person }) => person)).not.toContain(takes.person);
        seen[relieves.person === vacancy.person ? 'holder' : 'others']++;
      }
    }),
    { numRuns: runs(100, 1000) },
  );
  expect(seen).toSatisfy((counts: typeof seen) => Object.values(counts).every((count) => count > 0));
});
