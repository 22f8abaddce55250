/** A volunteer answers what was proposed, takes what is open and swaps; the next rota keeps it. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Rota } from '../../src/domain/index.ts';
import { village, villageRota } from '../replies/village.ts';
import { rotaOf } from '../worked-examples/small.ts';
import { json, muster, mustersAtOnce, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const ask = (...words: string[]): Ran => muster(folder.path, ...words, '--data', 'team.sqlite');

beforeAll(() => {
  writeFileSync(join(folder.path, 'rota.json'), JSON.stringify(villageRota()));
  writeFileSync(join(folder.path, 'village.json'), JSON.stringify(village()));
});

test('accept, take, swap and decline: each is kept, and every command sees the rota as it then stands', () => {
  expect(ask('accept', 'rota.json').out).toBe('Nobody has answered anything.\n');
  expect(ask('show', 'rota.json', '--person', 'val').out).toContain('to be confirmed');
  expect(ask('accept', 'rota.json', '--person', 'val', '--date', '2031-06-02').out).toContain('firm');
  expect(ask('show', 'rota.json', '--person', 'val').out).not.toContain('to be confirmed');

  const taken = ask('accept', 'rota.json', '--person', 'vic', '--date', '2031-06-03', '--duty', 'D');
  expect([taken.code, taken.out]).toEqual([0, expect.stringContaining('1 person fewer missing')]);

  const asked = ask(
    'swap',
    'rota.json',
    '--person',
    'val',
    '--date',
    '2031-06-02',
    '--with',
    'vic',
    '--for',
    '2031-06-09',
  );
  expect(asked.out).toContain('waits for agreement');
  expect(ask('accept', 'rota.json', '--line', '3', '--by', 'vic').out).toContain('firm');
  const shown = json(ask('show', 'rota.json', '--day', '2031-06-02', '--json')) as Rota['assignments'];
  expect(shown.map(({ person }) => person)).toEqual(['vic']);

  expect(ask('decline', 'rota.json', '--person', 'vic', '--date', '2031-06-03').out).toContain(
    '1 person more missing',
  );
  const listed = ask('accept', 'rota.json').out;
  expect(listed).toContain('swap with Vic Vale');
  expect(listed).toContain('overtaken');
  expect(ask('check', 'rota.json').out).toContain('1 person on Day (D) wanted');
});

test('a wish is kept, listed and told in the history; the plan of the same days reads it', () => {
  const data = ['--data', 'wishes.sqlite'];
  const wish = (...words: string[]): Ran => muster(folder.path, 'wish', 'rota.json', ...words, ...data);
  expect(wish('--person', 'vic', '--date', '2031-06-06', '--duty', 'D').out).toContain('2031-06-06 D');
  expect(wish('--person', 'val', '--date', '2031-06-10', '--not').out).toContain('2031-06-10 not work');
  expect(wish().out.match(/wished/g)).toHaveLength(4);
  const told = muster(folder.path, 'history', 'rota.json', '--person', 'vic', ...data).out;
  expect(told).toContain('Vic Vale (vic): wished for D (wished)');
  for (const wrong of [
    ['--person', 'vic'],
    ['--line', '1', '--by', 'vic'],
    ['--person', 'vic', '--date', '2031-06-06', '--duty', 'X'],
  ])
    expect([wrong, wish(...wrong).code]).toEqual([wrong, 2]);
  const made = muster(
    folder.path,
    'generate',
    'village.json',
    '--seconds',
    '2',
    '--out',
    'wished.json',
    ...data,
  );
  expect(made.code, made.err).toBe(0);
  expect(muster(folder.path, 'show', 'wished.json', '--person', 'vic').out).toMatch(/2031-06-06 +D /);
});

test('whoever loses their companion is named to whoever takes them away, and reads it on their own page', () => {
  const plain = village();
  const [val, vic, ...others] = plain.people;
  const accompanied = {
    ...val!,
    roles: [{ ...val!.roles[0]!, beat: 'town', patrol: 'accompanied' as const }],
  };
  const beside = { ...vic!, roles: [{ ...vic!.roles[0]!, beat: 'town' }] };
  const scenario = {
    ...plain,
    places: [{ id: 'green', name: 'Green', lat: 51, lon: -2 }],
    beats: [
      {
        ...{ id: 'town', name: 'Town', organisation: 'POL' },
        parishes: [{ id: 'green-parish', name: 'Green', place: 'green' }],
      },
    ],
    people: [accompanied, beside, ...others],
    duties: plain.duties!.map(({ area: _, ...duty }) => duty),
  };
  const rota = rotaOf(scenario, [
    ['val', '2031-06-02', 'D', 'town'],
    ['vic', '2031-06-02', 'D', 'town'],
  ]);
  const proposed = rota.assignments.map(({ spells, ...day }) => ({
    ...day,
    spells: spells.map((spell) => ({ ...spell, status: 'proposed', paidMinutes: 0 })),
  }));
  writeFileSync(join(folder.path, 'pair.json'), JSON.stringify({ ...rota, assignments: proposed }));
  const data = ['--data', 'pair.sqlite'];
  const ownPage = (command: string): string => {
    const { code, out, err } = muster(folder.path, command, 'pair.json', '--person', 'val', ...data);
    expect(code, err).toBe(0);
    return out;
  };
  expect(ownPage('show')).not.toContain('company');
  const said = muster(
    folder.path,
    ...['decline', 'pair.json', '--person', 'vic', '--date', '2031-06-02', ...data],
  );
  expect(said.code, said.err).toBe(0);
  expect(said.out).toContain('To be told at once');
  expect(said.out).toContain('Val Vine (val): Mon 2 Jun 18:00–22:00');
  for (const command of ['show', 'open-duties']) expect(ownPage(command)).toContain('company is lacking');
});

test('of two who answer the same at once one is heard, and everybody who says something else', async () => {
  const rush = ['--data', 'rush.sqlite'];
  const decline = ['decline', 'rota.json', '--person', 'val', '--date', '2031-06-02', ...rush];
  const accept = ['accept', 'rota.json', '--person', 'vic', '--date', '2031-06-09', ...rush];
  const [one, two, other] = await mustersAtOnce(folder.path, decline, decline, accept);
  expect([one!.code, two!.code].sort(), `${one!.err}${two!.err}`).toEqual([0, 2]);
  expect(other!.code, other!.err).toBe(0);
  const listed = json(muster(folder.path, 'accept', 'rota.json', ...rush, '--json'));
  const { replies } = listed as { replies: { state: string }[] };
  expect(replies.map(({ state }) => state).sort()).toEqual(['declined', 'firm']);
});

test('what cannot be is refused, all of it, and nothing is kept', () => {
  const before = ask('accept', 'rota.json', '--json').out;
  for (const wrong of [
    ['accept', 'rota.json', '--person', 'val'],
    ['accept', 'rota.json', '--person', 'vel', '--date', '2031-06-02'],
    ['accept', 'rota.json', '--person', 'val', '--date', 'Monday'],
    ['accept', 'rota.json', '--line', '3'],
    ['accept', 'rota.json', '--line', '3', '--by', 'vic', '--date', '2031-06-02'],
    ['accept', 'rota.json', '--line', '3', '--by', ' '],
    ['swap', 'rota.json', '--for', '2031-06-02'],
    ['accept', 'rota.json', '--line', '99', '--by', 'sgt'],
    ['accept', 'rota.json', '--person', 'val', '--date', '2031-06-04', '--duty', 'X'],
    ['decline', 'rota.json', '--person', 'pat', '--date', '2031-06-03'],
    ['swap', 'rota.json', '--person', 'val', '--date', '2031-06-09'],
    ['swap', 'rota.json', '--person', 'pat', '--date', '2031-06-03', '--with', 'val'],
  ])
    expect([wrong, ask(...wrong).code]).toEqual([wrong, 2]);
  expect(ask('accept', 'rota.json', '--json').out).toBe(before);
});

test('what a rota says about itself and is not so is told, whatever was answered to it', () => {
  const { summary, ...rota } = villageRota();
  writeFileSync(
    join(folder.path, 'wrong.json'),
    JSON.stringify({ ...rota, summary: { ...summary, shortfalls: 77 } }),
  );
  const checked = ask('check', 'wrong.json');
  expect([checked.code, checked.out]).toEqual([1, expect.stringContaining('summary.shortfalls: found 77')]);
});

test('the next rota of the same days keeps what was accepted', () => {
  const made = ask('generate', 'village.json', '--work', '20', '--out', 'next.json');
  expect(made.code).toBe(0);
  const shown = json(
    muster(folder.path, 'show', 'next.json', '--json', '--data', 'none.sqlite'),
  ) as Rota['assignments'];
  const firm = shown.filter(({ spells }) => spells.some(({ status }) => status === 'committed'));
  expect(firm.map(({ person, date }) => `${person} ${date}`)).toEqual(['val 2031-06-09', 'vic 2031-06-02']);
});
