/** A rota is published from the command line, changed, published again, and planned anew from there. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Publication, Rota } from '../../src/domain/index.ts';
import { statesText } from '../../src/cli/render/publications.ts';
import { village, villageRota } from '../replies/village.ts';
import { rotaOf } from '../worked-examples/small.ts';
import { json, muster, mustersAtOnce, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const ask = (...words: string[]): Ran => muster(folder.path, ...words, '--data', 'team.sqlite');
const by = ['--by', 'Rota office'] as const;
const PAT = ['--person', 'pat', '--date', '2031-06-03'] as const;

// Notice of years, since the village lives some years from now.
const notice = { restDays: 9000, times: 8000, short: 5 };
const rules = [
  { rule: 'daily-rest', strength: 'hard' as const, params: { shortest: 1000 }, overridable: true },
];

beforeAll(() => {
  const scenario = village({ ruleSets: [{ id: 'law', rules }], notice });
  const write = (name: string, content: unknown): void => {
    writeFileSync(join(folder.path, name), JSON.stringify(content));
  };
  write('rota.json', villageRota(scenario));
  write('village.json', scenario);
  const tired = ['2031-06-03', '2031-06-04'].map((date) => ['pat', date, 'P'] as const);
  write('tired.json', rotaOf(scenario, tired));
});

test('publish, move, publish again: that day is told, with its notice; history says who was told when', () => {
  expect(ask('publish', 'rota.json').out).toBe('Nothing has been published.\n');
  expect(ask('show', 'rota.json').out).not.toContain('draft');
  const first = ask('publish', 'rota.json', ...by, '--through', '2031-06-08');
  expect([first.code, first.out]).toEqual([
    0,
    expect.stringMatching(
      /^Published as 1: 2031-06-02 to 2031-06-08, told .* UTC\.\nPublished for the first time: 28 days of 4 people, 2 of them/,
    ),
  ]);
  expect(ask('show', 'rota.json').out).toContain(
    '2031-06-02 to 2031-06-08: published\n2031-06-09 to 2031-06-15: draft\n',
  );
  expect(ask('move', 'rota.json', ...PAT, '--duty', 'off', '--by', 'Duty sergeant').code).toBe(0);
  expect(ask('publish', 'rota.json').out).toContain('1 day of 1 person to be told:');
  const again = ask('publish', 'rota.json', ...by, '--told', '2026-01-02T09:00');
  expect(again.out).toContain('Published for the first time: 28 days of 4 people, 1 of them');
  expect(again.out).toMatch(
    /1 day of 1 person changed:\nperson.*\nPat Poole {2}2031-06-03 {2}P {4}off {2}1,978 days of notice {2}agreement\n$/,
  );
  expect(ask('publish', 'rota.json', ...by).out).toContain('Nothing to publish');

  const told = ask('history', 'rota.json', '--person', 'pat').out;
  expect(told).toMatch(
    /Pat Poole, 2031-06-03\n {2}as made: P\n {2}publication 1 .* Rota office: P, told .*\n {2}1\. .* moved to off \(firm\)\n {2}publication 2 .* Rota office: P to off, told 2026-01-02 09:00; 1,978 days of notice, needs agreement\n$/,
  );
  const { publications, days, untold } = json(ask('publish', 'rota.json', '--json')) as {
    publications: (Publication & { state: string })[];
    days: unknown[];
    untold: unknown[];
  };
  expect(publications.map(({ state, changes }) => [state, changes.length])).toEqual([
    ['archived', 0],
    ['published', 1],
  ]);
  expect(days).toEqual([{ from: '2031-06-02', through: '2031-06-15', people: { published: 4 } }]);
  expect(untold).toEqual([]);
});

test('a rota is a draft until it is published; who was told apart has a notice of their own', () => {
  const aside = (...words: string[]): Ran => muster(folder.path, ...words, '--data', 'aside.sqlite');
  expect(aside('publish', 'rota.json', ...by, '--told', '2026-01-02T09:00').code).toBe(0);
  expect(aside('publish', 'tired.json').out).toContain('\nThis rota: draft.\n');
  expect(aside('publish', 'rota.json').out).toContain('\nThis rota: published.\n');
  aside('move', 'rota.json', ...PAT, '--duty', 'off', '--by', 'Duty sergeant');
  const told = ['--told', '2026-01-02T09:00', '--told-apart', 'pat=2026-01-01T18:10'] as const;
  expect(aside('publish', 'rota.json', ...by, '--told-apart', 'pat 18:10').err).toContain('ID=TIME');
  expect(aside('publish', 'rota.json', ...by, ...told).out).toContain('1,979 days of notice');
  const [, second] = (json(aside('publish', 'rota.json', '--json')) as { publications: Publication[] })
    .publications;
  expect(second?.changes.map(({ is, told: at }) => [is.person, at])).toEqual([
    ['pat', '2026-01-01T18:10:00.000Z'],
  ]);
});

test('days on which not everybody has come as far are told with how many have', () => {
  const people = { locked: 1, published: 3 };
  expect(statesText([{ from: '2031-06-02', through: '2031-06-02', people }])).toBe(
    '2031-06-02: locked for 1 person, published for 3 people\n',
  );
});

test('the next plan of these days departs from what is published as little as can be', () => {
  const made = ask('generate', 'village.json', '--work', '20', '--json');
  const { scenario, assignments } = json(made) as Rota;
  expect(scenario.baseline).toHaveLength(56);
  expect(scenario.wholeBaseline).toBe(true);
  const evenings = assignments.flatMap(({ person, date, spells }) =>
    spells.flatMap(({ duty }) => (duty === 'D' ? [`${person} ${date}`] : [])),
  );
  expect(evenings).toContain('val 2031-06-02');
  expect(evenings).toContain('vic 2031-06-09');
});

test('what binds and is broken is told and not published, until it is set aside; then every command knows', () => {
  const tired = (...words: string[]): Ran => muster(folder.path, ...words, '--data', 'tired.sqlite');
  const blocked = tired('publish', 'tired.json', ...by);
  expect([blocked.code, blocked.out]).toEqual([1, expect.stringContaining('rests 40 min too little')]);
  expect(blocked.out).toContain('The second reading of what binds: 1 place\n');
  expect(blocked.out).toContain('Maybe --override daily-rest, with --reason and --authority.\n');
  expect(tired('publish', 'tired.json').out).toBe('Nothing has been published.\n');
  expect(tired('compliance', 'tired.json').code).toBe(1);
  const aside = ['--override', 'daily-rest', '--reason', 'Flood.', '--authority', 'Chief inspector'];
  const set = tired('publish', 'tired.json', ...by, ...aside);
  expect([set.code, set.out]).toEqual([
    0,
    expect.stringContaining(
      'daily-rest is set aside for Pat Poole on 2031-06-04 by Chief inspector: Flood.\n',
    ),
  ]);
  const known = tired('compliance', 'tired.json');
  expect([known.code, known.out]).toEqual([0, expect.stringContaining('by Chief inspector')]);
  expect(tired('publish', 'tired.json', ...by).out).toContain('Nothing to publish');
});

test('of two who publish the same at once one is heard', async () => {
  const words = ['publish', 'rota.json', ...by, '--data', 'rush.sqlite'];
  const ran = await mustersAtOnce(folder.path, words, words);
  expect(ran.map(({ code }) => code)).toEqual([0, 0]);
  const said = ran.map(({ out }) => out.split(' ')[0]).sort();
  expect(said).toEqual(['Nothing', 'Published']);
});

test('what cannot be is refused, all of it, and nothing is kept', () => {
  const before = ask('publish', 'rota.json', '--json').out;
  const wrong = ask(
    'publish',
    'rota.json',
    '--through',
    '2032-01-01',
    '--told',
    '2031-01-01T09:00',
    '--reason',
    'x',
  );
  expect(wrong.code).toBe(2);
  for (const where of ['--by', '--through', '--told', '--override', '--authority'])
    expect(wrong.err).toContain(`${where}: found`);
  for (const words of [
    ['publish', 'rota.json', ...by, '--told', 'Monday'],
    ['publish', 'rota.json', ...by, '--through', 'Monday'],
    ['publish', 'nothing.json', ...by],
    ['publish', 'rota.json', ...by, '--override', 'weekly-rest', '--reason', 'x', '--authority', 'y'],
  ])
    expect([words, ask(...words).code]).toEqual([words, 2]);
  expect(ask('publish', 'rota.json', '--json').out).toBe(before);
});
