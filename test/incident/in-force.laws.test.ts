/** A scenario in which a major incident is in force: whole, the same in everything else, and asking for what it should. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Incident, Scenario } from '../../src/domain/index.ts';
import { validateScenario } from '../../src/formats/parse-scenario.ts';
import { readIncident } from '../../src/formats/read-incident.ts';
import { incidentFaults } from '../../src/incident/faults.ts';
import { inForce } from '../../src/incident/in-force.ts';
import { incidentIn } from '../arbitraries/incident.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';

/** One in which some turn can be. */
const cases = scenario().chain((drawn) =>
  incidentIn(drawn)
    .filter((incident) => incidentFaults(drawn, incident).length === 0)
    .map((incident) => ({ drawn, incident })),
);

it('is valid, and of what is there nothing changes but for whom is called', () => {
  fc.assert(
    fc.property(cases, ({ drawn, incident }) => {
      expect(readIncident(incident)).toEqual({ incident });
      const after = inForce(drawn, incident);
      expect(validateScenario(after)).toEqual([]);
      for (const key of Object.keys(drawn) as (keyof Scenario)[]) {
        const [was, is] = [drawn[key], after[key]];
        if (key === 'people' || key === 'organisations') continue;
        // Lists only grow.
        if (Array.isArray(was)) expect(is).toEqual(expect.arrayContaining(was as unknown[]));
        else expect(is).toEqual(was);
      }
      const others = ({ people }: Scenario) => people.filter(({ id }) => !incident.people.includes(id));
      expect(others(after)).toEqual(others(drawn));
    }),
    { numRuns: runs(100, 400) },
  );
});

it('lets those called work its turns, and nobody else', () => {
  let seen = 0;
  fc.assert(
    fc.property(cases, ({ drawn, incident }) => {
      const { index } = compile(inForce(drawn, incident));
      for (const { id, allowed } of index.people.values())
        for (const open of allowed)
          for (const { form } of open) {
            if (form.duty?.activity !== incident.id) continue;
            seen++;
            expect(incident.people).toContain(id);
            expect(form.onCall).toEqual([]);
          }
    }),
    { numRuns: runs(100, 400) },
  );
  expect(seen).toBeGreaterThan(0);
});

it('asks for all that binds or is kept, and for nothing else that lies mostly in its time', () => {
  const seen = { asked: 0, not: 0 };
  fc.assert(
    fc.property(cases, ({ drawn, incident }) => {
      const [before, after] = [drawn, inForce(drawn, incident)].map(compile) as [
        ReturnType<typeof compile>,
        ReturnType<typeof compile>,
      ];
      const now = new Set(after.problem.demands.map(({ id }) => id));
      const { calendar } = before.index.register;
      const [start, end] = calendar.interval(incident);
      for (const { id, strength } of before.problem.demands) {
        const { record, from, to } = before.index.demands.get(id)!;
        // Crews are cut where somebody comes or goes, so theirs may be other stretches now.
        if (record === undefined) continue;
        let inside = 0;
        for (let minute = from; minute < to; minute++) if (start <= minute && minute < end) inside++;
        const isOut = strength === 'soft' && isLeftOut(incident, record) && inside > to - from - inside;
        seen[isOut ? 'not' : 'asked']++;
        expect([id, now.has(id)]).toEqual([id, !isOut]);
      }
    }),
    { numRuns: runs(60, 200) },
  );
  expect(seen.asked * seen.not).toBeGreaterThan(0);
}, 600_000);

function isLeftOut({ keep }: Incident, demand: string): boolean {
  return keep !== undefined && !(keep.demands ?? []).includes(demand);
}

it('is refused with all that the rota has not, where it stands', () => {
  fc.assert(
    fc.property(cases, ({ drawn, incident }) => {
      const wrong: Incident = {
        ...incident,
        organisation: 'NONE',
        people: [...incident.people, 'nobody', incident.people[0]!],
        posts: [...incident.posts, { ...incident.posts[0]!, vehicle: 'lorry', turns: ['dusk'] }],
        keep: { demands: ['nothing'], stations: ['nowhere'] },
      };
      const places = incidentFaults(drawn, wrong).map(({ where }) => where);
      const [people, posts] = [incident.people.length, incident.posts.length];
      expect(new Set(places)).toEqual(
        new Set([
          'organisation',
          `people[${people}]`,
          `people[${people + 1}]`,
          `posts[${posts}]`,
          `posts[${posts}].vehicle`,
          `posts[${posts}].turns[0]`,
          'keep.demands[0]',
          'keep.stations[0]',
        ]),
      );
      expect(incidentFaults(inForce(drawn, incident), incident).map(({ where }) => where)).toEqual(['id']);
    }),
    { numRuns: runs(30, 100) },
  );
});
