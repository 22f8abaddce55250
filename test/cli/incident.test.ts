/** A flood in the county of the example: planned, checked, kept; and refused with all that is wrong with it. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Rota } from '../../src/domain/index.ts';
import type { IncidentReport } from '../../src/incident/report.ts';
import { fromPackageRoot } from '../../src/package-root.ts';
import { json, muster, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const run = (...words: string[]): Ran => muster(folder.path, ...words);
const flood = readFileSync(fromPackageRoot('examples/incidents/flood.yaml'), 'utf8');

beforeAll(() => {
  const scenario = fromPackageRoot('examples/cumbria-jeso.yaml');
  expect(run('generate', scenario, '--work', '40', '--threads', '2', '--out', 'rota.json').code).toBe(0);
  writeFileSync(join(folder.path, 'flood.yaml'), flood.replace('through: 2026-10-22', 'through: 2026-10-20'));
}, 600_000);

test('a flood is manned, elsewhere the minimum is kept, and nobody is moved on other days', () => {
  const ran = run(
    'incident',
    'rota.json',
    'flood.yaml',
    '--at',
    '2026-10-19T20:00',
    '--out',
    'flood.json',
    '--json',
  );
  expect(ran.err).toBe('');
  const told = json(ran) as IncidentReport & { readonly proven: boolean };
  expect(told.proven).toBe(true);
  expect(told.turns).toHaveLength(2 + 1 + 3 + 2);
  const manned = told.turns.filter(({ people }) => people.length > 0);
  expect(manned.length).toBeGreaterThan(6);
  expect(run('check', 'flood.json').out).toContain('The second reading of what binds: nothing.');
  const [before, after] = ['rota.json', 'flood.json'].map(
    (name) => JSON.parse(readFileSync(join(folder.path, name), 'utf8')) as Rota,
  ) as [Rota, Rota];
  const elsewhere = ({ assignments }: Rota) =>
    assignments.filter(({ date }) => date < '2026-10-20' || date > '2026-10-22');
  expect(elsewhere(after)).toEqual(elsewhere(before));
  const said = run('compare', 'rota.json', 'flood.json').out;
  expect(said).toContain('frizington frizington-P1');
});

test('what is not there, or there already, is refused, all of it', () => {
  const text = flood.replace('C-01,', 'C-91,').replace('jicu-1', 'jicu-9');
  writeFileSync(join(folder.path, 'wrong.yaml'), text.replace('town-hours,', 'town-ours,'));
  const { code, err } = run('incident', 'rota.json', 'wrong.yaml');
  expect(code).toBe(2);
  for (const found of ['people[0]', 'posts[1].vehicle', 'keep.demands[0]', 'Maybe "town-hours"'])
    expect(err).toContain(found);
  writeFileSync(join(folder.path, 'form.yaml'), text.replace('need: 1', 'need: none'));
  expect(run('incident', 'rota.json', 'form.yaml').err).toContain('posts[3].need');
});
