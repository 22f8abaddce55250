/** What the README has its reader do with a team of their own works, line by line. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { fromPackageRoot } from '../../src/package-root.ts';
import { muster, ownFolder } from './muster.ts';

const folder = ownFolder();

/** The lines of the shell blocks of a section, without `./muster` and comments, in words. */
function commandsUnder(heading: string): string[][] {
  const readme = readFileSync(fromPackageRoot('README.md'), 'utf8');
  const section = readme.split(/^## /m).find((each) => each.startsWith(heading))!;
  return [...section.matchAll(/```sh\n(.*?)```/gs)]
    .flatMap(([, block]) => block!.trim().split('\n'))
    .map((line) => [...line.replace(/\s#.*/, '').matchAll(/"([^"]*)"|(\S+)/g)].map(([, a, b]) => a ?? b!))
    .map(([program, ...words]) => {
      expect(program).toBe('./muster');
      return words;
    });
}

test('every command for a team of one’s own does what it says', () => {
  const commands = commandsUnder('Your own team');
  expect(commands.length).toBeGreaterThan(15);
  for (const words of commands) {
    const { code, err } = muster(folder.path, ...words);
    expect([words.join(' '), code, err]).toEqual([
      words.join(' '),
      0,
      expect.not.stringContaining('problem'),
    ]);
  }
});
