/** The examples in the rule files: each is run by the rule that states it. */
import { describe, expect, test } from 'vitest';
import { breachesOf, explain } from '../../../solver/explain/breaches.ts';
import type { Problem } from '../../../solver/problem.ts';
import { catalogue } from '../../../solver/rules/index.ts';
import { standardProblem } from '../../../solver/rules/parts/standard-options.ts';

describe.each(catalogue.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test.each(rule.examples.map((example) => [example.row, example] as const))('%s', (_, example) => {
    const { problem, row } = standardProblem(example.row);
    const use = { rule: id, people: ['all'], strength: 'hard', params: example.with ?? {} } as const;
    const ruled: Problem = { ...problem, rules: [use] };
    const found = breachesOf(ruled, [row]).map(({ day, excess }) => ({ day, excess }));
    expect(found, example.because).toEqual(example.breaches);
    if (process.env['SHOW']) for (const { sentence } of explain(ruled, [row])) console.log(sentence);
  });
});
