import type { Issue } from '../domain/issue.ts';
import { scenario as schema, type Scenario } from '../domain/scenario.ts';
import { issueOf, locateInDocument, type Fault, type Locate } from './fault.ts';
import { soundPartOf } from './validate/draft.ts';
import { faultsOf } from './validate/index.ts';
import { faultsOfZod } from './zod-faults.ts';

export type Parsed = { readonly scenario: Scenario } | { readonly issues: readonly Issue[] };

/**
 * Data of any origin as a scenario, or everything that is wrong with it, in one go: the form of every record, and
 * the names, dates and numbers of every record whose form is right. `locate` says how the user finds a path.
 */
export function parseScenario(data: unknown, locate: Locate = locateInDocument(data)): Parsed {
  const parsed = schema.safeParse(data);
  const faults: Fault[] = parsed.success
    ? faultsOf(parsed.data, parsed.data)
    : [...faultsOfZod(parsed.error, schema, data), ...faultsOf(data, soundPartOf(data))];
  if (parsed.success && faults.length === 0) return { scenario: parsed.data };
  return { issues: faults.map((fault) => issueOf(fault, locate)) };
}

/** What is wrong with the names, dates and numbers of a scenario whose form is right; empty if nothing is. */
export function validateScenario(scenario: Scenario): Issue[] {
  const locate = locateInDocument(scenario);
  return faultsOf(scenario, scenario).map((fault) => issueOf(fault, locate));
}
