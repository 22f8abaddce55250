/** Scenarios made impossible in known ways: the conflict in words, what would have to give, who is missing. */
import { describe, expect, it } from 'vitest';
import { linearOracle } from '../../solver/explain/linear-oracle.ts';
import { pricingOracle } from '../../solver/explain/pricing-oracle.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import type { Scenario } from '../../src/domain/index.ts';
import type { ToldConflict } from '../../src/rota/impossible-words.ts';
import { tellImpossible, type ToldImpossible } from '../../src/rota/impossible.ts';
import { pcso, world } from '../compile/world.ts';
import { rotaOf } from '../worked-examples/small.ts';

const oracles = { alone: pricingOracle, together: linearOracle(highsBackend()) };

type Duties = Parameters<typeof rotaOf>[1];

async function told(scenario: Scenario, duties: Duties, demand?: string): Promise<ToldImpossible> {
  const question = { ...(demand !== undefined && { demand }), conflicts: 5, newcomers: 3 };
  const answer = await tellImpossible(rotaOf(scenario, duties), oracles, question);
  if ('issues' in answer) throw new Error(JSON.stringify(answer.issues));
  return answer.impossible;
}

/** The only conflict, all else being possible. */
function only({ conflicts, rest }: ToldImpossible): ToldConflict {
  expect(rest).toBe('yes');
  expect(conflicts.map(({ minimal }) => minimal)).toEqual([true]);
  return conflicts[0]!;
}

const said = (list: readonly { readonly sentence: string }[]): string[] =>
  list.map(({ sentence }) => sentence);

const period = { from: '2026-06-01', days: 3 };

function stating(
  rules: NonNullable<Scenario['organisations'][number]['ruleSets']>[number]['rules'],
  parts: Partial<Scenario>,
): Scenario {
  return world({
    period,
    people: [pcso('Ann', 'town')],
    stations: [],
    ...parts,
    organisations: [{ id: 'POL', name: 'Police', kind: 'police', ruleSets: [{ id: 'ours', rules }] }],
  });
}

const locked = (...duties: readonly (readonly [date: string, duty: string])[]): Scenario['locked'] =>
  duties.map(([date, duty]) => ({ person: 'Ann', date, duty, beat: 'town' }));

describe('a rota that cannot keep all that binds', () => {
  it('hours × locked duties', async () => {
    const scenario = stating([{ rule: 'hours', strength: 'hard', params: { most: 12 * 60 } }], {
      locked: locked(['2026-06-01', 'E'], ['2026-06-02', 'E']),
    });
    const conflict = only(
      await told(scenario, [
        ['Ann', '2026-06-01', 'E', 'town'],
        ['Ann', '2026-06-02', 'E', 'town'],
      ]),
    );
    expect(said(conflict.statements)).toEqual([
      'Ann does E (E) in Town on Mon 1 Jun, which is fixed.',
      'Ann does E (E) in Town on Tue 2 Jun, which is fixed.',
      'Ann has at most 12 h in the period (minutes).',
    ]);
    expect(said(conflict.relaxations)).toEqual([
      'Ease by 4 h: Ann has at most 16 h in the period (minutes).',
      'Lift this: Ann does E (E) in Town on Mon 1 Jun, which is fixed.',
      'Lift this: Ann does E (E) in Town on Tue 2 Jun, which is fixed.',
    ]);
    expect(conflict.missing).toEqual([]);
  });

  it('rest × two locked duties: the law comes last', async () => {
    const scenario = stating([{ rule: 'daily-rest' }], {
      locked: locked(['2026-06-01', 'L'], ['2026-06-02', 'E']),
    });
    const conflict = only(
      await told(scenario, [
        ['Ann', '2026-06-01', 'L', 'town'],
        ['Ann', '2026-06-02', 'E', 'town'],
      ]),
    );
    expect(said(conflict.statements).at(-1)).toBe('Ann rests 11 h between two spells of work.');
    expect(said(conflict.relaxations)).toEqual([
      'Lift this: Ann does L (L) in Town on Mon 1 Jun, which is fixed.',
      'Lift this: Ann does E (E) in Town on Tue 2 Jun, which is fixed.',
      'Ease by 2 h: Ann rests 9 h between two spells of work; but the law asks for it.',
    ]);
  });

  it('leave × a binding staffing demand: two more of the same kind', async () => {
    const scenario = stating([], {
      people: [pcso('Ann', 'town'), pcso('Bob', 'town')],
      leave: [{ person: 'Bob', kind: 'annual', from: '2026-06-02', through: '2026-06-02' }],
      demands: [
        {
          kind: 'staffing',
          id: 'earlies',
          strength: 'hard',
          duties: ['early'],
          when: { dates: ['2026-06-02'] },
          need: 3,
        },
      ],
    });
    const conflict = only(await told(scenario, []));
    expect(said(conflict.statements)).toEqual(['Tue 2 Jun: 3 people on early.']);
    expect(said(conflict.relaxations)).toEqual(['Ask for 2 people fewer: Tue 2 Jun: 3 people on early.']);
    expect(said(conflict.missing)).toEqual([
      '2 more people like Ann (2 are of that kind), without leave or fixed days, would do.',
    ]);
  });

  it('a demand that does not bind, asked about: who is on leave, and who is missing', async () => {
    const scenario = stating([], {
      people: [pcso('Ann', 'town'), pcso('Bob', 'town'), pcso('Cy', 'moor')],
      leave: [{ person: 'Bob', kind: 'annual', from: '2026-06-02', through: '2026-06-02' }],
      demands: [
        {
          kind: 'staffing',
          id: 'earlies',
          duties: ['early'],
          beats: ['town'],
          when: { dates: ['2026-06-02'] },
          need: 2,
        },
      ],
    });
    const conflict = only(await told(scenario, [], 'earlies'));
    expect(said(conflict.statements)).toEqual([
      'Tue 2 Jun: 2 people on early.',
      'Bob must be off on Tue 2 Jun.',
    ]);
    expect(said(conflict.relaxations)).toEqual([
      'Ask for 1 person fewer: Tue 2 Jun: 2 people on early.',
      'Lift this: Bob must be off on Tue 2 Jun.',
    ]);
    expect(conflict.missing.map(({ people, count }) => [people, count])).toEqual([[['Ann', 'Bob'], 1]]);
    const none = await tellImpossible(rotaOf(scenario, []), oracles, {
      demand: 'none',
      conflicts: 1,
      newcomers: 1,
    });
    expect(none).toMatchObject({ issues: [{ where: 'demand', found: 'none' }] });
  });

  it('a rota that breaks nothing binding, and one that need not', async () => {
    const scenario = stating([{ rule: 'daily-rest' }], {});
    expect(await told(scenario, [])).toEqual({ broken: 0, conflicts: [], rest: 'yes' });
    const tired = await told(scenario, [
      ['Ann', '2026-06-01', 'L', 'town'],
      ['Ann', '2026-06-02', 'E', 'town'],
    ]);
    expect(tired).toEqual({ broken: 1, conflicts: [], rest: 'yes' });
  });
});
