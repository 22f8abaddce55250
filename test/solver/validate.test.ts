/** Every kind of mistake is found, with its place and, where a name was misspelt, the nearest one. */
import { describe, expect, test } from 'vitest';
import type { Demand, Option, Person, Problem, RuleUse } from '../../solver/problem.ts';
import { issueText, nearest } from '../../solver/issue.ts';
import { validate } from '../../solver/validate.ts';

const rule: RuleUse = { rule: 'daily-rest', people: ['all'], strength: 'hard', params: {} };
const demand: Demand = {
  id: 'cover',
  kind: 'cover',
  strength: 'soft',
  tier: 'cost',
  rows: [{ need: 1, terms: [{ people: ['all'], options: ['E'], days: [[0, 1]], count: 1 }] }],
  under: 5,
};

const sound: Problem = {
  format: 'muster-problem',
  version: 1,
  name: 'sound',
  days: 3,
  firstWeekday: 0,
  tiers: [{ name: 'cost', steer: 1 }],
  options: [{ id: '-' }, { id: 'E', tags: ['early'], start: 420, end: 900, values: { minutes: 480 } }],
  people: [
    { id: 'amy', groups: ['ward'] },
    { id: 'bob', history: ['-', 'E'] },
  ],
  rules: [
    rule,
    { rule: 'hours', people: ['ward'], strength: 'soft', tier: 'cost', weight: 2, params: { most: 900 } },
  ],
  demands: [demand],
  initial: { amy: ['-', 'E', '-'] },
};

const off: Option = { id: '-' };
const amy: Person = { id: 'amy' };
const row = demand.rows[0]!;

type Mistake = readonly [name: string, change: Partial<Problem>, path: string, meant?: string];

const mistakes: readonly Mistake[] = [
  ['no days', { days: 0, initial: {} }, 'days'],
  ['half a day', { days: 1.5, initial: {} }, 'days'],
  ['an eighth weekday', { firstWeekday: 7 }, 'firstWeekday'],
  ['a day without minutes', { dayLengths: [{ day: 0, minutes: 0 }] }, 'dayLengths[0].minutes'],
  ['no tiers', { tiers: [], rules: [rule], demands: [] }, 'tiers'],
  [
    'two tiers of one name',
    {
      tiers: [
        { name: 'cost', steer: 1 },
        { name: 'cost', steer: 1 },
      ],
    },
    'tiers[1].name',
  ],
  ['a negative steer', { tiers: [{ name: 'cost', steer: -1 }] }, 'tiers[0].steer'],
  ['no options', { options: [], initial: {}, demands: [], people: [amy], rules: [rule] }, 'options'],
  ['two options of one id', { options: [...sound.options, off] }, 'options[2].id'],
  ['an option called any', { options: [...sound.options, { id: 'any' }] }, 'options[2].id'],
  ['a tag called off', { options: [...sound.options, { id: 'X', tags: ['off'] }] }, 'options[2].tags[0]'],
  ['a start without an end', { options: [...sound.options, { id: 'X', start: 5 }] }, 'options[2].end'],
  ['an end without a start', { options: [...sound.options, { id: 'X', end: 5 }] }, 'options[2].start'],
  [
    'an end before the start',
    { options: [...sound.options, { id: 'X', start: 5, end: 4 }] },
    'options[2].end',
  ],
  [
    'a negative value',
    { options: [...sound.options, { id: 'X', values: { paid: -1 } }] },
    'options[2].values.paid',
  ],
  [
    'a special day that ends early',
    { options: [...sound.options, { id: 'X', start: 5, end: 9, onDays: [{ day: 1, end: 3 }] }] },
    'options[2].onDays[0].end',
  ],
  ['two people of one id', { people: [...sound.people, amy] }, 'people[2].id'],
  ['a person called all', { people: [...sound.people, { id: 'all' }] }, 'people[2].id'],
  [
    'an unknown option of a person',
    { people: [{ ...amy, groups: ['ward'], options: ['erly'] }] },
    'people[0].options[0]',
    'early',
  ],
  [
    'unknown history',
    { people: [{ ...amy, groups: ['ward'], history: ['E', 'e '] }] },
    'people[0].history[1]',
    'E',
  ],
  [
    'half carried minutes',
    { people: [{ ...amy, groups: ['ward'], carried: { minutes: [0.5] } }] },
    'people[0].carried.minutes[0]',
  ],
  ['an unknown rule', { rules: [{ ...rule, rule: 'dayly-rest' }] }, 'rules[0].rule', 'daily-rest'],
  [
    'two uses of one id',
    {
      rules: [
        { ...rule, id: 'a' },
        { ...rule, id: 'a' },
      ],
    },
    'rules[1].id',
  ],
  ['unknown people of a rule', { rules: [{ ...rule, people: ['wards'] }] }, 'rules[0].people[0]', 'ward'],
  ['a soft rule without a tier', { rules: [{ ...rule, strength: 'soft' }] }, 'rules[0].tier'],
  ['an unknown tier', { rules: [{ ...rule, strength: 'soft', tier: 'costs' }] }, 'rules[0].tier', 'cost'],
  ['half a weight', { rules: [{ ...rule, strength: 'soft', tier: 'cost', weight: 0.5 }] }, 'rules[0].weight'],
  [
    'an unknown parameter',
    { rules: [{ ...rule, params: { shortst: 600 } }] },
    'rules[0].params.shortst',
    'shortest',
  ],
  [
    'a parameter of the wrong kind',
    { rules: [{ ...rule, params: { shortest: '11h' } }] },
    'rules[0].params.shortest',
  ],
  [
    'a parameter out of range',
    { rules: [{ ...rule, params: { shortest: -1 } }] },
    'rules[0].params.shortest',
  ],
  ['a missing parameter', { rules: [{ ...rule, rule: 'succession' }] }, 'rules[0].params.pairs'],
  ['neither bound', { rules: [{ ...rule, rule: 'hours' }] }, 'rules[0].params'],
  [
    'least above most',
    { rules: [{ ...rule, rule: 'hours', params: { least: 2, most: 1 } }] },
    'rules[0].params',
  ],
  [
    'an unknown option deep in a parameter',
    { rules: [{ ...rule, rule: 'succession', params: { pairs: [{ first: ['E'], then: ['earl'] }] } }] },
    'rules[0].params.pairs[0].then[0]',
    'early',
  ],
  [
    'an unknown value',
    { rules: [{ ...rule, rule: 'hours', params: { most: 1, value: 'minuets' } }] },
    'rules[0].params.value',
    'minutes',
  ],
  ['two demands of one id', { demands: [demand, demand] }, 'demands[1].id'],
  ['a demand without rows', { demands: [{ ...demand, rows: [] }] }, 'demands[0].rows'],
  ['half a need', { demands: [{ ...demand, rows: [{ ...row, need: 0.5 }] }] }, 'demands[0].rows[0].need'],
  [
    'days backwards',
    {
      demands: [
        {
          ...demand,
          rows: [{ need: 1, terms: [{ people: ['all'], options: ['E'], days: [[2, 1]], count: 1 }] }],
        },
      ],
    },
    'demands[0].rows[0].terms[0].days[0]',
  ],
  [
    'an unknown demand',
    { demands: [{ ...demand, rows: [{ need: 1, terms: [{ unmet: 'covr', count: 1 }] }] }] },
    'demands[0].rows[0].terms[0].unmet',
    'cover',
  ],
  [
    'demands in a circle',
    { demands: [{ ...demand, rows: [{ need: 1, terms: [{ unmet: 'cover', count: 1 }] }] }] },
    'demands',
  ],
  [
    'a price that falls',
    { demands: [{ ...demand, under: { at: [0, 5, 4], beyond: 1 } }] },
    'demands[0].under.at',
  ],
  [
    'a price of nothing missing',
    { demands: [{ ...demand, under: { at: [1], beyond: 1 } }] },
    'demands[0].under.at',
  ],
  ['a surplus of two rows', { demands: [{ ...demand, rows: [row, row], over: 1 }] }, 'demands[0].over'],
  ['a rota of nobody', { initial: { any: ['-', '-', '-'] } }, 'initial.any', 'amy'],
  ['a rota too short', { initial: { amy: ['-'] } }, 'initial.amy'],
];

describe('a problem', () => {
  test('that is sound has no issues', () => {
    expect(validate(sound)).toEqual([]);
  });

  test.each(mistakes.map((mistake) => [mistake[0], mistake] as const))(
    'with %s is told where',
    (_, [, change, path, meant]) => {
      const issues = validate({ ...sound, ...change });
      expect(issues.map((issue) => issue.path)).toEqual([path]);
      const [issue] = issues;
      expect(issue!.expected).not.toBe('');
      if (meant === undefined) expect(issue!.maybe).toBeUndefined();
      else expect(issue!.maybe).toBe(`"${meant}" was meant.`);
    },
  );

  test('with many mistakes is told all of them', () => {
    expect(validate({ ...sound, days: 0, rules: [{ ...rule, rule: 'x', people: ['nobody'] }] })).toHaveLength(
      4,
    );
  });
});

test('an issue reads as a sentence, with advice on its own line', () => {
  const [issue] = validate({ ...sound, rules: [{ ...rule, rule: 'dayly-rest' }] });
  expect(issueText(issue!)).toBe(
    'rules[0].rule: found "dayly-rest", expected a rule of the catalogue (docs/rules.md).\nMaybe "daily-rest" was meant.',
  );
});

test('the nearest name is near', () => {
  expect(nearest('nigth', ['night', 'day'])).toBe('night');
  expect(nearest('xyz', ['night', 'day'])).toBeUndefined();
});
