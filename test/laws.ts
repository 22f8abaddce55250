/**
 * How laws (properties that hold for every input) are run. Vitest loads this file before each test file.
 *
 * The seed is fixed, so that the same commit gives the same verdict everywhere. Look for new counterexamples
 * with `MUSTER_SEED=<any integer> ./muster test`; a failing law prints its seed and path, and
 * `fc.assert(property, { seed, path })` replays exactly that one.
 */
import fc from 'fast-check';
import type { Check } from '../solver/score/check.ts';

const DEFAULT_SEED = 20_260_301;

const full = process.env['MUSTER_FULL'] === '1';
const seed = Number(process.env['MUSTER_SEED'] ?? DEFAULT_SEED);
if (!Number.isSafeInteger(seed)) throw new Error('MUSTER_SEED must be an integer');

fc.configureGlobal({ seed, numRuns: runs(100, 1000), verbose: fc.VerbosityLevel.None });

/**
 * How tests of the search have its scores recomputed: after each phase, and in one more run of them (a step of its own
 * of `./muster test`, MUSTER_CHECK=each-move) after each move.
 */
export const check: Check = process.env['MUSTER_CHECK'] === 'each-move' ? 'each-move' : 'each-phase';

/** How often to run a law: `normal` while developing, `inFull` under `./muster test --full`. */
export function runs(normal: number, inFull: number): number {
  return full ? inFull : normal;
}
