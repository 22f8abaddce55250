/**
 * Everything that is wrong with a problem beyond its shape: names nobody declared, numbers out of range, demands
 * that wait for each other. All issues at once; none means every engine can work on it.
 */

import { Reader, type Issue } from './issue.ts';
import { namesOf } from './names.ts';
import type { Problem } from './problem.ts';
import { readAmount, readUnique } from './validate/amounts.ts';
import { validateDemands } from './validate/demands.ts';
import { validateOptions } from './validate/options.ts';
import { validatePeople } from './validate/people.ts';
import { validateRules } from './validate/rules.ts';

/** All issues of a problem of the right shape, in the order of its fields. */
export function validate(problem: Problem): Issue[] {
  const issues: Issue[] = [];
  const reader = new Reader(namesOf(problem), '', issues);
  readAmount(problem.days, reader.at('days'), { unit: 'days', min: 1, max: 3660 });
  readAmount(problem.firstWeekday, reader.at('firstWeekday'), {
    unit: 'weekdays (0 is Monday)',
    min: 0,
    max: 6,
  });
  (problem.dayLengths ?? []).forEach(({ minutes }, index) => {
    readAmount(minutes, reader.at('dayLengths').at(index).at('minutes'), {
      unit: 'minutes',
      min: 1,
      max: 2880,
    });
  });
  validateTiers(problem, reader.at('tiers'));
  validateOptions(problem, reader.at('options'));
  validatePeople(problem, reader);
  validateRules(problem, reader.at('rules'));
  validateDemands(problem, reader.at('demands'));
  return issues;
}

function validateTiers({ tiers }: Problem, reader: Reader): void {
  if (tiers.length === 0) reader.report(tiers, 'at least one tier');
  readUnique(
    tiers.map(({ name }) => name),
    reader,
    'name',
  );
  tiers.forEach(({ steer }, index) => {
    if (!(steer >= 0)) reader.at(index).at('steer').report(steer, 'a number that is not negative');
  });
}
