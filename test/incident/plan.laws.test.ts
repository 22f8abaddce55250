/** A rota planned for a major incident: what has begun stays, rest follows, and it tells what it does. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { solve } from '../../solver/solve.ts';
import { compile } from '../../src/compile/compile.ts';
import {
  type Assignment,
  type DayRecord,
  REST_DAYS,
  type Rota,
  type Scenario,
  type Spell,
} from '../../src/domain/index.ts';
import { incidentFaults } from '../../src/incident/faults.ts';
import { inForce } from '../../src/incident/in-force.ts';
import { type IncidentPlan, planIncident } from '../../src/incident/plan.ts';
import { incidentReport } from '../../src/incident/report.ts';
import { postTurns } from '../../src/incident/turns.ts';
import { recordOf } from '../../src/rota/day-record.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { addDays } from '../../src/time/dates.ts';
import { incidentIn } from '../arbitraries/incident.ts';
import { drawnRota, isAllowed } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';

/** Rules drawn at random can seldom all be kept; two in three teams have none. */
const teams = fc
  .tuple(scenario({ people: 5, days: 8 }), fc.nat({ max: 2 }))
  .map(([drawn, ruled]): Scenario => {
    if (ruled === 0) return drawn;
    const { locked: _locked, overrides: _overrides, demands = [], ...free } = drawn;
    return {
      ...free,
      organisations: drawn.organisations.map(({ ruleSets: _ruleSets, ...organisation }) => organisation),
      demands: demands.filter((demand) => demand.kind === 'commitment' && demand.strength !== 'hard'),
    };
  });
const cases = teams
  .chain((drawn) => fc.record({ drawn: fc.constant(drawn), incident: incidentIn(drawn) }))
  .filter(({ drawn, incident }) => incidentFaults(drawn, incident).length === 0)
  .chain(({ drawn, incident }) => {
    const compiled = compile(drawn);
    return fc
      .record({
        made: drawnRota(compiled),
        hours: fc.integer({ min: -24, max: 8 * 24 }),
      })
      .map(({ made, hours }) => ({
        ...{ incident, compiled, made, hours },
        [fc.toStringMethod]: () => JSON.stringify({ incident, hours, drawn, rows: made.rows }),
      }));
  });

const world = { now: () => 0, interrupted: () => false, observe: () => undefined };
const settings = { limit: { work: 20 }, seed: 1, threads: 1, check: 'each-phase' } as const;

function plan(rota: Rota, incident: Parameters<typeof planIncident>[1], now: number): Promise<IncidentPlan> {
  return planIncident(rota, incident, {
    now,
    solve: (problem) => solve(problem, settings, world),
    meta: { engine: 'test', limits: {} },
  });
}

it('leaves what has begun and all days but its own, gives rest, and breaks nothing unseen', async () => {
  const seen = { turns: 0, begun: 0, changed: 0, rested: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async ({ compiled, made, incident, hours }) => {
      if (!isAllowed(compiled, made)) return;
      const { rota } = made;
      const now = hours * 60;
      const planned = await plan(rota, incident, now);
      const { calendar } = compiled.index.register;
      const [first, last] = [incident.from, addDays(incident.through, (incident.restDays ?? REST_DAYS) + 1)];
      for (const { date, was, is } of planned.changed) {
        expect(was).not.toEqual(is);
        seen.changed++;
        expect(date < first || last < date).toBe(false);
      }
      const begunIn = ({ assignments }: Rota): unknown[] =>
        assignments
          .flatMap(({ person, spells }) => spells.map((spell) => [person, ...timesOf(spell)]))
          .filter(([, , start]) => calendar.minuteOf(start as string) <= now);
      seen.begun += begunIn(rota).length;
      expect(begunIn(planned.rota)).toEqual(begunIn(rota));
      const { hardBreaches } = planned.rota.summary;
      if (hardBreaches > 0) return;
      expect(checkNaively(planned.rota)).toEqual([]);
      const own = new Set(postTurns(incident, calendar).map(({ id }) => id));
      for (const { person, date, spells } of planned.rota.assignments) {
        if (!spells.some(({ duty = '' }) => own.has(duty))) continue;
        seen.turns++;
        expect(incident.people).toContain(person);
        for (let after = 1; after <= (incident.restDays ?? REST_DAYS); after++) {
          const then = spellsOf(planned.rota, person, addDays(date, after)).filter(
            ({ kind }) => kind === 'duty',
          );
          const between = Array.from({ length: after - 1 }, (_, day) => addDays(date, day + 1)).some((day) =>
            spellsOf(planned.rota, person, day).some(({ kind }) => kind === 'duty'),
          );
          if (!between) expect(then.filter(({ duty = '' }) => !own.has(duty))).toEqual([]);
          if (then.length === 0) seen.rested++;
        }
      }
    }),
    { numRuns: runs(40, 250) },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
}, 600_000);

it('tells every day that is not as it was, and who is at each post', async () => {
  let manned = 0;
  let short = 0;
  await fc.assert(
    fc.asyncProperty(cases, async ({ compiled, made, incident, hours }) => {
      if (!isAllowed(compiled, made)) return;
      const { rota } = made;
      const planned = await plan(rota, incident, hours * 60);
      expect(planned.changed.map(({ person, date, is }) => [person, date, is]).sort()).toEqual(
        differing(rota, planned.rota).sort(),
      );
      const after = planned.rota;
      const calendar = createCalendar(inForce(rota.scenario, incident));
      const report = incidentReport(rota, after, incident);
      for (const turn of report.turns) {
        const there = after.assignments.filter(({ spells }) =>
          spells.some(
            ({ duty, start }) =>
              duty === `flood/${turn.post}/${turn.family}` &&
              calendar.minuteOf(start) === calendar.minuteOf(turn.start),
          ),
        );
        expect(turn.people.map(({ id }) => id).sort()).toEqual(there.map(({ person }) => person).sort());
        const { need } = incident.posts.find(({ id }) => id === turn.post)!;
        expect(turn.missing !== undefined).toBe(there.length < need);
        if (there.length > 0) manned++;
        if (there.length < need) short++;
      }
      for (const { person, turns, until, back } of report.people) {
        const spells = after.assignments
          .filter((each) => each.person === person)
          .flatMap((each) => each.spells)
          .filter(({ kind }) => kind === 'duty');
        const own = spells.filter(({ duty = '' }) => duty.startsWith('flood/'));
        expect(own.length).toBe(turns);
        const end = Math.max(...own.map((spell) => Date.parse(spell.end)));
        if (until !== undefined) expect(Date.parse(until)).toBe(end);
        const next = Math.min(
          ...spells.map(({ start }) => Date.parse(start)).filter((start) => start >= end),
        );
        expect(back === undefined ? Infinity : Date.parse(back)).toBe(own.length === 0 ? Infinity : next);
      }
    }),
    { numRuns: runs(30, 200) },
  );
  expect(manned * short).toBeGreaterThan(0);
}, 600_000);

function spellsOf(rota: Rota, person: string, date: string): readonly Spell[] {
  const isIt = (each: Assignment): boolean => each.person === person && each.date === date;
  return rota.assignments.find(isIt)?.spells ?? [];
}

function timesOf({ kind, start, end, duty, beat }: Spell): unknown[] {
  return [kind, start, end, duty, beat];
}

/** Days that are not the same, from the spells alone. */
function differing(before: Rota, after: Rota): [string, string, DayRecord][] {
  const { people, period } = before.scenario;
  return people.flatMap(({ id }) =>
    Array.from({ length: period.days }, (_, day) => addDays(period.from, day)).flatMap(
      (date): [string, string, DayRecord][] => {
        const [was, is] = [before, after].map((rota) => spellsOf(rota, id, date)) as [Spell[], Spell[]];
        const same = JSON.stringify(was.map(timesOf)) === JSON.stringify(is.map(timesOf));
        return same ? [] : [[id, date, recordOf(id, date, is)]];
      },
    ),
  );
}
