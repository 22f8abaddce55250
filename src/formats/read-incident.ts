import { incident as schema, type Incident } from '../domain/incident.ts';
import type { Issue } from '../domain/issue.ts';
import { issueOf, locateInDocument } from './fault.ts';
import { faultsOfZod } from './zod-faults.ts';

export type ReadIncident = { readonly incident: Incident } | { readonly issues: readonly Issue[] };

/** Data of any origin as a major incident, or everything that is wrong with its form. */
export function readIncident(data: unknown): ReadIncident {
  const parsed = schema.safeParse(data);
  if (parsed.success) return { incident: parsed.data };
  const locate = locateInDocument(data);
  return { issues: faultsOfZod(parsed.error, schema, data).map((fault) => issueOf(fault, locate)) };
}
