/** What a search is given where nobody says otherwise, on the command line and by the API, and the most it may be given. */
import { availableParallelism } from 'node:os';

/** Time limit, seconds; `most` is the API's alone, for a terminal has Ctrl-C. */
export const SECONDS = { usual: 20, most: 24 * 60 * 60 } as const;

/** Seed of the random numbers. */
export const SEED = { usual: 1, most: 2 ** 32 - 1 } as const;

/** Threads to search with; one per core, so that the machine stays usable for others no more than two. */
export const THREADS = { usual: Math.min(2, availableParallelism()), most: 64 } as const;

/** How often scores are recomputed from scratch. */
export const CHECK = { usual: 'each-phase', all: ['never', 'each-phase', 'each-move'] } as const;
