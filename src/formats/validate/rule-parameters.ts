import { quote, Reader, type Issue as SolverIssue } from '../../../solver/issue.ts';
import { ruleOf } from '../../../solver/rules/index.ts';
import { TIERS } from '../../domain/primitives.ts';
import { withDayWindows } from '../../time/rule-windows.ts';
import type { Fault, Path } from '../fault.ts';
import { entries, type Check } from './draft.ts';
import { FAMILIES } from './names.ts';

/** Tags that options always have, whatever the scenario names. */
const TAGS = ['any', 'off', 'work', 'rest', 'visible', 'on-call', 'pager', ...FAMILIES];
/** Amounts that options carry. */
const VALUES = ['minutes', 'paid', 'presence', 'standby', 'credited', 'visible'];

/** What a planner may write for windows; the solver itself knows the first two and day numbers. */
const WINDOWS =
  '"period", "weeks", "months", "four-weeks" (with its anchor, a date) or a list of [first date, last date]';

/** Parameters a rule does not have, or values it cannot take. */
export const ruleParameters: Check = function* (draft, names) {
  const period = draft.period ?? { from: '2001-01-01', days: 1 }; // where it is wrong itself, any will do
  const known = {
    days: period.days,
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
        const rule = ruleOf(statement.rule);
        if (rule === undefined) continue;
        const issues: SolverIssue[] = [];
        const params = withDayWindows(statement.params ?? {}, period);
        const { anchor, ...others } = params;
        const unanchored = 'windows' in rule.params && params['windows'] === 'four-weeks';
        rule.read(unanchored ? { ...others, windows: 'period' } : params, new Reader(known, '', issues));
        yield* issues.map((issue) => faultOf(issue, [...place, 'params']));
        if (unanchored) yield anchorFault(anchor, [...place, 'params', 'anchor']);
      }
    }
  }
};

function anchorFault(anchor: unknown, path: Path): Fault {
  return {
    path,
    found: quote(anchor),
    expected: 'a date on which four weeks begin, such as 2026-04-06',
  };
}

function faultOf({ path, found, expected, maybe }: SolverIssue, at: Path): Fault {
  const steps = path.match(/[^.[\]]+/g) ?? [];
  return {
    path: [...at, ...steps.map((step) => (/^\d+$/.test(step) ? Number(step) : step))],
    found,
    expected: path === 'windows' ? WINDOWS : expected,
    maybe,
  };
}
