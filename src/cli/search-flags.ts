import type { Settings } from '../../solver/solve.ts';
import { CHECK, SECONDS, SEED, THREADS } from '../rota/limits.ts';
import { UnusableInput, type CommandOption, type Given } from './command.ts';
import { oneOf, seconds, wholeNumber } from './options.ts';

/** The flags of every command that searches. */
export const searchFlags: readonly CommandOption[] = [
  { flags: '--seconds <n>', about: `stop after so many seconds (default ${SECONDS.usual})` },
  { flags: '--work <n>', about: 'do exactly so much work instead, reading no clock: same seed, same rota' },
  { flags: '--seed <n>', about: `seed of the random numbers (default ${SEED.usual})` },
  { flags: '--threads <n>', about: 'threads to search with (default: one per core, at most 2)' },
  {
    flags: '--check <mode>',
    about: `recompute every score from scratch: ${CHECK.all.join(', ')} (default ${CHECK.usual})`,
  },
];

/**
 * Reads the search flags.
 * @throws UnusableInput if one is unusable, or both limits are given.
 */
export function searchSettings(given: Given, otherwise: number = SECONDS.usual): Settings {
  const limit = seconds(given);
  const work = wholeNumber(given, { option: 'work', least: 1 });
  if (limit !== undefined && work !== undefined) {
    throw new UnusableInput([
      { where: '--work', found: `${work} beside --seconds ${limit}`, expected: 'one limit, not two' },
    ]);
  }
  return {
    limit: work === undefined ? { seconds: limit ?? otherwise } : { work },
    seed: wholeNumber(given, { option: 'seed', least: 0, most: SEED.most }) ?? SEED.usual,
    threads: wholeNumber(given, { option: 'threads', least: 1, most: THREADS.most }) ?? THREADS.usual,
    check: oneOf(given, 'check', CHECK.all) ?? CHECK.usual,
  };
}
