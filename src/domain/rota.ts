import { z } from 'zod';
import { date, instant } from './primitives.ts';
import { scenario } from './scenario.ts';

/** A spell in a rota with its real start and end. */
export const spell = z.strictObject({
  kind: z.enum(['duty', 'on-call']).describe('duty: work; on-call: readiness.'),
  start: instant.describe('Start, ISO with offset, to the minute.'),
  end: instant.describe('End (half-open), ISO with offset, to the minute.'),
  duty: z.string().optional().describe('Duty template.'),
  beat: z.string().optional().describe('Beat worked.'),
  station: z.string().optional().describe('Station it counts for (on-call, or pager carried on the duty).'),
  pager: z.boolean().optional().describe('Fire pager carried on the duty.'),
  workingMinutes: z.int().min(0).describe('Working time, elapsed minutes without the break.'),
  paidMinutes: z.int().min(0).describe('Paid minutes.'),
  status: z
    .enum(['assigned', 'proposed', 'committed'])
    .describe('proposed: a volunteer or on-call person has still to confirm it.'),
});
export type Spell = z.infer<typeof spell>;

/** What one person does on one operational day. A day without a record is off. */
export const assignment = z.strictObject({
  person: z.string().describe('Who.'),
  date: date.describe('Operational day.'),
  code: z.string().describe('Rota code for the grid.'),
  spells: z.array(spell).describe('Duty and on-call periods.'),
});
export type Assignment = z.infer<typeof assignment>;

export const summary = z.strictObject({
  hardBreaches: z.int().min(0).describe('Places where a hard rule or demand is broken.'),
  tiers: z
    .array(
      z.strictObject({
        name: z.string().describe('Tier.'),
        penalty: z.int().describe('Points.'),
        bound: z.int().describe('No rota as good on the earlier tiers has fewer points.'),
      }),
    )
    .describe('Points by tier, most important first.'),
  cost: z.int().exactOptional().describe('Points in all; only where there is a single tier.'),
  bound: z.int().exactOptional().describe('Proven lower bound on cost.'),
  shortfalls: z.int().min(0).describe('Demands not met.'),
  seconds: z.number().describe('Solving time; 0 under a work limit, which reads no clock.'),
  seed: z.int().describe('Seed.'),
});
export type RotaSummary = z.infer<typeof summary>;

/** How far a rota has come. */
export const ROTA_STATES = ['draft', 'published', 'archived'] as const;

/** The answer: who does what, how good it is, and the scenario it answers. */
export const rota = z.strictObject({
  format: z.literal('muster-rota').describe('Always muster-rota.'),
  version: z.literal(1).describe('Version of this form.'),
  state: z.enum(ROTA_STATES).describe('Life of the rota.'),
  made: z.iso.datetime().optional().describe('When it was made (UTC), where a clock was read.'),
  engine: z.string().describe('Version of Muster that made it.'),
  limits: z
    .strictObject({
      seconds: z.number().optional().describe('Time limit.'),
      work: z.int().optional().describe('Work limit.'),
      threads: z.int().optional().describe('Threads, where the rota depends on them: under a time limit.'),
    })
    .describe('Limits of the search.'),
  scenario: scenario.describe('The scenario it answers, whole, so that the rota can be checked alone.'),
  assignments: z.array(assignment).describe('Days that are not off, by person and date.'),
  summary: summary.describe('How good it is.'),
});
export type Rota = z.infer<typeof rota>;
