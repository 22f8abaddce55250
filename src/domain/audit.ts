import { z } from 'zod';

/** Kinds of record of which every change is kept. */
export const AUDITED = [
  'scenario',
  'run',
  'rota',
  'status',
  'actual',
  'reply',
  'publication',
  'key',
] as const;

/** One change of what is kept. Lines are chained: each has the hash of the one before, so that none can be altered or left out. */
export const auditLine = z.strictObject({
  number: z.int().min(1).describe('Lines are numbered from 1 without gaps.'),
  at: z.iso.datetime().describe('When, UTC.'),
  by: z.string().describe('Through what: the name of an API key, or the command line.'),
  action: z.enum(['added', 'began', 'ended', 'withdrawn', 'revoked']).describe('What was done.'),
  kind: z.enum(AUDITED).describe('To what kind of record.'),
  id: z.string().describe('Which: its id or number.'),
  content: z
    .string()
    .exactOptional()
    .describe('SHA-256 of the record as it is kept, hexadecimal; left out: it has no content that stays.'),
  hash: z.string().describe('SHA-256 of all of this and of the hash of the line before, hexadecimal.'),
});
export type AuditLine = z.infer<typeof auditLine>;
