import type { Issue } from '../domain/issue.ts';
import { rota as schema, type Rota } from '../domain/rota.ts';
import { issueOf, locateInDocument } from './fault.ts';
import { validateScenario } from './parse-scenario.ts';
import { faultsOfZod } from './zod-faults.ts';

export type ReadRota = { readonly rota: Rota } | { readonly issues: readonly Issue[] };

/**
 * Data of any origin as a rota, or everything that is wrong with it: its form, and whatever is wrong with the
 * scenario in it. Whether the rota is any good is another question: see `src/rota/check.ts`.
 */
export function readRota(data: unknown): ReadRota {
  const parsed = schema.safeParse(data);
  if (!parsed.success) {
    const locate = locateInDocument(data);
    return { issues: faultsOfZod(parsed.error, schema, data).map((fault) => issueOf(fault, locate)) };
  }
  const issues = validateScenario(parsed.data.scenario).map((issue) => ({
    ...issue,
    where: `scenario.${issue.where}`,
  }));
  return issues.length === 0 ? { rota: parsed.data } : { issues };
}
