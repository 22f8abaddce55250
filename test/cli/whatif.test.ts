/** A planner asks what another world would be worth: the plan for it is made, and laid beside the one there is. */
import { beforeAll, expect, test } from 'vitest';
import type { Comparison } from '../../src/rota/compare.ts';
import { json, muster, ownFolder, type Ran } from './muster.ts';

const folder = ownFolder();
const run = (...words: string[]): Ran => muster(folder.path, ...words);
const work = ['--work', '20', '--threads', '2'] as const;

beforeAll(() => {
  expect(run('new', 'team.xlsx', '--from', '2031-06-02').code).toBe(0);
  expect(run('generate', 'team.xlsx', ...work, '--out', 'rota.json').code).toBe(0);
});

test('five more volunteers have hours of their own, and the new rota can be kept', () => {
  const ran = run('whatif', 'rota.json', '--more', 'V1:5', ...work, '--out', 'more.json', '--json');
  expect([ran.code, ran.err]).toEqual([0, '']);
  const { comparison } = json(ran) as { comparison: Comparison };
  const added = comparison.people.filter(({ id, before }) => id.startsWith('V1~') && before === undefined);
  expect(added).toHaveLength(5);
  expect(comparison.best[0]!.id).toBe('law');
  expect(run('check', 'more.json').code).toBe(0);
  const said = run('compare', 'rota.json', 'more.json').out;
  expect(said).toContain('Like Ivy Jarrow 5');
  expect(said).toContain('Proven of the best rotas of both:\n  law: the same\n');
});

test('a station that is closed has no pump on the run', () => {
  const { comparison } = json(run('whatif', 'rota.json', '--closed', 'MILL', ...work, '--json')) as {
    comparison: Comparison;
  };
  expect(comparison.pumps.map(({ id, after }) => [id, after])).toEqual([['MILL MILL-P1', 0]]);
});

test('what cannot be read or is not there is refused, all of it', () => {
  expect(run('whatif', 'rota.json', '--more', 'V1,V2:0', '--slow', 'a:b').err.match(/^--/gm)).toHaveLength(3);
  expect(run('whatif', 'rota.json', '--more', 'V9:1', '--trained', 'P1:pilot').err).toMatch(/V9[^]*pilot/);
  for (const wrong of [['--more', 'V1:1', '--off'], ['--person', 'P1'], []])
    expect([wrong, run('whatif', 'rota.json', ...wrong).code]).toEqual([wrong, 2]);
});
