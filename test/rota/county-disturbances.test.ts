/**
 * A county’s rota after one disturbance of every kind after another: what repairs it breaks nothing that binds, leaves alone what it
 * must, mends more with each person more, and nobody fewer would do.
 */
import { expect, it } from 'vitest';
import { type Disturbance, disturbancesOf, KINDS, replanAfter } from '../../bench/repair/disturbances.ts';
import { repaired } from '../../bench/repair/repaired.ts';
import { medianAndWorst } from '../../bench/spread.ts';
import { cornwallTriService } from '../../examples/generate/cornwall-tri-service.ts';
import { solveByLinear } from '../../solver/linear/solve.ts';
import type { Problem } from '../../solver/problem.ts';
import { Random } from '../../solver/random.ts';
import { solve } from '../../solver/solve.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import { compile } from '../../src/compile/compile.ts';
import { toRota } from '../../src/compile/rota.ts';
import type { Rota, Scenario } from '../../src/domain/index.ts';
import { recordOf } from '../../src/rota/day-record.ts';
import { isStep } from '../../src/rota/replanning/alternatives.ts';
import { undisturbed } from '../../src/rota/replanning/disturbed.ts';
import type { Alternative } from '../../src/rota/replanning/replan.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { runs } from '../laws.ts';
import { checkNaively } from '../naive/index.ts';
import { begunBy } from '../oracles/begun.ts';

const COUNT = runs(KINDS.length, 200);
/** Disturbances of which it is proven that nobody fewer keeps the cover of any way, and of which it may be tried. */
const [PROVEN, TRIED] = [runs(1, 50), 65];
/** One in so many repaired rotas is read a second time; one in so many days that somebody works is fixed. */
const [READ, FIXED] = [10, 7];

async function planned(scenario: Scenario): Promise<Rota> {
  const compiled = compile(scenario);
  const settings = { limit: { work: 3000 }, seed: 1, threads: 1, check: 'never' } as const;
  const world = { now: () => 0, interrupted: () => false, observe: () => undefined };
  const answer = await solve(compiled.problem, settings, world);
  const rota = toRota(compiled, answer, { engine: 'test', limits: {} });
  const fixed = rota.assignments.filter((_, place) => place % FIXED === 0);
  const locked = fixed.map(({ person, date, spells }) => recordOf(person, date, spells));
  return { ...rota, scenario: { ...scenario, locked } };
}

it('a county is repaired after disturbances of every kind, by the fewest people, and nothing that binds is broken', async () => {
  const rota = await planned(cornwallTriService.scenario);
  expect(checkNaively(rota)).toEqual([]);
  const before = undisturbed(rota);
  const backend = highsBackend();
  const exactly = (problem: Problem) => solveByLinear(problem, backend);
  const seen = { read: 0, tried: 0, proven: 0 };
  const spent: { readonly plain: number[]; readonly proving: number[] } = { plain: [], proving: [] };
  const best: Alternative[] = [];
  for (const [place, disturbance] of disturbancesOf(rota, COUNT, new Random(1)).entries()) {
    const isToProve = seen.proven < PROVEN;
    const begun = performance.now();
    const found = await replanAfter(rota, disturbance, { before, ...(isToProve && { exactly }) });
    spent[isToProve ? 'proving' : 'plain'].push(performance.now() - begun);
    const steps = found.alternatives.filter(isStep);
    const way = steps.at(-1)!;
    const of = `${place}: ${disturbance.kind}`;
    expect([of, way.verdict.forbids]).toEqual([of, []]);
    expect([of, unordered(steps)]).toEqual([of, []]);
    for (const each of found.alternatives) expect([of, amiss(rota, disturbance, each)]).toEqual([of, []]);
    if (place % READ === 0) {
      seen.read++;
      expect([of, checkNaively(repaired(rota, disturbance, found, way))]).toEqual([of, []]);
    }
    if (way.people === 0) continue;
    best.push(way);
    if (!isToProve) continue;
    seen.tried++;
    if (steps.every(({ fewest }) => fewest === 'proven')) seen.proven++;
  }
  expect(seen.proven).toBe(PROVEN);
  expect(seen.tried).toBeLessThanOrEqual(TRIED);
  expect(seen.read).toBeGreaterThan(0);
  const ms = (number: number): string => `${Math.round(number)} ms`;
  const whole = (number: number): string => `${number}`;
  const people = medianAndWorst(
    best.map((way) => way.people),
    whole,
  );
  const days = medianAndWorst(
    best.map(({ changes }) => changes.length),
    whole,
  );
  console.log(
    `${COUNT} disturbances, ${best.length} mended, by ${people} people on ${days} days; ${seen.proven} of ${seen.tried} proven; ` +
      `${medianAndWorst(spent.plain, ms)}, with the proof ${medianAndWorst(spent.proving, ms)}`,
  );
}, 1_800_000);

/** Steps that do not mend more than the one before, tier by tier. */
function unordered(steps: readonly Alternative[]): Alternative[] {
  const points = ({ verdict: { tiers } }: Alternative): number[] =>
    tiers.filter(({ name }) => COVER.includes(name)).map(({ change }) => change);
  return steps.slice(1).filter((step, index) => {
    const before = steps[index]!;
    const broken = step.verdict.forbids.length - before.verdict.forbids.length;
    if (broken !== 0) return broken > 0;
    const [now, was] = [points(step), points(before)];
    const tier = now.findIndex((each, place) => each !== was[place]);
    return tier < 0 || now[tier]! > was[tier]!;
  });
}

const COVER: readonly string[] = ['law', 'fire', 'commitments', 'rural'];

/** What a way changes and must not. */
function amiss(rota: Rota, disturbance: Disturbance, { changes, people }: Alternative): string[] {
  const scenario = 'records' in disturbance ? disturbance.records : rota.scenario;
  const calendar = createCalendar(scenario);
  const keyOf = ({ person, date }: { readonly person: string; readonly date: string }): string =>
    `${person} ${date}`;
  const fixed = new Set((scenario.locked ?? []).map(keyOf));
  const found: string[] = [];
  changes.forEach((change, place) => {
    const { person, date, was, is } = change;
    const known = rota.assignments.find((each) => keyOf(each) === keyOf(change))?.spells ?? [];
    const told = keyOf(change);
    if (JSON.stringify(was) !== JSON.stringify(recordOf(person, date, known)))
      found.push(`${told} was otherwise`);
    if (JSON.stringify(was) === JSON.stringify(is)) found.push(`${told} is the same`);
    if (changes.findIndex((each) => keyOf(each) === told) !== place) found.push(`${told} is there twice`);
    if (fixed.has(told)) found.push(`${told} is fixed`);
    if ('absent' in disturbance && disturbance.absent.person === person) found.push(`${told} is away`);
    const [begun, begunThen] = [is, was].map((record) =>
      begunBy(scenario, calendar, record, disturbance.now),
    );
    if (JSON.stringify(begun) !== JSON.stringify(begunThen)) found.push(`${told} has begun`);
  });
  const changed = new Set(changes.map(({ person }) => person));
  return changed.size === people ? found : [...found, `${people} people are said to change`];
}
