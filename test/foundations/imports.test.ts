/**
 * Plants small source trees beside a copy of the real lint configuration and asks ESLint about them, so that a
 * rule that has silently stopped finding anything (a lost resolver, a misspelt folder) is noticed.
 */
import { ESLint } from 'eslint';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';

const CONFIGURATION = [
  'eslint.config.js',
  'tsconfig.json',
  'tsconfig.base.json',
  ...['solver', 'src', 'src/domain', 'src/cli', 'api', 'bench', 'examples', 'scripts', 'test'].map(
    (folder) => `${folder}/tsconfig.json`,
  ),
];

/** Something to import in each folder. */
const HARMLESS = [
  ...['solver', 'api', 'bench', 'examples', 'scripts', 'test', 'test/naive'],
  ...[
    'backends',
    'cli',
    'compile',
    'cover',
    'domain',
    'formats',
    'hours',
    'rota',
    'store',
    'time',
    'workers',
  ].map((folder) => `src/${folder}`),
].map((folder) => `${folder}/harmless.ts`);

let tree: string;

beforeAll(() => {
  // Inside the repository, so that the copied configuration finds its packages; under a folder lint ignores.
  mkdirSync(fromPackageRoot('.cache'), { recursive: true });
  tree = mkdtempSync(fromPackageRoot('.cache/planted-'));
  for (const file of CONFIGURATION) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
    cpSync(fromPackageRoot(file), join(tree, file));
  }
  for (const file of [...HARMLESS, 'src/compose.ts']) plant(file, 'export const one = 1;');
});

afterAll(() => rmSync(tree, { recursive: true, force: true }));

function plant(path: string, text: string): void {
  mkdirSync(dirname(join(tree, path)), { recursive: true });
  writeFileSync(join(tree, path), `${text}\n`);
}

/** The ids of the rules that complain about each file; `fatal` where the file could not be read at all. */
async function complaints(...paths: readonly string[]): Promise<readonly string[]> {
  const results = await new ESLint({ cwd: tree }).lintFiles([...paths]);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => ruleId ?? `fatal: ${message}`),
  );
}

describe('a planted file', () => {
  test('that breaks nothing passes, in every folder', async () => {
    expect(await complaints(...HARMLESS, 'src/compose.ts')).toEqual([]);
  });

  test('in a cycle fails, at both ends', async () => {
    plant(
      'src/cover/hen.ts',
      "import { egg } from '../rota/egg.ts';\nexport const hen = (): number => egg();",
    );
    plant(
      'src/rota/egg.ts',
      "import { hen } from '../cover/hen.ts';\nexport const egg = (): number => hen();",
    );
    expect(await complaints('src/cover/hen.ts', 'src/rota/egg.ts')).toEqual([
      'import-x/no-cycle',
      'import-x/no-cycle',
    ]);
  });

  test('in a longer cycle inside one folder fails', async () => {
    plant('solver/a.ts', "export { one } from './b.ts';");
    plant('solver/b.ts', "export { one } from './c.ts';");
    plant('solver/c.ts', "export { one } from './a.ts';");
    expect(await complaints('solver/a.ts')).toEqual(['import-x/no-cycle']);
  });
});

/** Who imports whom, both as folders. */
type Import = readonly [from: string, to: string];

const FORBIDDEN: readonly Import[] = [
  ['solver', 'src/domain'],
  ['solver', 'src/time'],
  ['solver', 'api'],
  ['solver', 'test'],
  ['src/domain', 'solver'],
  ['src/domain', 'src/time'],
  ['src/domain', 'src/cover'],
  ['src/time', 'solver'],
  ['src/compile', 'src/store'],
  ['src/compile', 'src/backends'],
  ['src/compile', 'api'],
  ...['backends', 'cover', 'formats', 'hours', 'rota', 'store', 'workers'].flatMap(
    (folder): readonly Import[] => [
      [`src/${folder}`, 'api'],
      [`src/${folder}`, 'src/cli'],
      [`src/${folder}`, 'bench'],
      [`src/${folder}`, 'test'],
    ],
  ),
  ['api', 'src/cli'],
  ['api', 'test'],
  ['test/naive', 'src/time'],
  ['test/naive', 'src/cover'],
  ['test/naive', 'solver'],
];

const ALLOWED: readonly Import[] = [
  ['src/compile', 'solver'],
  ['src/compile', 'src/domain'],
  ['src/compile', 'src/time'],
  ['src/time', 'src/domain'],
  ['src/rota', 'src/compile'],
  ['src/workers', 'src/backends'],
  ['api', 'src/rota'],
  ['src/cli', 'api'],
  ['test', 'src/cli'],
  ['test/naive', 'src/domain'],
];

/** Plants a file in the first folder that imports the harmless file of the second. */
async function complaintsOfImport(from: string, to: string): Promise<readonly string[]> {
  const file = `${from}/plants-${to.replaceAll('/', '-')}.ts`;
  plant(file, `export { one } from '${'../'.repeat(from.split('/').length)}${to}/harmless.ts';`);
  return complaints(file);
}

describe('imports go one way', () => {
  test.each(FORBIDDEN)('%s must not import %s', async (from, to) => {
    expect(await complaintsOfImport(from, to)).toContain('import-x/no-restricted-paths');
  });

  test.each(ALLOWED)('%s may import %s', async (from, to) => {
    expect(await complaintsOfImport(from, to)).toEqual([]);
  });

  test('only the command line imports src/compose.ts', async () => {
    const text = (depth: string): string => `export { one } from '${depth}compose.ts';`;
    plant('src/cli/composes.ts', text('../'));
    plant('src/store/composes.ts', text('../'));
    plant('api/composes.ts', text('../src/'));
    expect(await complaints('src/cli/composes.ts')).toEqual([]);
    expect(await complaints('src/store/composes.ts')).toEqual(['import-x/no-restricted-paths']);
    expect(await complaints('api/composes.ts')).toEqual(['import-x/no-restricted-paths']);
  });

  test('nothing is read from beside the repository', async () => {
    const outside = ['..', '..', 'shared', 'notes.txt'].join('/');
    plant('src/formats/reads-outside.ts', `export const path = '${outside}';`);
    plant(
      'src/formats/reads-template.ts',
      `export const path = (n: number): string => \`${outside}.\${n}\`;`,
    );
    expect(await complaints('src/formats/reads-outside.ts')).toEqual(['no-restricted-syntax']);
    expect(await complaints('src/formats/reads-template.ts')).toEqual(['no-restricted-syntax']);
  });
});

describe('packages stay where they belong', () => {
  const RESTRICTED = '@typescript-eslint/no-restricted-imports';
  const luxon = "export { DateTime } from 'luxon';";
  const zod = "export { z } from 'zod';";

  test.each([
    ['src/rota', luxon, [RESTRICTED]],
    ['api', luxon, [RESTRICTED]],
    ['test', luxon, [RESTRICTED]],
    ['src/cli', "export { default } from 'rrule';", [RESTRICTED]],
    ['src/time', luxon, []],
    ['src/time', "export { RRule } from 'rrule';", [RESTRICTED]],
    ['src/time', "export { default } from 'rrule';", []],
    ['test/naive', luxon, []],
    ['test/naive', zod, [RESTRICTED]],
    ['src/domain', zod, []],
    ['src/domain', luxon, [RESTRICTED]],
    ['src/domain', "export { readFileSync } from 'node:fs';", [RESTRICTED]],
    ['solver', zod, [RESTRICTED]],
    ['solver', "export { readFileSync } from 'node:fs';", [RESTRICTED]],
  ])('%s: %s', async (folder, text, expected) => {
    plant(`${folder}/packages.ts`, text);
    expect(await complaints(`${folder}/packages.ts`)).toEqual(expected);
  });
});

describe('the solver has no clock and no luck of its own', () => {
  test.each([
    ['export const now = (): number => Date.now();', 'no-restricted-globals'],
    ['export const luck = (): number => Math.random();', 'no-restricted-properties'],
  ])('%s', async (text, rule) => {
    plant('solver/impure.ts', text);
    expect(await complaints('solver/impure.ts')).toContain(rule);
  });
});

test('no comment can switch a rule off', async () => {
  plant('solver/quiet.ts', '/* eslint-disable */\nexport const luck = (): number => Math.random();');
  expect(await complaints('solver/quiet.ts')).toContain('no-restricted-properties');
});
