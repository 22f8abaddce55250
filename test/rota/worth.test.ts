/** What more people and demands are worth, in sentences; each number holds when the rota is made again with them. */
import { beforeAll, expect, it } from 'vitest';
import type { CreateMaster } from '../../solver/columns/master.ts';
import { solveByLinear } from '../../solver/linear/solve.ts';
import { loadHighsMaster } from '../../src/backends/highs-master.ts';
import { highsBackend } from '../../src/backends/highs.ts';
import { compile } from '../../src/compile/compile.ts';
import type { Scenario } from '../../src/domain/index.ts';
import { tellWorth, type ToldWorth } from '../../src/rota/worth.ts';
import { pcso, world } from '../compile/world.ts';
import { rotaOf } from '../worked-examples/small.ts';

let createMaster: CreateMaster;
beforeAll(async () => {
  createMaster = await loadHighsMaster();
});

/** From Monday to Wednesday; whoever is there works one duty. */
function asking(need: number, people: Scenario['people']): Scenario {
  return world({
    period: { from: '2026-06-01', days: 3 },
    people,
    stations: [],
    organisations: [
      {
        id: 'POL',
        name: 'Police',
        kind: 'police',
        ruleSets: [{ id: 'ours', rules: [{ rule: 'hours', strength: 'hard', params: { most: 12 * 60 } }] }],
      },
    ],
    demands: [
      {
        kind: 'staffing',
        id: 'earlies',
        duties: ['early'],
        beats: ['town'],
        when: { weekdays: ['mon', 'tue', 'wed'] },
        need,
      },
    ],
  });
}

function told(scenario: Scenario, duties: Parameters<typeof rotaOf>[1]): ReturnType<typeof tellWorth> {
  return tellWorth(rotaOf(scenario, duties), { createMaster, stop: () => false });
}

async function fewest(scenario: Scenario): Promise<number> {
  const solved = await solveByLinear(compile(scenario).problem, highsBackend());
  if (solved.status !== 'answered') throw new Error(solved.status);
  return solved.answer.summary.tiers.find(({ name }) => name === 'rural')!.penalty;
}

const monday = [['Ann', '2026-06-01', 'E', 'town']] as const;

it('one more person, and one more of what is asked for', async () => {
  const people = [pcso('Ann', 'town'), pcso('Bob', 'town'), pcso('Cy', 'moor')];
  const before = asking(2, people);
  const duties = [...monday, ['Bob', '2026-06-02', 'E', 'town']] as const;
  const worth = told(before, duties) as ToldWorth;
  expect([worth.tier, worth.points, worth.bound, worth.open]).toEqual(['rural', 4000, 4000, 0]);
  expect(await fewest(before)).toBe(4000);
  expect(worth.people).toEqual([
    {
      people: ['Ann', 'Bob'],
      atMost: 1000,
      sentence:
        'One more PCSO of Town, like Ann and 1 other, without leave or fixed days, could take off at most 1,000 points of the rural minimum, the price of 1 person missing from “2 people on early”.',
    },
  ]);
  expect(await fewest(asking(2, [...people, pcso('Zoe', 'town')]))).toBe(4000 - 1000);
  expect(worth.demands.map(({ worth: points, sentence }) => [points, sentence])).toEqual([
    [
      3000,
      '2 people on early, on weekdays: 1 person more in each of 3 stretches is worth at most 3,000 points of the rural minimum.',
    ],
  ]);
  expect(await fewest(asking(1, people))).toBe(4000 - 3000);
});

it('a rota without points, one that breaks what binds, and no time', () => {
  const people = [pcso('Ann', 'town')];
  expect(told(asking(0, people), [])).toBe('perfect');
  expect(told(asking(1, people), [...monday, ['Ann', '2026-06-02', 'E', 'town']])).toBe('broken');
  const hurried = tellWorth(rotaOf(asking(1, people), monday), {
    createMaster,
    stop: () => true,
  }) as ToldWorth;
  expect(hurried).toMatchObject({ points: 2000, bound: 0, people: [], demands: [], open: 1 });
});
