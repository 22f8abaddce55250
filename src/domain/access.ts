import { z } from 'zod';
import { id } from './primitives.ts';

/**
 * Who uses the API, by what they may see and do:
 * - `person`: their own days, hours and answers · `supervisor`: those of a team
 * - `planner`: makes, changes and publishes rotas · `station`: the cover of a fire station and its people's statuses
 * - `partner`: another service: who counts for which seat when, and nothing of what they do there
 * - `auditor`: reads everything, changes nothing · `admin`: also gives out keys
 */
export const ACCESS_ROLES = [
  'person',
  'supervisor',
  'planner',
  'station',
  'partner',
  'auditor',
  'admin',
] as const;
export const accessRole = z.enum(ACCESS_ROLES);
export type AccessRole = z.infer<typeof accessRole>;

/** What a key is limited to. */
export const accessScope = z.strictObject({
  person: id.exactOptional().describe('Whose key it is.'),
  team: z
    .string()
    .exactOptional()
    .describe('A body, beat, station, post or base: the people with a role there.'),
  station: id.exactOptional().describe('One station.'),
  organisation: id.exactOptional().describe('One organisation.'),
});
export type AccessScope = z.infer<typeof accessScope>;

/** What the keys of a role are limited to; of a role that is not here, to nothing. */
const SCOPE_OF_ROLE: Readonly<Partial<Record<AccessRole, keyof AccessScope>>> = {
  person: 'person',
  supervisor: 'team',
  station: 'station',
  partner: 'organisation',
};

/** What is wrong with the limits of a key: one that its role needs is missing, or one that nothing would hold it to is there. */
export function scopeFaults(
  role: AccessRole,
  scope: AccessScope,
): { readonly limit: keyof AccessScope; readonly expected: string }[] {
  const needed = SCOPE_OF_ROLE[role];
  const beside = accessScope
    .keyof()
    .options.filter((limit) => limit !== needed && scope[limit] !== undefined);
  return [
    ...(needed !== undefined && scope[needed] === undefined
      ? [{ limit: needed, expected: `what a ${role} is limited to` }]
      : []),
    ...beside.map((limit) => ({ limit, expected: `nothing: a ${role} is not limited so` })),
  ];
}

/** A key of the API. Of the secret only a hash is kept. */
export const accessKey = z.strictObject({
  id: z.string().describe('Its id; no secret.'),
  name: z.string().describe('Who or what uses it; stands in the audit.'),
  role: accessRole.describe('What it may see and do.'),
  scope: accessScope.describe('What it is limited to.'),
  created: z.iso.datetime().describe('When it was made, UTC.'),
  expires: z.iso.datetime().exactOptional().describe('From when on it opens nothing, UTC; left out: never.'),
  revoked: z.iso.datetime().exactOptional().describe('When it was taken back, UTC.'),
});
export type AccessKey = z.infer<typeof accessKey>;
