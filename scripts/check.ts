/**
 * Everything that must hold before a commit: `./muster test [--full] [--only PATTERN]`.
 *
 * All steps run even if an early one fails: types first, since tests run what is built, then the tests beside everything
 * else. The last line is `N passed, N failed`: tests, plus one failure for each step other than the tests that failed.
 * With `--only`, types and the tests whose path contains PATTERN run alone. Words it does not know end it with code 2.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

const root = join(import.meta.dirname, '..');
const cache = join(root, '.cache');

/** Writes the generated pages; with `--check` it only says whether they are up to date. */
const docs = join(root, 'scripts', 'docs.ts');

const HELP = `./muster test [--full] [--only PATTERN]

Checks types, lint, format, dead code and generated pages, and runs the tests.
  --full          the slow laws too, with more random cases
  --only PATTERN  types, and the tests whose path contains PATTERN
  --help          this text`;

const options = optionsOf(process.argv.slice(2));

/** Ends the process if help was asked for, or anything that does not exist. */
function optionsOf(words: readonly string[]): { readonly full: boolean; readonly only?: string } {
  try {
    const { values } = parseArgs({
      args: [...words],
      options: {
        full: { type: 'boolean', default: false },
        only: { type: 'string' },
        help: { type: 'boolean', default: false },
      },
    });
    if (!values.help) return values;
    console.log(HELP);
    process.exit(0);
  } catch (error) {
    if (!(error instanceof TypeError && 'code' in error)) throw error;
    console.error(`${error.message.replace(/\.?$/, '.')}\n\n${HELP}`);
    process.exit(2);
  }
}

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** The part of vitest's JSON report that is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/** Where a program's output goes: straight to ours, or in one piece once it has ended. */
type Output = 'inherit' | 'pipe';

/** Runs a program of node_modules in the repository; whether it ended well. */
async function run(
  program: string,
  args: readonly string[],
  output: Output,
  more: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const child = spawn(join('node_modules', '.bin', program), args, {
    cwd: root,
    env: { ...process.env, ...(options.full ? { MUSTER_FULL: '1' } : {}), ...more },
    stdio: ['ignore', output, output],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said.push(chunk);
    });
  const [status] = (await once(child, 'close')) as [number | null];
  process.stdout.write(Buffer.concat(said));
  return status === 0;
}

function step(ok: boolean): Tally {
  return { passed: 0, failed: ok ? 0 : 1 };
}

/** Tests whose path contains one of `paths`, or all; counted one by one. `name` is that of their report. */
async function tests(
  name: string,
  paths: readonly string[],
  output: Output,
  more: Readonly<Record<string, string>> = {},
): Promise<Tally> {
  const report = join(cache, `${name}.json`);
  mkdirSync(cache, { recursive: true });
  rmSync(report, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const ok = await run('vitest', ['run', ...paths, ...reporters], output, more);
  if (!existsSync(report)) return step(false);
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  // A file that fails outside its tests (an import, a hook) has no failed test to be counted by.
  const brokenFiles = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  const failed = numFailedTests + brokenFiles;
  return { passed: numPassedTests, failed: ok ? failed : Math.max(1, failed) };
}

interface Step {
  readonly name: string;
  readonly tally: () => Promise<Tally>;
}

/** A program that says by its exit code whether all is well. */
function check(name: string, program: string, ...args: readonly string[]): Step {
  return { name, tally: async () => step(await run(program, args, 'pipe')) };
}

const types = check('types', 'tsc', '-b');
const lint = check('lint', 'eslint', '.', '--max-warnings', '0');
const format = check('format', 'prettier', '--check', '--log-level', 'warn', '.');
const deadCode = check('dead code', 'knip', '--no-progress', '--no-config-hints');
const pages = check('docs', 'tsx', docs, '--check');
const searchTests: Step = {
  name: 'tests of the search, each move checked',
  tally: () => tests('search-tests', ['test/solver/search'], 'pipe', { MUSTER_CHECK: 'each-move' }),
};

function testsOf(...paths: readonly string[]): Step {
  return { name: 'tests', tally: () => tests('tests', paths, 'inherit') };
}

/** Lanes that run side by side, one group after another; a lane is steps in their order. */
function plan({ only }: typeof options): readonly (readonly (readonly Step[])[])[] {
  if (only !== undefined) return [[[types, testsOf(only)]]];
  return [[[types]], [[lint, format, deadCode, pages, searchTests], [testsOf()]]];
}

async function tallied({ name, tally }: Step): Promise<Tally> {
  const started = process.hrtime.bigint();
  const result = await tally();
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  console.log(`${result.failed === 0 ? 'ok    ' : 'FAILED'} ${name} (${seconds.toFixed(1)} s)`);
  return result;
}

let passed = 0;
let failed = 0;
for (const lanes of plan(options)) {
  await Promise.all(
    lanes.map(async (lane) => {
      for (const each of lane) {
        const result = await tallied(each);
        passed += result.passed;
        failed += result.failed;
      }
    }),
  );
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
