import { quote } from '../../../solver/issue.ts';
import { ruleOf } from '../../../solver/rules/index.ts';
import { entries, type Check } from './draft.ts';

/** A rule set aside that nobody states, or that may not be; and a statement that says it may be and cannot. */
export const overrides: Check = function* (draft) {
  const stated = new Map<string, Map<string, boolean>>();
  for (const { path, value: organisation } of entries(draft.organisations, 'organisations')) {
    const names = new Map<string, boolean>();
    stated.set(organisation.id, names);
    for (const { path: at, value: set } of entries(organisation.ruleSets, ...path, 'ruleSets')) {
      for (const { path: place, value: statement } of entries(set.rules, ...at, 'rules')) {
        const may = statement.overridable === true;
        const name = statement.id ?? statement.rule;
        names.set(name, may || names.get(name) === true);
        const rule = ruleOf(statement.rule);
        if (!may || rule === undefined) continue;
        const binds = (statement.strength ?? rule.strength) === 'hard';
        if (binds && rule.showsByDay === true) continue;
        yield {
          path: [...place, 'overridable'],
          found: quote(true),
          expected: binds
            ? 'a rule whose breaches belong to single days, such as daily-rest; windows of days cannot be set aside for some of them'
            : 'a hard rule; a soft one need not be set aside',
        };
      }
    }
  }
  for (const { path, value } of entries(draft.overrides, 'overrides')) {
    const names = stated.get(value.organisation);
    if (names === undefined || names.get(value.statement) === true) continue;
    const may = [...names].filter(([, is]) => is).map(([name]) => name);
    yield {
      path: [...path, 'statement'],
      found: quote(value.statement),
      expected: names.has(value.statement)
        ? 'a statement that is overridable'
        : `a statement of ${value.organisation}`,
      maybe: may.length === 0 ? `${value.organisation} states none that is overridable` : may.join(', '),
    };
  }
};
