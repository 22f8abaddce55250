import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeJson, writeYaml } from '../../src/formats/document.ts';
import { loadScenario, readScenario } from '../../src/formats/load.ts';
import { template } from '../../src/formats/template.ts';
import { writeWorkbook } from '../../src/formats/workbook/write.ts';

const folder = mkdtempSync(join(tmpdir(), 'muster-load-'));

describe('the same scenario in every form', () => {
  it.each(['team.yaml', 'team.yml', 'team.json', 'TEAM.XLSX'])('%s', async (name) => {
    const scenario = template();
    const path = join(folder, name);
    const text = name.endsWith('json') ? writeJson(scenario) : writeYaml(scenario);
    writeFileSync(path, name.endsWith('XLSX') ? await writeWorkbook(scenario) : text);
    expect(await loadScenario(path)).toEqual({ scenario });
  });
});

describe('a file that cannot be used is said in a sentence', () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it('no such file', async () => {
    const path = join(folder, 'nowhere.yaml');
    expect(await loadScenario(path)).toEqual({
      issues: [{ where: path, found: 'no such file', expected: 'a scenario (.yaml, .yml, .json or .xlsx)' }],
    });
  });
  it('a folder', async () => {
    expect(await loadScenario(folder)).toMatchObject({ issues: [{ found: 'a folder' }] });
  });
  it('another kind of file', async () => {
    expect(await readScenario('team.docx', bytes('x'))).toMatchObject({
      issues: [{ where: 'team.docx', found: 'a file that ends in .docx' }],
    });
  });
  it('YAML that is none, with its line', async () => {
    expect(await readScenario('team.yaml', bytes('name: x\npeople: [P1,\nzone: y'))).toMatchObject({
      issues: [
        {
          where: 'line 3, column 1',
          found: expect.stringContaining('"zone: y"') as unknown,
          expected: 'YAML',
        },
      ],
    });
  });
  it('JSON that is none', async () => {
    expect(await readScenario('team.json', bytes('{"name": '))).toMatchObject({
      issues: [{ expected: 'JSON' }],
    });
  });
  it('an empty file', async () => {
    expect(await readScenario('team.yaml', bytes(''))).toHaveProperty('issues');
  });
  it('aliases, of which a few lines can stand for more than fits into memory', async () => {
    const levels = Array.from(
      { length: 30 },
      (_, level) => `a${level + 1}: &a${level + 1} [*a${level}, *a${level}]`,
    );
    const bomb = `a0: &a0 [x]\n${levels.join('\n')}\n`;
    expect(await readScenario('team.yaml', bytes(bomb))).toMatchObject({
      issues: [{ where: 'line 2, column 11' }],
    });
  });
});
