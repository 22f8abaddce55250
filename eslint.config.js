/**
 * Lint as one list, read from top to bottom: later blocks refine earlier ones for their files.
 * No inline comment can switch a rule off: an exception is made here, with its reason.
 */
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = import.meta.dirname;

/** Tests beside sources may import anything a test may; the directions below are about what ships. */
const tests = ['**/*.test.ts'];

/** Folders whose code is mostly arithmetic over typed arrays that are indexed within their bounds. */
const numeric = [
  'solver',
  'src/compile',
  'src/cover',
  'src/hours',
  'src/rota',
  'src/replies',
  'src/publish',
  'src/incident',
  'src/backends',
  'src/workers',
  'bench',
  'test',
].map((f) => `${f}/**/*.ts`);

/** These folders import what is listed, their own files, and nothing else of ours. */
const importsOnly = {
  solver: [],
  'src/domain': ['node_modules'],
  'src/time': ['src/domain', 'node_modules'],
  'src/compile': ['solver', 'src/domain', 'src/time', 'src/cover', 'src/hours', 'node_modules'],
  'src/cover': ['src/domain', 'src/time', 'src/hours', 'node_modules'],
  'src/hours': ['src/domain', 'src/time', 'node_modules'],
  'src/formats': ['solver', 'src/domain', 'src/time', 'node_modules'],
  'src/backends': ['solver/linear', 'solver/columns', 'node_modules'],
  'src/workers': ['solver', 'src/backends', 'node_modules'],
  'src/rota': [
    'solver',
    'src/domain',
    'src/time',
    'src/cover',
    'src/hours',
    'src/compile',
    'src/workers',
    'node_modules',
  ],
  'src/store': ['solver', 'src/domain', 'src/time', 'src/package-root.ts', 'node_modules'],
  'src/runs': ['solver', 'src/domain', 'src/rota', 'src/store', 'src/workers', 'node_modules'],
  'src/replies': [
    'solver',
    'src/domain',
    'src/time',
    'src/cover',
    'src/hours',
    'src/compile',
    'src/rota',
    'node_modules',
  ],
  'src/publish': [
    'solver',
    'src/domain',
    'src/time',
    'src/hours',
    'src/compile',
    'src/rota',
    'src/replies',
    'node_modules',
  ],
  'src/incident': [
    'solver',
    'src/domain',
    'src/time',
    'src/cover',
    'src/hours',
    'src/compile',
    'src/rota',
    'node_modules',
  ],
  'src/life': [
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
    'node_modules',
  ],
  'src/cli': ['solver', 'src', 'node_modules'],
  'test/naive': ['src/domain', 'node_modules'],
};

/** These never import what is listed. `src/!(cli)` leaves out src/compose.ts too, which has a line of its own. */
const importsNever = [
  {
    target: ['./src/!(cli)/**/*', './src/!(compose|desk-worker).ts'],
    from: ['./api', './web', './src/cli', './src/compose.ts'],
  },
  { target: ['./src/compose.ts', './api', './web'], from: './src/cli' },
  { target: ['./api', './web'], from: './src/compose.ts' },
  {
    target: [
      './solver',
      './src/!(compose|desk-worker).ts',
      './src/!(cli)/**/*',
      './src/cli',
      './api',
      './web',
      './bench',
      './examples',
    ],
    from: ['./test', './scripts'],
  },
  // The naive reading is the one thing of test/ that ships: `muster check` asks it too (docs/decisions/0003).
  { target: './src/compose.ts', from: './test', except: ['./naive'] },
  { target: './src/compose.ts', from: './scripts' },
  { target: ['./solver', './src', './api', './web'], from: ['./bench', './examples'] },
];

const zones = [
  ...Object.entries(importsOnly).map(([folder, others]) => ({
    target: `./${folder}`,
    from: './',
    except: [folder, ...others].map((path) => `./${path}`),
    message: `${folder} imports only: ${[folder, ...others].join(', ')}.`,
  })),
  ...importsNever.map((zone) => ({ ...zone, message: 'Imports go one way; see docs/architecture.md.' })),
];

const timeLibraries = ['luxon', 'rrule'].map((name) => ({
  name,
  message: 'Only src/time knows a calendar library; use what it exports.',
}));

/** rrule's named exports are seen by bundlers and by no plain Node process. */
const rruleByDefaultImport = {
  name: 'rrule',
  allowImportNames: ['default'],
  allowTypeImports: true,
  message: "Write `import rrule from 'rrule'`: its named imports crash Node.",
};

const restrictedImports = (options) => ({ '@typescript-eslint/no-restricted-imports': ['error', options] });
const onlyPackages = (allowed, message) =>
  restrictedImports({ patterns: [{ regex: `^(?!\\.|(${allowed})(/|$))`, message }] });

export default defineConfig(
  globalIgnores(['dist/', 'node_modules/', '.cache/', 'coverage/', 'web/assets/']),
  {
    linterOptions: {
      noInlineConfig: true,
      reportUnusedDisableDirectives: 'error',
      reportUnusedInlineConfigs: 'error',
    },
  },
  {
    files: ['**/*.{ts,js}'],
    plugins: { 'import-x': importX },
    settings: {
      // Lost settings make no-cycle find nothing, quietly; test/foundations plants offenders to notice.
      'import-x/extensions': ['.ts', '.js'],
      'import-x/resolver-next': [
        createTypeScriptImportResolver({ noWarnOnMultipleProjects: true, project: 'tsconfig.json' }),
        createNodeResolver(),
      ],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(Literal[value=/\\.\\.\\u002fshared(\\u002f|$)/], TemplateElement[value.raw=/\\.\\.\\u002fshared(\\u002f|$)/])',
          message: 'The project stands alone: nothing beside the repository is read.',
        },
      ],
    },
  },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // A one-line arrow that calls a procedure reads better without braces.
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Search loops run until something inside them says stop.
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // The compiler's own noUnusedParameters takes a leading underscore as "meant to be unused".
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      ...restrictedImports({ paths: timeLibraries }),
    },
  },
  {
    files: numeric,
    rules: {
      // noUncheckedIndexedAccess makes every read of a typed array `number | undefined`; `!` is how a kernel says "within bounds".
      '@typescript-eslint/no-non-null-assertion': 'off',
      // Kernels index several parallel arrays by one counter; rewriting only the loops that touch one array hides that.
      '@typescript-eslint/prefer-for-of': 'off',
    },
  },
  {
    files: ['**/*.ts'],
    ignores: tests,
    rules: { 'import-x/no-restricted-paths': ['error', { basePath: root, zones }] },
  },
  {
    files: ['solver/**/*.ts'],
    ignores: tests,
    rules: {
      ...onlyPackages('$', 'The solver is pure: it imports no package and nothing of Node.'),
      'no-restricted-globals': [
        'error',
        { name: 'Date', message: 'The solver has no clock; time comes in as integers.' },
      ],
      'no-restricted-properties': [
        'error',
        {
          object: 'Math',
          property: 'random',
          message: 'The solver has no ambient randomness; take the seeded generator as a parameter.',
        },
      ],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    ignores: tests,
    rules: onlyPackages('zod', 'The domain imports zod and nothing else.'),
  },
  { files: ['src/time/**/*.ts'], rules: restrictedImports({ paths: [rruleByDefaultImport] }) },
  {
    files: ['test/naive/**/*.ts'],
    rules: onlyPackages(
      'luxon',
      'The naive reading shares nothing with what it checks: src/domain and luxon only.',
    ),
  },
  { files: ['**/*.js'], rules: { 'no-unused-vars': 'error', 'no-undef': 'off' } },
);
