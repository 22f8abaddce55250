/** The human-editable form of a scenario: YAML, or JSON, which every YAML reader reads too. */
import { load, YAMLException } from 'js-yaml';
import type { Scenario } from '../domain/scenario.ts';
import type { Issue } from '../domain/issue.ts';
import { compactYaml } from './compact-yaml.ts';

/** A few lines of aliases to aliases can stand for more records than fit into memory; no scenario needs any. */
const ALIASES = 0;

/**
 * The data of a YAML or JSON text, not yet looked at: dates and clock times stay text. Bad syntax is one issue
 * with its line and column.
 */
export function readDocument(text: string, syntax: 'yaml' | 'json'): { data: unknown } | { issues: Issue[] } {
  try {
    return { data: syntax === 'json' ? JSON.parse(text) : load(text, { maxAliases: ALIASES }) };
  } catch (error) {
    if (error instanceof YAMLException) return { issues: [syntaxIssue(error, text)] };
    if (error instanceof SyntaxError) {
      return { issues: [{ where: 'the document', found: reason(error.message), expected: 'JSON' }] };
    }
    throw error;
  }
}

/** A scenario as YAML, in the order of the schema; reading it back gives the same scenario. */
export function writeYaml(scenario: Scenario): string {
  return compactYaml(scenario);
}

/** A scenario as JSON; reading it back gives the same scenario. */
export function writeJson(scenario: Scenario): string {
  return `${JSON.stringify(scenario, null, 2)}\n`;
}

function syntaxIssue(error: YAMLException, text: string): Issue {
  const { mark } = error;
  const line = mark === undefined ? '' : (text.split('\n')[mark.line] ?? '').trim();
  return {
    where: mark === undefined ? 'the document' : `line ${mark.line + 1}, column ${mark.column + 1}`,
    found:
      line === '' ? reason(error.reason) : `${JSON.stringify(line.slice(0, 60))} (${reason(error.reason)})`,
    expected: 'YAML',
  };
}

/** The reader's own words, as part of a sentence. */
function reason(text: string): string {
  return text.replace(/\.$/, '');
}
