import { extname } from 'node:path';
import { UnusableInput, type Given, type World } from './command.ts';
import { text } from './options.ts';

/** The ending of a file's name, in lower case. */
export function endingOf(name: string): string {
  return extname(name).toLowerCase();
}

/**
 * The file named by `--out`, made sure of before the work begins: an hour of solving must not end at a folder that
 * is not there.
 * @throws UnusableInput if it cannot be written, or ends in none of `endings`.
 */
export function outputFile(given: Given, world: World, endings: readonly string[]): string | undefined {
  const out = text(given, 'out');
  if (out === undefined) return undefined;
  if (!endings.includes(endingOf(out))) {
    throw new UnusableInput([
      { where: '--out', found: out, expected: `a name that ends in ${endings.join(' or ')}` },
    ]);
  }
  world.mayWrite(out);
  return out;
}
