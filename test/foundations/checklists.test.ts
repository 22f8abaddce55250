/** docs/checklists.md says where each point is shown: the files are there, and hold the words. */
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';

const page = readFileSync(fromPackageRoot('docs/checklists.md'), 'utf8');
const rows = page
  .split('\n')
  .filter((line) => /^\| *[KTP]?\d+ *\|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, point = '', , shown = '']) => ({ point, shown }));

it.each(rows)('$point', ({ shown }) => {
  const places = [...shown.matchAll(/`([^`]+)` "([^"]+)"/g)].map(([, file = '', words = '']) => ({
    file,
    words,
  }));
  if (!shown.includes('not yet')) expect(places.length).toBeGreaterThan(0);
  for (const { file, words } of places)
    expect(readFileSync(fromPackageRoot(file), 'utf8').includes(words), `${file}: ${words}`).toBe(true);
});

it('names every point once, in order', () => {
  const numbers = (prefix: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => `${prefix}${index + 1}`);
  const all = [...numbers('', 18), ...numbers('K', 13), ...numbers('T', 20), ...numbers('P', 12)];
  expect(rows.map(({ point }) => point)).toEqual(all);
});
