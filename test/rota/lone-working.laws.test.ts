/** The report on lone working is what a reading minute by minute finds, and forbids what the solver finds missing. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { compile, type Compiled } from '../../src/compile/compile.ts';
import type { DemandRecord, Scenario } from '../../src/domain/index.ts';
import type { LoneSlot } from '../../src/rota/lone-slots.ts';
import { loneWorkingOf, type LoneStretch } from '../../src/rota/lone-working.ts';
import { optionRows } from '../../src/rota/reports.ts';
import { drawnRota, type DrawnRota, isAllowed } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';
import { type Minutes, minutesOf } from '../oracles/lone-minutes.ts';

const EVERY = 60_000;

const backUp: fc.Arbitrary<DemandRecord> = fc
  .record({
    strength: fc.constantFrom<Partial<DemandRecord>>({}, { strength: 'hard' }),
    minutes: fc.constantFrom(20, 45),
    hours: fc.constantFrom<object>({}, { start: '18:00', end: '02:00' }),
    who: fc.constantFrom<object>({}, { roles: ['pcso', 'special'] }, { skills: ['BA'] }),
  })
  .map(({ strength, minutes, hours, who }): DemandRecord => ({
    ...{ kind: 'back-up', id: 'near', minutes },
    ...hours,
    ...who,
    ...(strength as object),
  }));

const cases = fc
  .tuple(scenario({ people: 5, days: 8 }), backUp, fc.constantFrom(undefined, 30, 45))
  .map(([drawn, near, checkInMinutes]): Scenario => ({
    ...drawn,
    demands: [...(drawn.demands ?? []), near],
    organisations: drawn.organisations.map((each) =>
      checkInMinutes === undefined ? each : { ...each, checkInMinutes },
    ),
  }))
  .chain((whole) => {
    const compiled = compile(whole);
    return drawnRota(compiled).map((drawn) => ({ compiled, drawn, [fc.toStringMethod]: () => told(drawn) }));
  });

/** A case as somebody needs it who has to find out why. */
function told({ rota, rows }: DrawnRota): string {
  return `${JSON.stringify(rota.scenario)}\n${JSON.stringify(rows)}`;
}

/** How often something was seen; at the end each must have been. */
const seen = new Map<string, number>(
  [
    'stretch',
    'company',
    'check-in',
    'near',
    'nobody',
    'agreed',
    ...['activity', 'person', 'never-alone', 'back-up'].map((kind) => `forbidden ${kind}`),
    ...['never-alone', 'back-up'].map((kind) => `unwanted ${kind}`),
    ...['lone-working', 'never-alone', 'back-up'].map((kind) => `missing ${kind}`),
  ].map((name) => [name, 0]),
);
function see(name: string): void {
  seen.set(name, (seen.get(name) ?? 0) + 1);
}

it('finds the minutes in which somebody is alone, and what the solver finds missing in them', () => {
  fc.assert(
    fc.property(cases, ({ compiled, drawn }) => {
      const { rota } = drawn;
      const { stretches } = loneWorkingOf(rota, checkNaively);
      const naive = minutesOf(rota);
      expect(stretches.map(nameOf).sort()).toEqual(naive.alone.map(nameOf).sort());
      if (naive.alone.length < naive.duties) see('company');
      for (const stretch of stretches) {
        see('stretch');
        checksIn(compiled, stretch);
        for (const slot of slotsInTurn(stretch)) nearestIs(naive, stretch, slot);
      }
      if (!isAllowed(compiled, drawn)) return;
      see('agreed');
      const missing = missingIn(compiled, optionRows(compiled, rota));
      for (const stretch of stretches)
        for (const slot of stretch.slots) agrees(naive, missing, stretch, slot);
    }),
    { numRuns: runs(100, 1500) },
  );
  for (const [name, times] of seen) expect(times, `${name} is never seen`).toBeGreaterThan(0);
}, 600_000);

type Alone = Pick<LoneStretch, 'person' | 'date' | 'beat' | 'from' | 'to'>;

function nameOf({ person, date, beat, from, to }: Alone): string {
  return `${person} ${date} ${beat} ${Date.parse(from)}–${Date.parse(to)}`;
}

/** From the beginning to the end no two check-ins are farther apart than said; none is without need. */
function checksIn({ index }: Compiled, { duty, from, to, checkIns }: LoneStretch): void {
  const { organisation } = index.register.duties.get(duty)!;
  const { checkInMinutes = 60 } = index.register.scenario.organisations.find(
    ({ id }) => id === organisation,
  )!;
  const times = [from, ...checkIns, to].map((iso) => Date.parse(iso) / EVERY);
  const gaps = times.slice(1).map((time, place) => time - times[place]!);
  expect(gaps.slice(0, -1).every((gap) => gap === checkInMinutes)).toBe(true);
  expect(gaps.at(-1)).toBeLessThanOrEqual(checkInMinutes);
  expect(gaps.at(-1)).toBeGreaterThan(0);
  if (checkIns.length > 0) see('check-in');
}

/** The slots, which must follow one another from the stretch's beginning to its end. */
function slotsInTurn({ from, to, slots }: LoneStretch): readonly LoneSlot[] {
  expect([from, ...slots.map((slot) => slot.to)]).toEqual([...slots.map((slot) => slot.from), to]);
  return slots;
}

/** In every quarter hour of a slot the nearest who may be alone is as far away as it says. */
function nearestIs(naive: Minutes, { person, beat }: LoneStretch, { from, to, backUp }: LoneSlot): void {
  for (let at = Date.parse(from); at < Date.parse(to); at += 15 * EVERY) {
    const away = naive.nearest(person, beat, at);
    if (away === undefined) expect(backUp).toBeUndefined();
    else expect(backUp?.minutes).toBeCloseTo(away, 3);
  }
  see(backUp === undefined ? 'nobody' : 'near');
}

/** One hard or soft demand about company that lacks somebody, and of whom. */
interface Missing {
  readonly kind: string;
  readonly strength: 'hard' | 'soft';
  readonly beat: string;
  readonly people: readonly string[];
  readonly from: number;
  readonly to: number;
}

function missingIn({ problem, index }: Compiled, rows: readonly (readonly number[])[]): Missing[] {
  const { calendar } = index.register;
  return shortfallsOf(problem, rows).flatMap((shortfall): Missing[] => {
    const { kind, beats = [], from, to } = index.demands.get(shortfall.demand)!;
    if (!Object.values(KINDS).includes(kind)) return [];
    if (kind !== 'accompaniment') see(`missing ${kind}`);
    const [first, end] = [from, to].map((minute) => Date.parse(calendar.iso(minute))) as [number, number];
    const people = shortfall.rows.map(({ row }) => row);
    return [{ kind, strength: shortfall.strength, beat: beats[0]!, people, from: first, to: end }];
  });
}

/** The solver's kinds of demand by what the report calls its ground. */
const KINDS: Readonly<Record<string, string>> = {
  activity: 'lone-working',
  person: 'accompaniment',
  'never-alone': 'never-alone',
  'back-up': 'back-up',
};

/** A ground is against it in a quarter hour if, and only if, the solver misses somebody then. */
function agrees(naive: Minutes, missing: readonly Missing[], stretch: LoneStretch, slot: LoneSlot): void {
  const { person, beat } = stretch;
  for (const [ground, kind] of Object.entries(KINDS)) {
    const against = slot.grounds.find((one) => one.kind === ground && one.verdict !== 'allowed');
    if (against !== undefined) see(`${against.verdict} ${ground}`);
    for (let at = Date.parse(slot.from); at < Date.parse(slot.to); at += 15 * EVERY) {
      const found = missing.find(
        (one) =>
          one.kind === kind &&
          one.beat === beat &&
          one.from <= at &&
          at < one.to &&
          (kind === 'accompaniment' ? naive.isLed(person, beat, at) : one.people.includes(person)),
      );
      const expected = found === undefined ? undefined : found.strength === 'hard' ? 'forbidden' : 'unwanted';
      expect([kind, person, at, against?.verdict]).toEqual([kind, person, at, expected]);
    }
  }
}
