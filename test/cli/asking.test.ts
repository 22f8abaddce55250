/** A planner looks for somebody from the command line: who could, who is asked, who was first, and what the others see. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Rota } from '../../src/domain/index.ts';
import { village, villageRota } from '../replies/village.ts';
import { json, muster, mustersAtOnce, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const run = (...words: string[]): Ran => muster(folder.path, ...words, '--data', 'team.sqlite');
const gap = ['--date', '2031-06-03', '--duty', 'D'] as const;
const by = ['--by', 'Duty sergeant'] as const;

beforeAll(() => {
  writeFileSync(join(folder.path, 'rota.json'), JSON.stringify(villageRota(village({ replyHours: 24 }))));
});

test('who could take a duty is ranked with what follows for each, and why not the others', () => {
  const open = run('who', 'rota.json', ...gap);
  expect([open.code, open.err]).toEqual([0, '']);
  expect(open.out).toContain('Day (D), 2031-06-03 18:00 to 22:00\n');
  expect(open.out).toContain('1. Val Vine (val), to be asked: rural −1,000, contracts −832.\n');
  expect(open.out).toContain('Work 8 h instead of 4 h; hours for POL');
  expect(open.out).toContain('20 h free before it. 1 duty of this kind so far.\n');
  const held = run('who', 'rota.json', '--person', 'pat', '--date', '2031-06-03');
  expect(held.out).toContain('held by Pat Poole (pat)\n');
  expect(held.out).toContain('Pat Poole without it: Work 0 h instead of 8 h');
  const data = json(run('who', 'rota.json', '--person', 'val', '--date', '2031-06-02', '--json'));
  expect(data).toMatchObject({ holder: { person: 'val' }, takers: [{ person: 'vic', gaveTime: true }] });
});

test('the first who accepts gets it, everybody sees that it is taken, and nothing else changes', () => {
  const shown = (): Rota['assignments'] => json(run('show', 'rota.json', '--json')) as Rota['assignments'];
  const before = shown();
  expect(run('ask', 'rota.json').out).toBe('Nobody has been asked to take a duty.\n');
  const asked = run('ask', 'rota.json', ...gap, '--of', 'val,vic', ...by);
  expect([asked.code, asked.out]).toEqual([0, expect.stringContaining('Val Vine, Vic Vale')]);
  expect(shown()).toEqual(before);
  expect(run('ask', 'rota.json', '--of', 'val').out).toBe(
    '1. 2031-06-03 D: open until 2031-06-02 18:00; accept --line 1 or decline --line 1.\n',
  );
  expect(run('accept', 'rota.json', '--line', '1', '--by', 'vic').out).toContain('1 person fewer missing');
  expect(run('ask', 'rota.json', '--of', 'val').out).toBe('1. 2031-06-03 D: taken by Vic Vale.\n');
  expect(run('ask', 'rota.json', '--of', 'vic').out).toBe('1. 2031-06-03 D: yours.\n');
  expect(run('ask', 'rota.json').out).toContain('taken by Vic Vale');
  expect(run('accept', 'rota.json', '--line', '1', '--by', 'val').err).toContain('taken by vic');
  expect(run('history', 'rota.json', '--person', 'vic').out).toContain('taken line 1');
  const isNew = (each: Rota['assignments'][number]) => each.person === 'vic' && each.date === '2031-06-03';
  expect(shown().filter((each) => !isNew(each))).toEqual(before);
  expect(shown().filter(isNew)).toMatchObject([{ spells: [{ duty: 'D', status: 'committed' }] }]);
});

test('a duty stays where it is while its takers say no, and what is asked may be withdrawn', () => {
  const asked = ['--person', 'pat', '--date', '2031-06-03', '--best', '3', ...by];
  expect(run('ask', 'rota.json', ...asked).out).toContain('Pip Pryor');
  expect(run('decline', 'rota.json', '--line', '3', '--by', 'pip').out).toContain('refused');
  expect(run('show', 'rota.json', '--person', 'pat').out).toContain('09:00–17:00');
  expect(run('ask', 'rota.json', ...asked).code).toBe(0);
  expect(run('undo', 'rota.json', '--line', '5', ...by).code).toBe(0);
  expect(run('ask', 'rota.json', '--of', 'pip').out).toContain('5. 2031-06-03 P: withdrawn.\n');
  expect(run('history', 'rota.json', '--person', 'pip').out).toBe(
    'Nobody has said anything of these days.\n',
  );
});

test('of two who accept at once one has it', async () => {
  const rush = ['--data', 'rush.sqlite'];
  expect(muster(folder.path, 'ask', 'rota.json', ...gap, '--of', 'val,vic', ...by, ...rush).code).toBe(0);
  const accept = (who: string) => ['accept', 'rota.json', '--line', '1', '--by', who, ...rush];
  const ran = await mustersAtOnce(folder.path, accept('val'), accept('vic'));
  expect(ran.map(({ code }) => code).sort()).toEqual([0, 2]);
  const { askings } = json(muster(folder.path, 'ask', 'rota.json', ...rush, '--json')) as {
    askings: { state: string; taker: string }[];
  };
  expect(askings).toMatchObject([{ state: 'taken', taker: ran[0]!.code === 0 ? 'val' : 'vic' }]);
});

test('what cannot be is refused, all of it, and nothing is kept', () => {
  const before = run('accept', 'rota.json', '--json').out;
  for (const wrong of [
    ['who', 'rota.json'],
    ['who', 'rota.json', '--date', '2031-06-03'],
    ['who', 'rota.json', '--person', 'pat', '--date', '2031-06-02'],
    ['who', 'rota.json', '--person', 'pat', '--date', '2031-06-03', '--duty', 'D'],
    ['who', 'rota.json', '--date', '2031-07-03', '--duty', 'Z', '--beat', 'moor'],
    ['ask', 'rota.json', ...gap, ...by],
    ['ask', 'rota.json', ...gap, '--of', 'val'],
    ['ask', 'rota.json', ...gap, '--of', 'val', '--best', '2', ...by],
    ['ask', 'rota.json', ...gap, '--of', ',', ...by],
    ['ask', 'rota.json', ...gap, '--of', 'vel', ...by],
    ['ask', 'rota.json', ...gap, '--best', '0', ...by],
    ['ask', 'rota.json', '--of', 'vel'],
    ['ask', 'rota.json', '--of', 'val,vic'],
    ['decline', 'rota.json', '--line', '1', '--by', 'val'],
    ['undo', 'rota.json', '--line', '1', ...by],
  ])
    expect([wrong, run(...wrong).code]).toEqual([wrong, 2]);
  expect(run('accept', 'rota.json', '--json').out).toBe(before);
});
