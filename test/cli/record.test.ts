/** What a volunteer and a supervisor say of a month that is over, and what they see of it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { PersonHours } from '../../src/hours/report.ts';
import { ROTA } from '../hours/said.ts';
import { json, muster, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const ask = (...words: string[]): Ran => muster(folder.path, ...words, '--data', 'team.sqlite');
const record = (...words: string[]): Ran => ask('record', 'rota.json', ...words);
const required = (): PersonHours['required'][number] =>
  (json(ask('hours', 'rota.json', '--person', 'val', '--json')) as PersonHours[])[0]!.required[0]!;

beforeAll(() => {
  writeFileSync(join(folder.path, 'rota.json'), JSON.stringify(ROTA));
});

test('a volunteer says what was done, a supervisor approves it, and both see where that leaves the month', () => {
  expect(required()).toMatchObject({ promised: 960, done: 0, unsaid: 960, state: 'met' });
  expect(ask('hours', 'rota.json', '--person', 'val').out).toContain('16 h of which nothing was said yet');
  expect(record().out).toBe('Nothing was said of what was done.\n');

  expect(record('--person', 'val', '--attended', '--date', '2025-06-03').out).toContain('nobody yet');
  const times = ['--from', '2025-06-10T18:00', '--to', '2025-06-10T20:30', '--break', '0', '--tag', 'visit'];
  expect(record('--person', 'val', '--attended', ...times).code).toBe(0);
  expect(record('--person', 'val', '--cancelled', '--date', '2025-06-17').code).toBe(0);
  expect(required()).toMatchObject({ promised: 630, done: 390, unsaid: 240, state: 'behind' });

  expect(record('--approve', '2', '--by', 'sgt').out).toContain('sgt');
  const replacing = ['--date', '2025-06-17', '--replaces', '3', '--by', 'sgt'];
  expect(record('--person', 'val', '--attended', ...replacing).code).toBe(0);
  expect(required()).toMatchObject({ promised: 870, done: 630, unsaid: 240 });
  const listed = record('--person', 'val').out;
  expect(listed).toContain('attended D (visit)');
  expect(listed).not.toContain('cancelled');
});

test('what cannot have been is refused, all of it, and nothing is kept', () => {
  const before = record('--json').out;
  const refused = record('--person', 'val', '--attended', '--date', '2025-06-05', '--organisation', 'XYZ');
  expect(refused.code).toBe(2);
  expect(refused.err).toContain('--duty');
  expect(refused.err).toContain('--organisation');
  for (const wrong of [
    ['--person', 'val', '--attended', '--cancelled'],
    ['--person', 'val', '--attended', '--date', '3 June'],
    ['--person', 'val', '--attended', '--from', 'noon'],
    ['--person', 'val', '--attended', '--date', '2025-06-03', '--tag', 'fun'],
    ['--attended', '--date', '2025-06-03', '--by', 'sgt'],
    ['--approve', '2'],
  ])
    expect([wrong, record(...wrong).code]).toEqual([wrong, 2]);
  expect(record('--json').out).toBe(before);
});

test('a supervisor sees the team, window by window, in words', () => {
  const team = ask('hours', 'rota.json', '--team', 'POL', '--period', '2025-06').out;
  expect(team).toContain('Val Vine');
  expect(team).toContain('behind');
  expect(team).not.toContain('Fay Fox');
  expect(ask('hours', 'rota.json', '--team', 'PO').err).toContain('Maybe');
  expect(ask('hours', 'rota.json', '--period', 'months').code).toBe(2);
});

test('a board gets the figures and the risks, as text or as a spreadsheet', () => {
  const board = ask('report', 'board', 'rota.json').out;
  expect(board).toContain('Open risks');
  expect(board).toContain('Nobody states daily-rest');
  expect(board).toMatch(/2025\/26 +visit +1 +2\.5/);
  expect(ask('report', 'board', 'rota.json', '--out', 'board.xlsx').out).toMatch(
    /^Written to board.xlsx: \d+ risks/,
  );
  expect(readFileSync(join(folder.path, 'board.xlsx')).subarray(0, 2).toString()).toBe('PK');
  for (const wrong of [
    ['report', 'bored', 'rota.json'],
    ['report', 'board', 'rota.json', '--out', 'board.pdf'],
    ['report', 'board', 'rota.json', '--person', 'val'],
  ])
    expect([wrong, ask(...wrong).code]).toEqual([wrong, 2]);
});

test('a supervisor sees what newcomers still have to learn, of a rota as of a scenario', () => {
  const courses = [
    { id: 'aid', name: 'First aid', organisation: 'POL', for: ['volunteer' as const], days: 5 },
  ];
  const [val, ...others] = ROTA.scenario.people;
  const training = [{ course: 'aid', from: '2025-06-07', through: '2025-06-08' }];
  const scenario = { ...ROTA.scenario, courses, people: [{ ...val!, training }, ...others] };
  writeFileSync(join(folder.path, 'learning.json'), JSON.stringify(scenario));
  writeFileSync(join(folder.path, 'taught.json'), JSON.stringify({ ...ROTA, scenario }));
  const all = ask('report', 'training', 'learning.json').out;
  expect(all).toContain('Val Vine: 3 days still to book.');
  expect(all).toMatch(/First aid +POL +5 +not booked +2025-06-07 to 2025-06-08 +3\n/);
  expect(all).toContain('Ned New: 5 days still to book.');
  expect(ask('report', 'training', 'taught.json').out).toBe(all);
  expect(ask('report', 'training', 'learning.json', '--person', 'fay').out).toBe(
    'Fay Fox: their roles need no courses.\n',
  );
  expect(json(ask('report', 'training', 'learning.json', '--person', 'val', '--json'))).toMatchObject([
    { person: 'val', courses: [{ course: 'aid', booked: 2, toBook: 3 }] },
  ]);
  expect(ask('report', 'training', 'rota.json').out).toBe('Nobody has training before them.\n');
  for (const wrong of [
    ['report', 'training', 'learning.json', '--person', 'vla'],
    ['report', 'training', 'learning.json', '--out', 'plan.xlsx'],
    ['report', 'board', 'rota.json', '--person', 'val'],
  ])
    expect([wrong, ask(...wrong).code]).toEqual([wrong, 2]);
});

test('a partner is shown its own work, and who counts at its stations', () => {
  expect(ask('report', 'partner', 'rota.json', '--organisation', 'POL').out).toMatch(
    /^What Police is shown\n[^]*Val Vine +2025-06-03 +18:00 +22:30 +D\n/,
  );
  expect(ask('report', 'partner', 'rota.json', '--organisation', 'FIRE').out).toBe(
    'What Fire service is shown\n\nNobody works for it.\n',
  );
  for (const wrong of [
    ['report', 'partner', 'rota.json'],
    ['report', 'partner', 'rota.json', '--organisation', 'FIER'],
    ['report', 'partner', 'rota.json', '--organisation', 'POL', '--person', 'val'],
    ['report', 'board', 'rota.json', '--organisation', 'POL'],
  ])
    expect([wrong, ask(...wrong).code]).toEqual([wrong, 2]);
});

test('payroll gets the hours as a table, or as a spreadsheet', () => {
  const table = ask('export', 'hours', 'rota.json').out.split('\r\n');
  expect(table[0]).toContain('Planned minutes');
  expect(table[1]).toMatch(/^val,Val Vine,POL,/);
  expect(ask('export', 'hours', 'rota.json', '--from', '2025-06-04', '--to', '2025-06-09').out.trim()).toBe(
    table[0],
  );
  expect(ask('export', 'hours', 'rota.json', '--out', 'pay.xlsx').code).toBe(0);
  expect(readFileSync(join(folder.path, 'pay.xlsx')).subarray(0, 2).toString()).toBe('PK');
  for (const wrong of [
    ['hours'],
    ['hours', 'rota.json', '--out', 'pay.pdf'],
    ['hours', 'rota.json', '--from', '2025-06-09', '--to', '2025-06-04'],
    ['answer.json', 'rota.json'],
  ])
    expect([wrong, ask('export', ...wrong).code]).toEqual([wrong, 2]);
});
