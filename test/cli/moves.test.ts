/** A planner changes a rota from the command line: refused where it breaks what binds, kept, told and taken back. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { village, villageRota } from '../replies/village.ts';
import { json, muster, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const ask = (...words: string[]): Ran => muster(folder.path, ...words, '--data', 'team.sqlite');
const day = ['--person', 'pat', '--date', '2031-06-03'] as const;
const by = ['--by', 'Duty sergeant'] as const;

beforeAll(() => {
  const rules = [{ rule: 'daily-rest', strength: 'hard' as const, params: { shortest: 1000 } }];
  const rota = villageRota(village({ ruleSets: [{ id: 'law', rules }] }));
  writeFileSync(join(folder.path, 'rota.json'), JSON.stringify(rota));
});

test('a duty is moved, pinned, moved back, and its history tells who did it and why', () => {
  const moved = ask('move', 'rota.json', ...day, '--to', 'pip', '--reason', 'Court.', ...by);
  expect([moved.code, moved.out]).toEqual([0, expect.stringContaining('Pip Pryor 2031-06-03 P: Court.')]);
  expect(ask('show', 'rota.json', '--person', 'pip').out).toContain('09:00–17:00');
  expect(ask('pin', 'rota.json', '--person', 'pip', '--date', '2031-06-03', ...by).code).toBe(0);
  expect(ask('undo', 'rota.json', '--line', '2', ...by).code).toBe(0);
  expect(ask('undo', 'rota.json', '--line', '1', ...by).out).toContain('undone');
  expect(ask('show', 'rota.json', '--person', 'pip').out).not.toContain('09:00–17:00');
  const told = ask('history', 'rota.json', '--person', 'pip').out;
  expect(told).toContain('Pip Pryor, 2031-06-03\n  as made: off\n');
  expect(told).toMatch(/ {2}1\. \d{4}-\d\d-\d\d \d\d:\d\d Duty sergeant: moved to P: Court\. \(undone\)\n/);
  expect(told).toMatch(/ {2}4\. .* Duty sergeant: undone line 1\n$/);
  const { days } = json(ask('history', 'rota.json', '--json')) as { days: unknown[] };
  expect(days).toHaveLength(2);
  expect(ask('history', 'rota.json', '--person', 'val').out).toBe(
    'Nobody has said anything of these days.\n',
  );
});

test('what breaks what binds, or cannot be, is refused and not kept', () => {
  const before = ask('history', 'rota.json', '--json').out;
  const tired = ask('move', 'rota.json', '--person', 'pat', '--date', '2031-06-02', '--duty', 'P', ...by);
  expect([tired.code, tired.err]).toEqual([2, expect.stringContaining('rests 40 min too little')]);
  for (const wrong of [
    ['move', 'rota.json', ...day, '--to', 'pip'],
    ['move', 'rota.json', ...day, ...by],
    ['move', 'rota.json', ...day, '--duty', 'off', '--to', 'pip', ...by],
    ['move', 'rota.json', ...day, '--to', 'pup', ...by],
    ['move', 'rota.json', ...day, '--duty', 'Z', ...by],
    ['move', 'rota.json', '--person', 'pat', '--duty', 'off', ...by],
    ['pin', 'rota.json', ...day],
    ['pin', 'rota.json', '--date', '2031-06-03', ...by],
    ['undo', 'rota.json', '--line', '77', ...by],
    ['undo', 'rota.json', ...by],
    ['history', 'rota.json', '--person', 'nobody'],
  ])
    expect([wrong, ask(...wrong).code]).toEqual([wrong, 2]);
  expect(ask('history', 'rota.json', '--json').out).toBe(before);
});
