import { Reader, type Issue as SolverIssue } from '../../../solver/issue.ts';
import { ruleOf } from '../../../solver/rules/index.ts';
import { TIERS } from '../../domain/primitives.ts';
import type { Fault, Path } from '../fault.ts';
import { entries, type Check } from './draft.ts';
import { FAMILIES } from './names.ts';

/** Tags that options always have, whatever the scenario names. */
const TAGS = ['any', 'off', 'work', 'rest', 'visible', 'on-call', 'pager', ...FAMILIES];
/** Amounts that options carry. */
const VALUES = ['minutes', 'paid', 'presence', 'standby', 'credited', 'visible'];

/** Parameters a rule does not have, or values it cannot take. */
export const ruleParameters: Check = function* (draft, names) {
  const known = {
    days: draft.period?.days ?? 0,
    optionIds: ['off', ...names.duty],
    options: new Set([
      ...TAGS,
      ...names.duty,
      ...names.activity,
      ...[...names.beat].map((beat) => `in:${beat}`),
    ]),
    values: new Set(VALUES),
    people: new Set(['all', ...names.person, ...names.organisation, ...names['role kind']]),
    tiers: new Set<string>(TIERS),
    demands: new Set<string>(),
  };
  for (const { path, value: organisation } of entries(draft.organisations, 'organisations')) {
    for (const { path: at, value: set } of entries(organisation.ruleSets, ...path, 'ruleSets')) {
      for (const { path: place, value: statement } of entries(set.rules, ...at, 'rules')) {
        const issues: SolverIssue[] = [];
        ruleOf(statement.rule)?.read(statement.params ?? {}, new Reader(known, '', issues));
        yield* issues.map((issue) => faultOf(issue, [...place, 'params']));
      }
    }
  }
};

function faultOf({ path, found, expected, maybe }: SolverIssue, at: Path): Fault {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return {
    path: [...at, ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))],
    found,
    expected,
    maybe,
  };
}
