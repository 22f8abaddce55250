/** What requests and answers about rotas look like. */
import { z } from '@hono/zod-openapi';
import { assignment, ROTA_STATES, summary } from '../src/domain/rota.ts';
import type { RotaState } from '../src/publish/rota-states.ts';
import { CHECK, SECONDS, SEED, THREADS } from '../src/rota/limits.ts';
import type { Limits, Run } from '../src/store/runs.ts';
import { described } from './described.ts';

export const rotaRequest = z
  .strictObject({
    scenarioId: z.string().describe('Id of a saved scenario.'),
    seconds: z
      .number()
      .positive()
      .max(SECONDS.most)
      .optional()
      .describe(`Time limit; left out, and no work given: ${SECONDS.usual}.`),
    work: z.int().min(1).optional().describe('Work limit: the same rota on every machine.'),
    seed: z.int().min(0).max(SEED.most).default(SEED.usual).describe('Seed.'),
    threads: z
      .int()
      .min(1)
      .max(THREADS.most)
      .optional()
      .describe('Worker threads; the rota does not depend on them.'),
    check: z.enum(CHECK.all).default(CHECK.usual).describe('How often scores are recomputed from scratch.'),
  })
  .refine(({ seconds, work }) => seconds === undefined || work === undefined, {
    path: ['work'],
    message: 'a time limit or a work limit, not both',
  })
  .openapi('RotaRequest');
type RotaRequest = z.infer<typeof rotaRequest>;

const entryFields = {
  id: z.string().describe('Its id.'),
  scenarioId: z.string().describe('The scenario it answers.'),
  state: z
    .enum(['queued', 'running', 'complete', 'stopped', 'failed'])
    .describe('complete: came to the end of its limits; stopped: ended early; both have assignments.'),
  life: z
    .enum(ROTA_STATES)
    .nullable()
    .describe(
      'published: something of it holds; archived: later rotas were published instead; null: not made.',
    ),
  reason: z.string().nullable().describe('Why it failed.'),
  fault: z.string().nullable().describe('What ended it early that was nobody’s wish: a fault of Muster.'),
  seed: z.int().describe('Seed.'),
  limits: z
    .strictObject({
      seconds: z.number().optional().describe('Time limit.'),
      work: z.int().optional().describe('Work limit.'),
      threads: z.int().describe('Worker threads.'),
      check: z.enum(CHECK.all).describe('How often scores are recomputed.'),
    })
    .describe('Limits of the search.'),
  engine: z.string().describe('Version of Muster that makes it.'),
  created: z.iso.datetime().describe('When it was asked for.'),
  started: z.iso.datetime().nullable().describe('When work on it began.'),
  ended: z.iso.datetime().nullable().describe('When it ended.'),
};

export const rotaEntry = z.strictObject(entryFields).openapi('RotaEntry');

const progress = z
  .strictObject({
    seconds: z.number().describe('Seconds since the search began.'),
    hard: z.number().describe('Points of hard rules and demands; 0 if and only if none is broken.'),
    tiers: z
      .array(
        z.strictObject({
          name: z.string().describe('Tier.'),
          penalty: z.number().describe('Points.'),
        }),
      )
      .readonly()
      .describe('Points by tier, most important first.'),
    shortfalls: z.int().describe('Demands not met.'),
    moves: z.int().describe('Moves tried so far.'),
  })
  .openapi('Progress');

export const rotaSchema = z
  .strictObject({
    ...entryFields,
    progress: z.array(progress).describe('Each better rota that the search found, in order.'),
    summary: described(summary).optional().describe('How good it is; when it has assignments.'),
    assignments: z.array(assignment).optional().describe('Days that are not off, by person and date.'),
  })
  .openapi('Rota');

/** The limits of a request, with what was left out. */
export function limitsOf({ seconds, work, threads, check }: RotaRequest): Limits {
  return {
    limit: work === undefined ? { seconds: seconds ?? SECONDS.usual } : { work },
    threads: threads ?? THREADS.usual,
    check,
  };
}

/** What a list of rotas says of one. */
export function entryOf(
  { id, scenario, limits, ...run }: Run,
  lifeOf: (id: string) => RotaState | null,
): z.infer<typeof rotaEntry> {
  const { state, reason, fault, seed, engine, created, started, ended } = run;
  const { limit, threads, check } = limits;
  const flat = { ...limit, threads, check };
  return {
    id,
    scenarioId: scenario,
    state,
    life: lifeOf(id),
    reason,
    fault,
    seed,
    limits: flat,
    engine,
    created,
    started,
    ended,
  };
}
