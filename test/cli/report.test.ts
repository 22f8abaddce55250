/** What is reported of a rota to people outside the roster office: lone working; the board's is in record.test.ts. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import readExcelFile from 'read-excel-file/node';
import { beforeAll, expect, test } from 'vitest';
import type { LoneWorking } from '../../src/rota/lone-working.ts';
import { pcso, world } from '../compile/world.ts';
import { rotaOf } from '../worked-examples/small.ts';
import { json, muster, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const ask = (...words: string[]): Ran => muster(folder.path, 'report', 'lone-working', 'rota.json', ...words);

beforeAll(() => {
  const scenario = world({
    people: [pcso('a', 'town'), pcso('c', 'moor')],
    demands: [{ kind: 'never-alone', id: 'evening', start: '21:00', end: '07:00' }],
  });
  const rota = rotaOf(scenario, [
    ['a', '2026-06-01', 'L', 'town'],
    ['c', '2026-06-01', 'E', 'moor'],
  ]);
  writeFileSync(join(folder.path, 'rota.json'), JSON.stringify(rota));
});

test('who is alone is told slot by slot, and the answer is no where something forbids it', () => {
  const { code, out } = ask();
  expect(code).toBe(1);
  expect(out).toMatch(/^2 stretches alone \(16 h, 14 check-ins\): 1 forbidden, 0 unwanted\.\n/);
  expect(out).toMatch(
    /2026-06-01 +14:00 +15:00 +a +L +Town +c in Moor, 96 min +allowed +Patrol: may be alone; independent;/,
  );
  expect(out).toMatch(
    /2026-06-01 +15:00 +21:00 +a +L +Town +15:00 16:00 17:00 18:00 19:00 20:00 +nobody +allowed/,
  );
  expect(out).toMatch(
    /21:00 +22:00 +a +L +Town +21:00 +nobody +forbidden +evening: nobody alone \(21:00–07:00\)/,
  );
  expect(out).toContain('Never alone in these hours: a on Mon 1 Jun (evening).');
});

test('one person is told alone', () => {
  const { code, out } = ask('--person', 'c');
  expect(code).toBe(0);
  expect(out).toMatch(/^1 stretch alone \(8 h, 7 check-ins\): 0 forbidden, 0 unwanted\.\n/);
  expect(ask('--person', 'd').code).toBe(2);
});

test('the data and the workbook say the same, with the check-ins as tasks', async () => {
  const { stretches } = json(ask('--json')) as LoneWorking;
  expect(stretches.map(({ person, verdict }) => [person, verdict])).toEqual([
    ['c', 'allowed'],
    ['a', 'forbidden'],
  ]);
  expect(ask('--out', 'alone.xlsx').out).toBe(
    'Written to alone.xlsx: 2 stretches alone (16 h, 14 check-ins): 1 forbidden, 0 unwanted.\n',
  );
  const sheets = await readExcelFile(readFileSync(join(folder.path, 'alone.xlsx')));
  const tasks = sheets.find(({ sheet }) => sheet === 'Check-ins')!.data;
  expect(tasks).toHaveLength(1 + stretches.flatMap(({ checkIns }) => checkIns).length);
  expect(tasks[1]).toEqual(['2026-06-01', '08:00', 'c', 'Moor', 'nobody']);
});

test('how good it is: nothing, where something that binds is broken, and what it would be told part by part', () => {
  const { code, out } = muster(folder.path, 'report', 'quality', 'rota.json');
  expect(code).toBe(1);
  expect(out).toMatch(/^Quality: 0 of 100, since what binds is broken in 1 place\n/);
  expect(out).toMatch(/fire cover +0 +40 +of the time aimed at, pumps have a standard crew in 0\.0 %/);
  expect(out).toContain('Nothing is asked of: commitments, rural cover, hours, wishes.');
});
