/** What replies look like: what people and planners said of the days of a rota. */
import { described } from '../described.ts';
import { z } from '@hono/zod-openapi';
import {
  acceptance,
  asking,
  decision,
  declining,
  move,
  passing,
  swap,
  taking,
  undoing,
  wish,
} from '../../src/domain/reply.ts';
import { REPLY_STATES } from '../../src/replies/standing-replies.ts';
import { verdictSchema } from '../verdict-form.ts';

const about = z.discriminatedUnion('kind', [acceptance, declining, wish, swap, move, described(asking)]);
const line = z.discriminatedUnion('kind', [...about.options, decision, taking, passing, undoing]);

const state = z.enum(REPLY_STATES).describe('What became of it.');

/** A line that is about days, as it stands. */
export const standingReply = z
  .strictObject({
    number: z.int().describe('Its number; answers name it.'),
    line: about.describe('What was said.'),
    state,
    asked: z
      .strictObject({
        waiting: z.array(z.string()).readonly().describe('Who has said neither yes nor no.'),
        taker: taking.optional().describe('Who said yes first.'),
      })
      .optional()
      .describe('Of what several are asked.'),
  })
  .openapi('StandingReply');

/** What was kept, or would be. */
export const keptReply = z
  .strictObject({
    number: z.int().optional().describe('Its number; left out: it was only tried.'),
    line: line.describe('What was said.'),
    state: state.optional().describe('What became of the days that it is about.'),
    verdict: verdictSchema
      .optional()
      .describe('What it does to the rota; left out: nothing, or not yours to know.'),
    toBeTold: z
      .array(
        z.strictObject({
          person: z.string().describe('Who.'),
          name: z.string().describe('Name.'),
          date: z.iso.date().describe('Operational day.'),
          sentence: z.string().describe('What they lack.'),
        }),
      )
      .readonly()
      .optional()
      .describe('Who is now without the company that binds.'),
  })
  .openapi('KeptReply');

/** Who says it, where that is not the key’s own person. */
export const saidBy = {
  by: z
    .string()
    .trim()
    .min(1)
    .optional()
    .describe('Who says it; left out: whose key it is. Planners may keep what somebody told them.'),
};
