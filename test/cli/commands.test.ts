import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands/index.ts';
import { program } from '../../src/cli/program.ts';
import { terminal } from '../../src/cli/terminal.ts';
import { fromPackageRoot } from '../../src/package-root.ts';
import { muster, ownFolder } from './muster.ts';

const folder = ownFolder();

test('every file of the folder is a command, and every command has a file', () => {
  const files = readdirSync(fromPackageRoot('src/cli/commands'))
    .filter((name) => name !== 'index.ts')
    .map((name) => name.replace('.ts', ''));
  expect(commands.map(({ name }) => name).sort()).toEqual(files.sort());
});

describe('every command', () => {
  test.each(commands.map((command) => [command.name, command] as const))(
    '%s says what it does',
    (name, command) => {
      expect(command.example).toMatch(new RegExp(`^muster ${name}\\b`));
      expect(command.about).toMatch(/\.$/);
      const known = program(terminal(), () => undefined).commands.find((each) => each.name() === name);
      let help = '';
      known?.configureOutput({ writeOut: (text) => (help += text) }).outputHelp();
      expect(help).toContain(command.example);
      expect(help).toContain('--json');
    },
  );
});

describe('a call that cannot be understood', () => {
  test.each([
    [['generate'], "missing required argument 'scenario'"],
    [['genrate', 'x.yaml'], 'generate'],
    [['solve', 'x.json', '--seconds', 'soon'], '--seconds'],
    [['solve', 'x.json', '--seconds', '3', '--work', '5'], '--work'],
    [['solve', 'x.json', '--check', 'always'], 'each-move'],
    [['export', 'x.json', '--format', 'pdf'], 'csv'],
  ])('%j', (words, told) => {
    const ran = muster(folder.path, ...words);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain(told);
    expect(ran.err).not.toMatch(/\n\s+at /);
  });
});

test('after a fault of a search the command goes on, says so on standard error, and ends with 70', () => {
  const file = JSON.stringify(fromPackageRoot('dist/src/cli/terminal.js'));
  const script = `const { terminal } = await import(${file}); terminal().fault(new Error('a thread has ended'));`;
  const ran = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' });
  expect(ran.status).toBe(70);
  expect(ran.stderr).toContain('a fault of Muster, not of your input: a thread has ended');
  expect(ran.stderr).toContain('the best rota until then');
});
