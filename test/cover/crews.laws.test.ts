/** Matching, the rows of the optimiser and trying every seating agree on who can crew a pump, whatever policy combines. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hallRows, type SeatKind } from '../../src/compile/demands/hall.ts';
import { arrangementsOf, ridersOf } from '../../src/cover/arrangements.ts';
import { bestCrew, fits, type Place, type Rider } from '../../src/cover/seats.ts';
import { pumpStates } from '../../src/cover/states.ts';
import type { CrewForm } from '../../src/domain/index.ts';
import { canCrew } from '../oracles/crewing.ts';

const SKILLS = ['OIC', 'ERD', 'BA'];
const SEATS: readonly CrewForm['seats'][number][] = [
  { kind: 'OIC', count: 1, skills: ['OIC'] },
  { kind: 'driver', count: 1, skills: ['ERD'] },
  { kind: 'BA', count: 2, skills: ['BA'] },
  { kind: 'wearer or driver', count: 1, skills: ['BA', 'ERD'] },
  { kind: 'any', count: 1, skills: [] },
];
const POLICIES: readonly (readonly (readonly string[])[])[] = [
  [],
  [['OIC', 'driver']],
  [['driver', 'BA']],
  [
    ['OIC', 'driver'],
    ['driver', 'BA'],
  ],
  [['OIC', 'driver', 'BA']],
  [
    ['any', 'BA'],
    ['OIC', 'wearer or driver'],
  ],
];

const form: fc.Arbitrary<CrewForm> = fc
  .record({
    seats: fc.subarray([...SEATS], { minLength: 1 }),
    combine: fc.constantFrom(...POLICIES),
    spared: fc.constantFrom(0, 1, 1, 2),
  })
  .map(({ seats, combine, spared }): CrewForm => {
    const all = seats.reduce((sum, { count }) => sum + count, 0);
    return {
      state: 'STANDARD',
      seats,
      combine: combine.map((group) => [...group]),
      riders: Math.max(1, all - spared),
    };
  });
const riders = fc
  .array(fc.oneof(fc.subarray(SKILLS), fc.subarray(SKILLS, { minLength: 2 })), { maxLength: 6 })
  .map((list) => list.map((skills, index): Rider => ({ id: `r${index}`, skills: new Set(skills) })));

/** Whether every set of places has as many people able to take one of them. */
function byRows(people: readonly Rider[], places: readonly Place[]): boolean {
  const kinds = new Map<string, SeatKind>();
  for (const place of places) {
    const kind = JSON.stringify(place);
    const able = people.flatMap((rider, who) => (fits(rider, place) ? [who] : []));
    kinds.set(kind, { kind, seats: (kinds.get(kind)?.seats ?? 0) + 1, able: new Set(able) });
  }
  return hallRows([...kinds.values()]).every(({ need, able }) => able.size >= need);
}

it('agree on 10,000 crews', () => {
  const met = { crewed: 0, empty: 0, combined: 0 };
  fc.assert(
    fc.property(riders, form, (people, crew) => {
      const arrangements = arrangementsOf(crew);
      const found = bestCrew(people, arrangements);
      const tried = canCrew(
        people.map(({ skills }) => [...skills]),
        [crew],
      );
      expect(found.missing === 0).toBe(tried);
      expect(arrangements.some((places) => byRows(people, places))).toBe(tried);
      const [state] = pumpStates(people, [{ id: 'P', crews: [crew] }]);
      expect(state!.state === 'STANDARD').toBe(tried);
      if (!tried) met.empty++;
      else if (bestCrew(people, arrangements.slice(0, 1)).missing > 0) met.combined++;
      else met.crewed++;
      if (!tried) return;
      const sitting = state!.seats.map(({ rider }) => rider);
      expect(sitting).not.toContain(undefined);
      expect(new Set(sitting).size).toBeGreaterThanOrEqual(crew.riders!);
      expect(new Set(sitting).size).toBeGreaterThanOrEqual(ridersOf(crew));
    }),
    { numRuns: 10_000 },
  );
  for (const [kind, cases] of Object.entries(met)) expect([kind, cases > 100]).toEqual([kind, true]);
});

it('whoever is said to be wanted makes the crew whole, and nobody fewer', () => {
  fc.assert(
    fc.property(riders, form, (people, crew) => {
      const [state] = pumpStates(people, [{ id: 'P', crews: [crew] }]);
      const added = state!.mend.map(([seats = '']) =>
        seats.split(' + ').flatMap((kind) => {
          const skills = SEATS.find((seat) => seat.kind === kind)?.skills ?? [];
          return skills.slice(0, 1);
        }),
      );
      const present = people.map(({ skills }) => [...skills]);
      expect(canCrew([...present, ...added], [crew])).toBe(true);
      if (added.length === 0) return;
      const fewer = added.slice(1).map(() => SKILLS);
      // One person fewer is not enough, even if each of the others could do everything – unless they may sit on two seats.
      if ((crew.combine ?? []).length === 0) expect(canCrew([...present, ...fewer], [crew])).toBe(false);
    }),
    { numRuns: 1000 },
  );
});
