/** What a partner is shown of a shared rota (T15): enough to crew a pump, and nothing of what people do for others. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compile } from '../../src/compile/compile.ts';
import type { Rota } from '../../src/domain/index.ts';
import { withoutHeadroom } from '../../src/hours/headroom.ts';
import { partnerView } from '../../src/rota/partner.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { STATIONS } from '../arbitraries/duties.ts';
import { drawnRota } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { slotsIn } from '../oracles/recount/dates.ts';
import { ridersAt } from '../oracles/recount/riders.ts';
import { workedIn } from '../oracles/recount/worked.ts';

const rotas = scenario({ people: 5, days: 5 })
  .map((drawn) => ({
    ...drawn,
    people: drawn.people.map((person, place) => ({
      ...person,
      skills: [...(person.skills ?? []), { skill: place % 2 === 0 ? 'OIC' : 'driver' }],
      turnIn: { S1: 4 },
    })),
  }))
  .chain((drawn) => drawnRota(compile(drawn)))
  .map(({ rota }) => rota);

it('tells the fire service who counts when, as a recount finds it, and the seats that they could take', () => {
  const seen = { counts: 0, not: 0 };
  fc.assert(
    fc.property(rotas, (rota: Rota) => {
      if (withoutHeadroom(rota, createCalendar(rota.scenario)).size > 0) return;
      const { riders } = partnerView(rota, 'FIRE')!;
      const worked = workedIn(rota);
      for (const slot of slotsIn(rota.scenario)) {
        const told = riders.filter(
          ({ countable, start, end }) => countable && Date.parse(start) <= slot && slot < Date.parse(end),
        );
        const found = ridersAt(worked, STATIONS[0]!, slot);
        expect([...new Set(told.map(({ person }) => person))].sort()).toEqual(
          [...new Set(found.map(({ id }) => id))].sort(),
        );
        for (const { person, seats } of told)
          for (const kind of ['OIC', 'driver'])
            expect(seats.includes(kind)).toBe(found.find(({ id }) => id === person)!.skills.includes(kind));
        seen.counts += told.length;
      }
      seen.not += riders.filter(({ countable }) => !countable).length;
    }),
    { numRuns: runs(40, 120) },
  );
  expect(seen.counts).toBeGreaterThan(0);
  expect(seen.not).toBeGreaterThan(0);
});

it('tells each organisation its own duties, all of them, and no word of another’s', () => {
  const seen = { own: 0, hidden: 0 };
  fc.assert(
    fc.property(rotas, (rota: Rota) => {
      const { organisations, duties = [], beats = [], activities = [] } = rota.scenario;
      const spells = rota.assignments.flatMap((day) => day.spells).filter(({ kind }) => kind === 'duty');
      for (const { id } of organisations) {
        const view = partnerView(rota, id)!;
        const theirs = new Set(duties.filter((duty) => duty.organisation === id).map((duty) => duty.id));
        const own = view.own.filter(({ kind }) => kind === 'duty');
        expect(own.map(({ duty }) => duty).sort()).toEqual(
          spells.flatMap(({ duty = '' }) => (theirs.has(duty) ? [duty] : [])).sort(),
        );
        const secret = [
          ...duties.filter((duty) => !theirs.has(duty.id)).map((duty) => duty.id),
          ...(own.some(({ beat }) => beat !== undefined) ? [] : beats.map((beat) => beat.id)),
          ...activities.map((activity) => activity.id),
        ];
        const told = new Set(JSON.stringify(view).match(/(?<=")[^":,]+(?=")/g));
        for (const word of secret) expect([id, word, told.has(word)]).toEqual([id, word, false]);
        seen.own += own.length;
        seen.hidden += spells.length - own.length;
      }
    }),
    { numRuns: runs(40, 120) },
  );
  expect(seen.own).toBeGreaterThan(0);
  expect(seen.hidden).toBeGreaterThan(0);
});

it('shows nothing to an organisation that the scenario has not', () => {
  const [rota] = fc.sample(rotas, 1) as [Rota];
  expect(partnerView(rota, 'NOBODY')).toBeUndefined();
});
