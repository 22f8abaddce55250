import { z } from '@hono/zod-openapi';
import { undoingOf } from '../../src/replies/undoing.ts';
import { saidBy } from './form.ts';
import type { Saying } from './say.ts';

const body = z
  .strictObject({ line: z.int().min(1).describe('Number of the line that is taken back.'), ...saidBy })
  .openapi('UndoingRequest');

export const undoings: Saying<typeof body> = {
  name: 'undoings',
  summary: 'A planner takes back what a planner decided, asked, or had taken back.',
  roles: ['planner'],
  body,
  say: ({ lines, instant }, { line, by: _by }, by) => undoingOf(lines, { of: line, by }, instant),
};
