import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Rota } from '../../src/domain/index.ts';
import { fromPackageRoot } from '../../src/package-root.ts';
import { json, muster, ownFolder } from './muster.ts';

const folder = ownFolder();
const file = (name: string): string => join(folder.path, name);
const rotaIn = (name: string): Rota => JSON.parse(readFileSync(file(name), 'utf8')) as Rota;

describe('from a template to a rota that is checked and read', () => {
  test('whoever reads the output may stop reading', () => {
    const program = fromPackageRoot('dist/src/cli/main.js');
    const options = { cwd: folder.path, encoding: 'utf8' } as const;
    muster(folder.path, 'new', 'read.yaml');
    const piped = `"${process.execPath}" "${program}" generate read.yaml --work 1 --json | head -c 10`;
    const { stdout, stderr } = spawnSync('sh', ['-c', piped], options);
    expect(stdout).toHaveLength(10);
    expect(stderr).toBe('');
  });

  test('new writes a workbook that validate takes', () => {
    const made = muster(folder.path, 'new', 'team.xlsx');
    expect(made).toMatchObject({ code: 0, err: '' });
    const valid = muster(folder.path, 'validate', 'team.xlsx', '--json');
    expect(valid.code).toBe(0);
    expect(json(valid)).toMatchObject({ people: 18, days: 28 });
  });

  test('new writes over nothing', () => {
    const before = readFileSync(file('team.xlsx'));
    const again = muster(folder.path, 'new', 'team.xlsx');
    expect(again.code).toBe(2);
    expect(again.err).toContain('--force');
    expect(readFileSync(file('team.xlsx')).equals(before)).toBe(true);
  });

  test('generate makes the same rota of the workbook and the document, on one thread and on two', () => {
    muster(folder.path, 'new', 'team.yaml');
    const flags = ['--work', '30', '--seed', '5', '--check', 'each-phase'];
    const one = muster(folder.path, 'generate', 'team.xlsx', ...flags, '--threads', '1', '--out', 'one.json');
    const two = muster(folder.path, 'generate', 'team.yaml', ...flags, '--threads', '2', '--out', 'two.json');
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(rotaIn('one.json').assignments).toEqual(rotaIn('two.json').assignments);
    expect(rotaIn('one.json').summary.hardBreaches).toBe(0);
  });

  test('check finds it sound', () => {
    const checked = muster(folder.path, 'check', 'one.json', '--json');
    expect(checked.code).toBe(0);
    expect(json(checked)).toMatchObject({ sound: true, differences: [], findings: [] });
  });

  test('check finds a total that is not so and a duty that is not allowed', () => {
    const rota = rotaIn('one.json');
    const { summary, assignments } = rota;
    const [first] = assignments;
    const onLeave = { ...first, person: 'P2', date: '2026-06-09' };
    const changed = {
      ...rota,
      assignments: [...assignments, onLeave],
      summary: { ...summary, shortfalls: summary.shortfalls + 7 },
    };
    writeFileSync(file('changed.json'), JSON.stringify(changed));
    const checked = muster(folder.path, 'check', 'changed.json');
    expect(checked.code).toBe(1);
    expect(checked.out).toContain('summary.shortfalls');
    expect(checked.out).toContain('Not sound.');
  });

  test('show, hours, cover and explain read it', () => {
    const grid = muster(folder.path, 'show', 'one.json');
    for (const { name } of rotaIn('one.json').scenario.people) expect(grid.out).toContain(name.slice(0, 12));
    expect(muster(folder.path, 'show', 'one.json', '--person', 'P1').out).toContain('2026-06-28');
    expect(muster(folder.path, 'show', 'one.json', '--day', '2026-06-03').out).toContain('07:00');
    expect(muster(folder.path, 'show', 'one.json', '--station', 'MILL').out).toContain('OFF');
    expect(muster(folder.path, 'hours', 'one.json').out).toContain('required');
    expect(muster(folder.path, 'cover', 'one.json', '--at', '2026-06-03T14:30').out).toContain('MILL');
    const explained = muster(folder.path, 'explain', 'one.json', '--person', 'P1', '--day', '2026-06-03');
    expect(explained).toMatchObject({ code: 0, err: '' });
    const sound = muster(folder.path, 'explain', 'one.json');
    expect(sound).toMatchObject({ code: 0, err: '', out: 'This rota breaks nothing that binds.\n' });
    const worth = muster(folder.path, 'explain', 'one.json', '--worth', '--seconds', '2', '--json');
    expect(worth).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(worth.out)).toHaveProperty('people');
    expect(muster(folder.path, 'explain', 'one.json', '--worth', '--day', '2026-06-03')).toMatchObject({
      code: 2,
    });
    expect(muster(folder.path, 'explain', 'one.json', '--day', '2026-06-03')).toMatchObject({ code: 2 });
  });

  test('a name that is nearly right is answered with the right one', () => {
    const shown = muster(folder.path, 'show', 'one.json', '--station', 'MIL');
    expect(shown.code).toBe(2);
    expect(shown.err).toContain('Maybe "MILL"');
  });

  test('generate goes on from the rota before', () => {
    muster(folder.path, 'new', 'next.yaml', '--from', '2026-06-29');
    const flags = ['--work', '30', '--after', 'one.json', '--out', 'next.json'];
    expect(muster(folder.path, 'generate', 'next.yaml', ...flags).code).toBe(0);
    const { history = [] } = rotaIn('next.json').scenario;
    expect(history.some(({ date }) => date === '2026-06-28')).toBe(true);
    expect(muster(folder.path, 'check', 'next.json').code).toBe(0);
  });

  test('what is made with --data is listed and shown by its ID', () => {
    const made = muster(
      folder.path,
      'generate',
      'team.yaml',
      '--work',
      '5',
      '--data',
      'd.sqlite',
      '--out',
      'd.json',
      '--json',
    );
    const { id } = json(made) as { id: string };
    expect(muster(folder.path, 'list', '--data', 'd.sqlite').out).toContain(id.slice(0, 8));
    expect(muster(folder.path, 'show', id.slice(0, 8), '--data', 'd.sqlite').out).toContain('A small team');
  });

  test('a rota becomes a workbook', () => {
    expect(muster(folder.path, 'show', 'one.json', '--out', 'one.xlsx').code).toBe(0);
    // A workbook is a zip archive, which begins with PK.
    expect(readFileSync(file('one.xlsx')).subarray(0, 2).toString()).toBe('PK');
  });

  test('what cannot be read writes nothing', () => {
    const ran = muster(folder.path, 'generate', 'nowhere.yaml', '--out', 'never.json');
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('nowhere.yaml');
    expect(existsSync(file('never.json'))).toBe(false);
  });
});
