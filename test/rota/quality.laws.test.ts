/** Quality on a scale of 0 to 100: 0 where anything that binds is broken, and each part what a recount of the rota says. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Problem } from '../../solver/problem.ts';
import { demandStates } from '../../solver/score/demands.ts';
import { compile } from '../../src/compile/compile.ts';
import { coverReport } from '../../src/cover/report.ts';
import type { Rota, Scenario } from '../../src/domain/index.ts';
import { hoursReport } from '../../src/hours/report.ts';
import { qualityOf, QUALITY_WEIGHTS } from '../../src/rota/quality.ts';
import { type DrawnRota, drawnRota, rotaOfRows } from '../arbitraries/rota.ts';
import { scenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { addDays } from '../naive/clock.ts';
import { diaryOf, isA } from '../naive/diary.ts';
import { checkNaively } from '../naive/index.ts';
import { happensOn } from '../naive/when.ts';

/** In one of two nothing binds, so that something may be wrong with it and it is no 0. */
const cases = fc
  .tuple(scenario(), fc.boolean())
  .map(([drawn, free]): Scenario => {
    if (!free) return drawn;
    const { locked: _locked, overrides: _overrides, demands = [], ...rest } = drawn;
    return {
      ...rest,
      organisations: drawn.organisations.map(({ ruleSets: _ruleSets, ...organisation }) => organisation),
      demands: demands.filter((demand) => demand.strength !== 'hard'),
    };
  })
  .chain((drawn) => {
    const compiled = compile(drawn);
    return drawnRota(compiled).map(({ rota, rows }) => ({ compiled, rota, rows }));
  });

it('is what its parts say, which are what a recount says, and 0 where something that binds is broken', () => {
  const seen = { broken: 0, sound: 0, refused: 0, lost: 0 };
  fc.assert(
    fc.property(cases, ({ compiled, rota }) => {
      const { score, hardBreaches, parts, tiers } = qualityOf(rota);
      expect([score, ...parts.map((part) => part.score)].every((one) => 0 <= one && one <= 100)).toBe(true);
      if (checkNaively(rota).length > 0) expect(hardBreaches).toBeGreaterThan(0);
      if (hardBreaches > 0) {
        seen.broken++;
        expect(score).toBe(0);
      } else {
        seen.sound++;
        const weights = parts.map(({ name }) => QUALITY_WEIGHTS[name]);
        const all = weights.reduce((sum, weight) => sum + weight, 0);
        const mean = parts.reduce((sum, part, place) => sum + (part.score * weights[place]!) / all, 0);
        expect(score).toBeCloseTo(parts.length === 0 ? 100 : mean, 6);
      }
      const reached = Object.fromEntries(
        parts.map(({ name, reached, possible }) => [name, [reached, possible]]),
      );
      expect(reached['wishes'] ?? [0, 0]).toEqual(granted(rota, (duty) => compiled.index.options.has(duty)));
      expect(reached['fire'] ?? [0, 0]).toEqual(crewed(rota));
      expect(reached['hours'] ?? [0, 0]).toEqual(met(rota));
      // Of this tier there are no rules and no surplus.
      const [kept, possible] = reached['commitments'] ?? [0, 0];
      expect(possible! - kept!).toBe(tiers.find(({ name }) => name === 'commitments')!.penalty);
      if (possible! > kept!) seen.lost++;
      if ((reached['wishes']?.[1] ?? 0) > (reached['wishes']?.[0] ?? 0)) seen.refused++;
    }),
    { numRuns: runs(100, 300) },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
}, 600_000);

it('a rota that leaves less of every demand open is never told worse', () => {
  const seen = { same: 0, better: 0 };
  const changed = cases.chain(({ compiled, rows }) => {
    const { problem, index } = compiled;
    return fc
      .record({
        who: fc.constantFrom(...problem.people.map(({ id }) => id)),
        day: fc.nat({ max: problem.days - 1 }),
        pick: fc.nat(),
      })
      .map(({ who, day, pick }) => {
        const open = index.people.get(who)!.allowed[day]!;
        const does = open[pick % Math.max(1, open.length)]?.id ?? rows[who]![day]!;
        const other = { ...rows, [who]: rows[who]!.with(day, does) };
        return { problem, were: rotaOfRows(compiled, rows), are: rotaOfRows(compiled, other) };
      });
  });
  fc.assert(
    fc.property(changed, ({ problem, were, are }) => {
      const [before, after] = [were, are].map(({ rows }) => missing(problem, rows));
      const [was, is] = [were, are].map(({ rota }) => qualityOf(rota).parts);
      for (const tier of ['commitments', 'rural'] as const) {
        const asked = problem.demands.flatMap((demand, place) =>
          demand.strength === 'soft' && demand.tier === tier ? [place] : [],
        );
        if (asked.some((place) => after![place]! > before![place]!)) continue;
        const [worse, good] = [was, is].map((parts) => parts!.find(({ name }) => name === tier)?.score ?? 0);
        expect(good).toBeGreaterThanOrEqual(worse!);
        seen[good! > worse! ? 'better' : 'same']++;
      }
    }),
    { numRuns: runs(100, 300) },
  );
  expect(Object.entries(seen).filter(([, count]) => count === 0)).toEqual([]);
}, 600_000);

/** Units that each demand lacks. */
function missing(problem: Problem, rows: DrawnRota['rows']): number[] {
  const places = new Map(problem.options.map(({ id }, place) => [id, place]));
  const states = demandStates(problem, (who, day) => places.get(rows[problem.people[who]!.id]![day]!)!);
  return states.map(({ missing: units }) => units);
}

/** Points of requests that are granted, and of all, day by day from the spells. */
function granted(rota: Rota, isKnown: (duty: string) => boolean): [number, number] {
  const { people, period, requests = [] } = rota.scenario;
  let [points, all] = [0, 0];
  for (const { person, when, duty, want, points: each = 10 } of requests) {
    if (!isKnown(duty)) continue;
    const holder = people.find(({ id }) => id === person)!;
    const employer = rota.scenario.organisations.find(({ id }) => id === holder.roles[0]!.organisation);
    const diary = diaryOf(rota, holder);
    for (let day = 0; day < period.days; day++) {
      const date = addDays(period.from, day);
      if (!happensOn(when, date, undefined, employer)) continue;
      const does = diary.find((known) => known.date === date)!;
      all += each;
      if (isA(does, [duty === 'off' ? 'rest' : duty]) === want) points += each;
    }
  }
  return [points, all];
}

/** Pumps, in parts of the time that is aimed at; a key station counts three times. */
function crewed(rota: Rota): [number, number] {
  let [part, all] = [0, 0];
  for (const { station, target, minutes } of coverReport(rota)) {
    const times = rota.scenario.stations!.find(({ id }) => id === station)!.key === true ? 3 : 1;
    const total = Object.values(minutes).reduce((sum, each) => sum + each, 0);
    const share = total === 0 ? 0 : (minutes.FULL + minutes.STANDARD) / total;
    all += times;
    part += times * Math.min(1, share / (target ?? 1));
  }
  return [part, all];
}

function met(rota: Rota): [number, number] {
  let [good, all] = [0, 0];
  for (const { contracts, required } of hoursReport(rota)) {
    all += contracts.length + required.length;
    good += contracts.filter(({ balance }) => balance >= -480 && balance <= 480).length;
    good += required.filter(({ state }) => state !== 'behind').length;
  }
  return [good, all];
}
