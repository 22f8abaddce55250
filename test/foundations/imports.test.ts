/**
 * Plants small source trees beside a copy of the real lint configuration and asks ESLint about them, so that a
 * rule that has silently stopped finding anything (a lost resolver, a misspelt folder) is noticed.
 *
 * The whole tree is planted before ESLint looks at any of it: its type information does not notice files that
 * appear later.
 */
import { ESLint } from 'eslint';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';

const CONFIGURATION = [
  'eslint.config.js',
  'tsconfig.json',
  'tsconfig.base.json',
  ...[
    'solver',
    'src',
    'src/domain',
    'src/cli',
    'api',
    'bench',
    'examples',
    'scripts',
    'test',
    'test/naive',
  ].map((folder) => `${folder}/tsconfig.json`),
];

const NO_CYCLE = 'import-x/no-cycle';
const FOLDERS = 'import-x/no-restricted-paths';
const PACKAGES = '@typescript-eslint/no-restricted-imports';

const plants = new Map<string, string>();
const complaints = new Map<string, readonly string[]>();

/** Plants a file, and a test that exactly these rules complain about it. */
function plant(path: string, text: string, ...rules: readonly string[]): void {
  if (plants.has(path)) throw new Error(`${path} is planted twice`);
  plants.set(path, text);
  test(`${path}: ${rules.length === 0 ? 'nothing' : rules.join(', ')}`, () => {
    expect(complaints.get(path)).toEqual(rules);
  });
}

let tree: string;

beforeAll(async () => {
  // Inside the repository, so that the copied configuration finds its packages; under a folder lint ignores.
  mkdirSync(fromPackageRoot('.cache'), { recursive: true });
  tree = mkdtempSync(fromPackageRoot('.cache/planted-'));
  for (const file of [...CONFIGURATION, ...plants.keys()]) {
    mkdirSync(dirname(join(tree, file)), { recursive: true });
  }
  for (const file of CONFIGURATION) cpSync(fromPackageRoot(file), join(tree, file));
  for (const [file, text] of plants) writeFileSync(join(tree, file), `${text}\n`);
  for (const { filePath, messages } of await new ESLint({ cwd: tree }).lintFiles([...plants.keys()])) {
    const rules = new Set(messages.map(({ ruleId, message }) => ruleId ?? message));
    complaints.set(relative(tree, filePath), [...rules]);
  }
});

afterAll(() => {
  rmSync(tree, { recursive: true, force: true });
});

describe('a file that breaks nothing passes, in every folder', () => {
  const src = [
    'backends',
    'cli',
    'compile',
    'cover',
    'domain',
    'formats',
    'hours',
    'publish',
    'incident',
    'life',
    'replies',
    'rota',
    'runs',
    'store',
    'time',
  ];
  const others = [
    'solver',
    'solver/linear',
    'src/workers',
    'api',
    'bench',
    'examples',
    'scripts',
    'test',
    'test/naive',
  ];
  for (const folder of [...src.map((name) => `src/${name}`), ...others]) {
    plant(`${folder}/harmless.ts`, 'export const one = 1;');
  }
});

describe('a cycle fails', () => {
  const calls = (name: string, other: string, file: string): string =>
    `import { ${other} } from '${file}';\nexport const ${name} = (): number => ${other}();`;
  plant('src/cover/hen.ts', calls('hen', 'egg', './nest/egg.ts'), NO_CYCLE);
  plant('src/cover/nest/egg.ts', calls('egg', 'hen', '../hen.ts'), NO_CYCLE);
  plant('solver/a.ts', "export { one } from './b.ts';", NO_CYCLE);
  plant('solver/b.ts', "export { one } from './c.ts';", NO_CYCLE);
  plant('solver/c.ts', "export { one } from './a.ts';", NO_CYCLE);
});

/** Plants a file in the first folder that imports the harmless file of the second. */
function plantImport(from: string, to: string, ...rules: readonly string[]): void {
  const up = '../'.repeat(from.split('/').length);
  plant(
    `${from}/imports-${to.replaceAll('/', '-')}.ts`,
    `export { one } from '${up}${to}/harmless.ts';`,
    ...rules,
  );
}

/** folder of src → folders it may import; everything else of ours is against the direction. */
const ALONG: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  time: ['src/domain'],
  cover: ['src/domain', 'src/time', 'src/hours'],
  hours: ['src/domain', 'src/time'],
  compile: ['solver', 'src/domain', 'src/time', 'src/cover', 'src/hours'],
  formats: ['solver', 'src/domain', 'src/time'],
  backends: ['solver/linear'],
  workers: ['solver', 'src/backends'],
  rota: ['solver', 'src/domain', 'src/time', 'src/cover', 'src/hours', 'src/compile', 'src/workers'],
  replies: ['solver', 'src/domain', 'src/time', 'src/cover', 'src/hours', 'src/compile', 'src/rota'],
  publish: ['solver', 'src/domain', 'src/time', 'src/hours', 'src/compile', 'src/rota', 'src/replies'],
  incident: ['solver', 'src/domain', 'src/time', 'src/cover', 'src/hours', 'src/compile', 'src/rota'],
  store: ['solver', 'src/domain', 'src/time'],
  runs: ['solver', 'src/domain', 'src/rota', 'src/store', 'src/workers'],
  life: [
    'solver',
    'src/domain',
    'src/time',
    'src/hours',
    'src/compile',
    'src/rota',
    'src/replies',
    'src/publish',
    'src/store',
    'src/cover',
    'src/backends',
    'src/workers',
  ],
};

const OURS = [
  'solver',
  ...Object.keys(ALONG).map((name) => `src/${name}`),
  'src/cli',
  'api',
  'bench',
  'test',
];

describe('an import against the direction fails', () => {
  for (const to of ['src/domain', 'src/time', 'api', 'test']) plantImport('solver', to, FOLDERS);
  for (const [name, along] of Object.entries(ALONG)) {
    const from = `src/${name}`;
    for (const to of OURS) if (to !== from && !along.includes(to)) plantImport(from, to, FOLDERS);
  }
  for (const to of ['solver', 'src/time', 'src/cover']) plantImport('test/naive', to, FOLDERS);
  for (const to of ['api', 'bench', 'test']) plantImport('src/cli', to, FOLDERS);
  for (const to of ['src/cli', 'test']) plantImport('api', to, FOLDERS);
  for (const from of ['src/rota', 'src/cli', 'api']) plantImport(from, 'test/naive', FOLDERS);
  plant('src/store/composes.ts', "export { one } from '../compose.ts';", FOLDERS);
  plant('api/composes.ts', "export { one } from '../src/compose.ts';", FOLDERS);
});

describe('an import along the direction passes', () => {
  for (const [name, along] of Object.entries(ALONG)) for (const to of along) plantImport(`src/${name}`, to);
  for (const to of ['solver', 'src/rota', 'src/store', 'src/workers', 'src/formats'])
    plantImport('src/cli', to);
  plantImport('api', 'src/rota');
  plantImport('test', 'src/cli');
  plantImport('test/naive', 'src/domain');
  plant('src/compose.ts', "export { one } from '../test/naive/harmless.ts';");
  plant('src/cli/composes.ts', "export { one } from '../compose.ts';");
});

describe('packages stay where they belong', () => {
  const luxon = "export { DateTime } from 'luxon';";
  const zod = "export { z } from 'zod';";
  const node = "export { readFileSync } from 'node:fs';";
  const rrule = "export { default } from 'rrule';";
  for (const folder of ['src/rota', 'src/cli', 'api', 'test']) {
    plant(`${folder}/luxon.ts`, luxon, PACKAGES);
    plant(`${folder}/rrule.ts`, rrule, PACKAGES);
  }
  plant('src/time/luxon.ts', luxon);
  plant('src/time/rrule.ts', rrule);
  plant('src/time/rrule-by-name.ts', "export { RRule } from 'rrule';", PACKAGES);
  plant('src/domain/zod.ts', zod);
  plant('src/domain/luxon.ts', luxon, PACKAGES);
  plant('src/domain/node.ts', node, PACKAGES);
  plant('solver/zod.ts', zod, PACKAGES);
  plant('solver/node.ts', node, PACKAGES);
  plant('test/naive/luxon.ts', luxon);
  plant('test/naive/zod.ts', zod, PACKAGES);
});

describe('nothing is read from beside the repository', () => {
  const outside = ['..', '..', 'shared', 'notes'].join('/');
  plant('src/formats/text.ts', `export const path = '${outside}';`, 'no-restricted-syntax');
  plant(
    'src/formats/template.ts',
    `export const path = (n: number): string => \`${outside}.\${n}\`;`,
    'no-restricted-syntax',
  );
});

describe('the solver has no clock and no luck of its own', () => {
  const luck = 'export const luck = (): number => Math.random();';
  plant('solver/clock.ts', 'export const now = (): number => Date.now();', 'no-restricted-globals');
  plant('solver/luck.ts', luck, 'no-restricted-properties');
  // Planted to show that an inline exception has no effect.
  plant(
    'solver/quiet.ts',
    `// eslint-disable-next-line\n${luck}`,
    "'// eslint-disable-next-line' has no effect because you have 'noInlineConfig' setting in your config.",
    'no-restricted-properties',
  );
});
