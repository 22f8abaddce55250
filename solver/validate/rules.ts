import type { Reader } from '../issue.ts';
import type { Problem, RuleUse } from '../problem.ts';
import { catalogue, ruleOf } from '../rules/index.ts';
import { readRule, useId } from '../statements.ts';
import { readAmount, readName, readSelector, readUnique } from './amounts.ts';

export function validateRules({ rules }: Problem, reader: Reader): void {
  readUnique(rules.map(useId), reader, 'id');
  rules.forEach((use, index) => {
    validateUse(use, index, reader.at(index));
  });
}

function validateUse(use: RuleUse, index: number, reader: Reader): void {
  const { names, issues } = reader;
  if (ruleOf(use.rule) === undefined) {
    const known = catalogue.map(({ id }) => id);
    reader.at('rule').unknown(use.rule, 'a rule of the catalogue (docs/rules.md)', known);
  }
  readSelector(use.people, names.people, 'the id or group of a person', reader.at('people'));
  if (use.strength === 'soft') {
    if (use.tier === undefined) reader.at('tier').report(use.tier, 'the tier a soft rule counts in');
    if (use.weight !== undefined) readAmount(use.weight, reader.at('weight'), { unit: 'points' });
  }
  if (use.tier !== undefined) readName(use.tier, names.tiers, 'the name of a tier', reader.at('tier'));
  if (use.except !== undefined) validateExcept(use, reader);
  readRule(use, index, names, issues);
}

function validateExcept({ rule, except = [] }: RuleUse, reader: Reader): void {
  if (ruleOf(rule)?.showsByDay !== true)
    reader.at('except').report(rule, 'a rule that shows day by day (docs/rules.md)');
  except.forEach((range, index) => {
    if (range[0] >= range[1])
      reader.at('except').at(index).report(range, 'a range of days that begins before it ends');
  });
}
