/** The duties that are chosen are the best there are: every set of them is tried. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { javascriptLpSolverBackend } from '../../src/backends/javascript-lp-solver.ts';
import type { RequiredHours } from '../../src/hours/required-hours.ts';
import { type Candidate, chooseDuties } from '../../src/rota/choose-duties.ts';
import { runs } from '../laws.ts';

const DAYS = 8;

const candidate = fc
  .record({
    day: fc.nat(DAYS - 1),
    credited: fc.constantFrom(0, 120, 180, 240, 300),
    drive: fc.integer({ min: 0, max: 90 }),
    helps: fc.boolean(),
    role: fc.constantFrom('volunteer' as const, 'volunteer' as const, 'special' as const),
  })
  .map((drawn): Omit<Candidate, 'start' | 'end'> => ({ ...drawn, organisation: 'POL' }));

const window = fc
  .record({
    span: fc.constantFrom<readonly [number, number]>([0, DAYS], [0, 4], [4, DAYS], [2, DAYS + 5]),
    whole: fc.constantFrom(0, 240, 480, 900),
    promised: fc.constantFrom(0, 120),
    proposed: fc.constantFrom(0, 180),
    cap: fc.constantFrom(undefined, 500, 900),
  })
  .map(({ span: [from, to], cap, ...minutes }): RequiredHours => ({
    window: { kind: 'month', first: `day ${from}`, last: '', from, to },
    organisation: 'POL',
    role: 'volunteer',
    required: minutes.whole,
    carried: 0,
    asked: minutes.whole,
    countedDays: to - from,
    unplannedDays: 0,
    forecast: 0,
    done: 0,
    unsaid: 0,
    ...minutes,
    ...(cap !== undefined && { cap }),
    state: 'behind',
  }));

interface Case {
  readonly candidates: readonly Candidate[];
  readonly required: readonly RequiredHours[];
  /** Sets of places of which not all can be taken. */
  readonly apart: readonly (readonly number[])[];
}

const cases = fc
  .array(candidate, { minLength: 1, maxLength: 8 })
  // No two at the same time of the same day, of which only the cheaper one is looked at.
  .map((drawn) =>
    drawn.map((each, place): Candidate => ({ ...each, start: `${each.day} ${place}`, end: '' })),
  )
  .chain((candidates) =>
    fc.record({
      candidates: fc.constant(candidates),
      required: fc.array(window, { minLength: 1, maxLength: 2 }),
      apart: fc.array(
        fc.uniqueArray(fc.nat(candidates.length - 1), {
          minLength: Math.min(2, candidates.length),
          maxLength: 3,
        }),
        { maxLength: 3 },
      ),
    }),
  );

function breaksOf({ apart }: Case): (places: readonly number[]) => boolean {
  return (places) => apart.some((set) => set.length > 1 && set.every((place) => places.includes(place)));
}

/** Minutes short, and what taking them costs in minutes; undefined if they cannot all be taken. */
function costOf(drawn: Case, places: readonly number[]): number | undefined {
  const taken = places.map((place) => drawn.candidates[place]!);
  if (new Set(taken.map(({ day }) => day)).size < taken.length || breaksOf(drawn)(places)) return undefined;
  let cost = 0;
  for (const { drive, helps } of taken) cost += Math.max(1, 30 + drive - (helps ? 45 : 0));
  for (const {
    role,
    window: { from, to },
    whole,
    promised,
    proposed,
    cap = Infinity,
  } of drawn.required) {
    const credited = taken.reduce(
      (sum, each) => sum + (each.role === role && from <= each.day && each.day < to ? each.credited : 0),
      0,
    );
    if (credited > Math.max(0, cap - promised - proposed)) return undefined;
    cost += 1000 * Math.max(0, whole - promised - proposed - credited);
  }
  return cost;
}

it('no other duties leave less to be done, or leave as little with less driving', async () => {
  const met = { nothing: 0, some: 0, apart: 0, short: 0 };
  await fc.assert(
    fc.asyncProperty(cases, async (drawn) => {
      const chosen = await chooseDuties(
        drawn.candidates,
        drawn.required,
        breaksOf(drawn),
        javascriptLpSolverBackend(),
      );
      const wanted = drawn.required.some(({ whole, promised, proposed }) => promised + proposed < whole);
      if (!wanted) {
        expect(chosen).toEqual([]);
        met.nothing++;
        return;
      }
      const useful = drawn.candidates
        .map((_, place) => place)
        .filter((place) => drawn.candidates[place]!.credited > 0);
      let least = Infinity;
      let without = Infinity; // if everything could be taken together
      for (let mask = 0; mask < 2 ** useful.length; mask++) {
        const places = useful.filter((_, index) => ((mask >> index) & 1) === 1);
        least = Math.min(least, costOf(drawn, places) ?? Infinity);
        without = Math.min(without, costOf({ ...drawn, apart: [] }, places) ?? Infinity);
      }
      expect(costOf(drawn, chosen)).toBe(least);
      if (chosen.length > 0) met.some++;
      if (without < least) met.apart++;
      if (least >= 1000) met.short++;
    }),
    { numRuns: runs(200, 2000) },
  );
  for (const [name, count] of Object.entries(met)) expect(count, name).toBeGreaterThan(0);
});

it('a day with many places of one duty hides no other day', async () => {
  const candidates = Array.from({ length: 100 }, (_, place): Candidate => {
    const day = place < 90 ? 0 : place - 89;
    const times = { start: `day ${day} 18:00`, end: `day ${day} 22:00` };
    const of = { organisation: 'POL', role: 'volunteer' as const };
    return { day, ...times, ...of, credited: 240, drive: 100 - place, helps: false };
  });
  const [required] = fc.sample(window, { numRuns: 1, seed: 1 });
  const asked = { ...required!, window: { ...required!.window, from: 0, to: 30 }, whole: 960, promised: 0 };
  const { cap: _cap, ...all } = { ...asked, proposed: 0 };
  const chosen = await chooseDuties(candidates, [all], () => false, javascriptLpSolverBackend());
  expect(chosen.map((place) => candidates[place]!.day)).toHaveLength(4);
  expect(new Set(chosen.map((place) => candidates[place]!.day)).size).toBe(4);
});
