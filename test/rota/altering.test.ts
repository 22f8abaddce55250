/** What might be otherwise: a scenario that is still whole, in which exactly that has changed; and what is proven of the difference. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RotaSummary, Scenario } from '../../src/domain/index.ts';
import { validateScenario } from '../../src/formats/parse-scenario.ts';
import { altered } from '../../src/rota/altering/altered.ts';
import type { Alteration } from '../../src/rota/altering/alteration.ts';
import { bestDifference } from '../../src/rota/best-difference.ts';
import { travelTimes } from '../../src/cover/travel.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { scenario as anyScenario } from '../arbitraries/scenario.ts';
import { runs } from '../laws.ts';
import { village } from '../replies/village.ts';

function alter(scenario: Scenario, ...alterations: Alteration[]): Scenario {
  const answer = altered(scenario, alterations);
  if ('issues' in answer) throw new Error(JSON.stringify(answer.issues));
  return answer.scenario;
}

/** What of the scenario its alterations may touch, set aside. */
function untouched(scenario: Scenario, keys: readonly (keyof Scenario)[]): Partial<Scenario> {
  return Object.fromEntries(
    Object.entries(scenario).filter(([key]) => !keys.includes(key as keyof Scenario)),
  );
}

describe('an altered scenario', () => {
  const cases = fc.record({ drawn: anyScenario(), who: fc.nat(), count: fc.integer({ min: 1, max: 4 }) });

  it('is valid, and has the same of everything else', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(cases, ({ drawn, who, count }) => {
        fc.pre(validateScenario(drawn).length === 0);
        const person = drawn.people[who % drawn.people.length]!.id;
        const [skill] = drawn.skills ?? [];
        const [station] = drawn.stations ?? [];
        const [from, to] = drawn.places ?? [];
        const kinds: [Alteration, (keyof Scenario)[]][] = [
          [{ kind: 'more', like: person, count }, ['people', 'availability', 'organisations', 'agreements']],
          [{ kind: 'without', person }, ['leave', 'locked']],
          ...(skill
            ? [[{ kind: 'trained', person, skill: skill.id }, ['people']] as [Alteration, ['people']]]
            : []),
          ...(station
            ? [[{ kind: 'closed', station: station.id }, ['stations']] as [Alteration, ['stations']]]
            : []),
          ...(from && to
            ? [
                [{ kind: 'slow', from: from.id, to: to.id, minutes: 90 }, ['travel']] as [
                  Alteration,
                  ['travel'],
                ],
              ]
            : []),
        ];
        for (const [alteration, touched] of kinds) {
          seen.add(alteration.kind);
          const after = alter(drawn, alteration);
          expect([alteration.kind, validateScenario(after)]).toEqual([alteration.kind, []]);
          expect(untouched(after, touched)).toEqual(untouched(drawn, touched));
          if (alteration.kind !== 'trained') expect(after).not.toEqual(drawn);
        }
      }),
      { numRuns: runs(60, 600) },
    );
    expect([...seen].sort()).toEqual(['closed', 'more', 'slow', 'trained', 'without']);
  });

  it('has newcomers with the time of whom they are like, and an id of their own', () => {
    const base = village();
    const after = alter(
      base,
      { kind: 'more', like: 'val', count: 2 },
      { kind: 'more', like: 'val', count: 1 },
    );
    expect(after.people.map(({ id }) => id)).toEqual([
      ...base.people.map(({ id }) => id),
      ...['val~1', 'val~2', 'val~3'],
    ]);
    expect(after.people.at(-1)!.roles).toEqual(base.people[0]!.roles);
    expect(after.organisations).toEqual(base.organisations);
    const said = (person: string) =>
      after.availability!.filter((each) => each.person === person).map(({ state, when }) => [state, when]);
    expect(said('val~3')).toEqual(said('val'));
    expect(said('val~3')).toHaveLength(1);
  });

  it('has newcomers under the rules and agreements of whom they are like', () => {
    const [police] = village().organisations;
    const sets = [{ id: 'own', rules: [{ rule: 'longest-run', for: ['val'], params: { most: 2 } }] }];
    const base: Scenario = {
      ...village(),
      organisations: [{ ...police!, ruleSets: sets }],
      agreements: [{ id: 'joint', parties: ['POL'], members: ['vic', 'val'], stations: [] }],
    };
    const after = alter(base, { kind: 'more', like: 'val', count: 1 });
    expect(after.organisations[0]!.ruleSets![0]!.rules[0]!.for).toEqual(['val', 'val~1']);
    expect(after.agreements![0]!.members).toEqual(['vic', 'val', 'val~1']);
    expect(alter(base, { kind: 'more', like: 'pat', count: 1 }).agreements).toEqual(base.agreements);
  });

  it('has the slow road, both ways', () => {
    const places = [
      { id: 'quay', name: 'Quay', lat: 50.35, lon: -4.45 },
      { id: 'hill', name: 'Hill', lat: 50.36, lon: -4.46 },
    ];
    const after = alter({ ...village(), places }, { kind: 'slow', from: 'quay', to: 'hill', minutes: 50 });
    const { minutes } = travelTimes(after, createCalendar(after));
    expect([minutes('quay', 'hill', 0, 60), minutes('hill', 'quay', 0, 60)]).toEqual([50, 50]);
  });

  it('is refused with everything that is not there', () => {
    const answer = altered(village(), [
      { kind: 'more', like: 'vol', count: 1 },
      { kind: 'trained', person: 'pat', skill: 'driver' },
      { kind: 'closed', station: 'looe' },
    ]);
    expect(answer).toEqual({
      issues: [
        expect.objectContaining({ where: 'more', found: '"vol"', maybe: '"val"' }),
        expect.objectContaining({ where: 'trained', found: '"driver"' }),
        expect.objectContaining({ where: 'closed', found: '"looe"' }),
      ],
    });
  });
});

describe('what is proven of the best rotas of both', () => {
  const summaryOf = (tiers: RotaSummary['tiers'], hardBreaches = 0): RotaSummary => ({
    ...{ hardBreaches, tiers, shortfalls: 0, seconds: 0, seed: 1 },
  });
  /** The best of each tier, and how far the search was from knowing it. */
  const side = fc.array(
    fc.record({ best: fc.nat({ max: 500 }), over: fc.nat({ max: 2 }), under: fc.nat({ max: 2 }) }),
    {
      minLength: 3,
      maxLength: 3,
    },
  );
  const told = (tiers: readonly { best: number; over: number; under: number }[]): RotaSummary =>
    summaryOf(
      tiers.map(({ best, over, under }, tier) => ({
        name: `tier ${tier}`,
        penalty: best + over,
        bound: Math.max(0, best - under),
      })),
    );

  it('holds whatever the best rotas are, as far as the tiers before are known', () => {
    let exact = 0;
    fc.assert(
      fc.property(side, side, (before, after) => {
        const isKnown = (tier: number) =>
          [before, after].every((each) => told(each).tiers[tier]!.bound === told(each).tiers[tier]!.penalty);
        const found = bestDifference(told(before), told(after));
        const known = [0, 1, 2].findIndex((tier) => !isKnown(tier));
        expect(found).toHaveLength(known < 0 ? 3 : known + 1);
        for (const [tier, { least, most }] of found.entries()) {
          const difference = after[tier]!.best - before[tier]!.best;
          expect(least <= difference && difference <= most).toBe(true);
          if (least === most) exact++;
        }
      }),
      { numRuns: runs(300, 5000) },
    );
    expect(exact).toBeGreaterThan(0);
  });

  it('is nothing where something that binds is broken, or the tiers are others', () => {
    const tiers = [{ name: 'fire', penalty: 5, bound: 5 }];
    expect(bestDifference(summaryOf(tiers), summaryOf(tiers))).toEqual([{ id: 'fire', least: 0, most: 0 }]);
    expect(bestDifference(summaryOf(tiers, 1), summaryOf(tiers))).toEqual([]);
    expect(bestDifference(summaryOf(tiers), summaryOf([{ ...tiers[0]!, name: 'rural' }]))).toEqual([]);
  });
});
