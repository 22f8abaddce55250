/** The programs that are no part of `muster` itself answer wrong words with a sentence, not with a stack trace. */
import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';

function run(program: string, words: readonly string[]): { code: number | null; out: string; err: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', fromPackageRoot(program), ...words],
    { cwd: fromPackageRoot('.'), encoding: 'utf8' },
  );
  return { code: status, out: stdout, err: stderr };
}

describe('words that cannot be used', () => {
  test.each([
    ['scripts/check.ts', ['--foo'], "Unknown option '--foo'."],
    ['scripts/check.ts', ['solver'], "Unexpected argument 'solver'."],
    ['scripts/check.ts', ['--only'], "Option '--only <value>' argument missing."],
    [
      'bench/main.ts',
      [],
      'Found "", expected one of: county, cover, linear, load, public, repair, scale, scenario, versus.',
    ],
    ['bench/main.ts', ['load', '--foo'], "Unknown option '--foo'."],
    ['bench/main.ts', ['load', '--forms', 'csv'], 'Found --forms "csv", expected some of yaml,json,xlsx.'],
    ['bench/main.ts', ['linear', '--seeds', 'five'], 'Found --seeds "five", expected a whole number'],
    ['bench/main.ts', ['public', '--instances', '.', '--only', '7-3'], 'Found --only "7-3"'],
  ])('%s %j', (program, words, sentence) => {
    const { code, out, err } = run(program, words);
    expect(err.startsWith(sentence), err).toBe(true);
    expect(err).not.toMatch(/^\s+at /m);
    expect({ code, out }).toEqual({ code: 2, out: '' });
  });
});

describe('--help', () => {
  test.each([
    ['scripts/check.ts', ['--help'], './muster test'],
    ['bench/main.ts', ['load', '--help'], 'npm run bench -- load'],
  ])('%s %j', (program, words, first) => {
    const { code, out, err } = run(program, words);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.startsWith(first), out).toBe(true);
  });
});
