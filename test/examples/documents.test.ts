import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../examples/generate/document.ts';
import { examples } from '../../examples/generate/index.ts';
import { readScenario } from '../../src/formats/load.ts';

const FOLDER = join(import.meta.dirname, '..', '..', 'examples');
const LARGEST = 1_500_000;

describe.each(examples)('examples/$file.yaml', (example) => {
  const bytes = readFileSync(join(FOLDER, `${example.file}.yaml`));
  const text = bytes.toString('utf8');

  it('is what the generator writes; if not, run `npm run examples`', () => {
    expect(text).toBe(documentOf(example));
  });

  it('loads without an issue and says what the generator said', async () => {
    expect(await readScenario(`${example.file}.yaml`, bytes)).toEqual({ scenario: example.scenario });
  });

  it('says in its header what it is made after, what is real, whose data it uses and what it shows', () => {
    const header = text.slice(0, text.indexOf('\nformat:'));
    for (const line of header.trimEnd().split('\n')) expect(line).toMatch(/^#/);
    for (const label of ['After:', 'Real:', 'Synthetic:', 'Attribution:'])
      expect(header).toContain(`# ${label}`);
    expect(header).toContain('GeoNames');
    const points = [...header.matchAll(/^# {3}([A-Z]\d+) /gm)].map(([, point]) => point);
    expect(points).toEqual(Object.keys(example.shows));
  });

  it('stays small', () => expect(bytes.length).toBeLessThan(LARGEST));

  it('names no home, no address and no way to reach anybody', () => {
    expect(text).not.toMatch(/@|\b[A-Z]{1,2}\d{1,2}[A-Z]? ?\d[A-Z]{2}\b|\b0\d{9,10}\b|address:/);
    const names = example.scenario.people.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
