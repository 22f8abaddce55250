/**
 * What the rules of a problem say about each person: machines with a price. Equal machines are one object, so that
 * whoever tabulates them does it once.
 */

import { issueText, Reader, type Issue, type Names } from './issue.ts';
import { namesOf } from './names.ts';
import { type DayRanges, excepted } from './patterns/excepted.ts';
import type { Machine } from './patterns/machine.ts';
import { viewOf, type View } from './patterns/view.ts';
import type { Problem, RuleUse } from './problem.ts';
import type { StatedRule } from './rules/parts/define-rule.ts';
import { ruleOf } from './rules/index.ts';
import { selectPeople } from './selectors.ts';

export interface Statement {
  /** Id of the rule use it comes from. */
  readonly use: string;
  /** Index of the person. */
  readonly person: number;
  readonly strength: 'hard' | 'soft';
  /** Index of the tier a soft statement counts in; −1 for a hard one. */
  readonly tier: number;
  /** Points per unit of excess of a soft statement; 0 for a hard one. */
  readonly weight: number;
  readonly machine: Machine;
  /** The rule with its parameters, for explanations. */
  readonly stated: StatedRule;
}

/** The id of a rule use: its own, or the rule's id and its place in the list. */
export function useId(use: RuleUse, index: number): string {
  return use.id ?? `${use.rule}#${index}`;
}

const compiled = new WeakMap<Problem, readonly (readonly Statement[])[]>();

/**
 * person → statements, in the order of the rules. The same arrays every time a problem is asked about. Give it only
 * problems in which `validate` finds nothing.
 */
export function statements(problem: Problem): readonly (readonly Statement[])[] {
  let byPerson = compiled.get(problem);
  if (byPerson === undefined) compiled.set(problem, (byPerson = compile(problem)));
  return byPerson;
}

/** Reads the parameters of one rule use; what is wrong with them is added to the issues. */
export function readRule(use: RuleUse, index: number, names: Names, issues: Issue[]): StatedRule | undefined {
  return ruleOf(use.rule)?.read(use.params, new Reader(names, `rules[${index}].params`, issues));
}

function compile(problem: Problem): Statement[][] {
  const names = namesOf(problem);
  const issues: Issue[] = [];
  const views = problem.people.map((person) => viewOf(problem, person));
  const pasts = problem.people.map(({ history, carried }) => JSON.stringify([history, carried]));
  const byPerson: Statement[][] = problem.people.map(() => []);
  const interned = new Map<string, Machine>();

  problem.rules.forEach((use, index) => {
    const stated = readRule(use, index, names, issues);
    if (stated === undefined)
      throw new Error(`problem not validated: ${useId(use, index)} ${issues.map(issueText).join(' ')}`);
    const common = {
      use: useId(use, index),
      strength: use.strength,
      tier: use.strength === 'hard' ? -1 : problem.tiers.findIndex(({ name }) => name === use.tier),
      weight: use.strength === 'hard' ? 0 : (use.weight ?? 1),
      stated,
    };
    // People with equal pasts have equal machines; most people of a use do.
    const byPast = new Map<string, readonly Machine[]>();
    for (const person of selectPeople(problem, use.people)) {
      const past = pasts[person]!;
      if (!byPast.has(past)) byPast.set(past, machines(stated, views[person]!, interned, use.except));
      for (const machine of byPast.get(past)!) byPerson[person]!.push({ ...common, person, machine });
    }
  });
  return byPerson;
}

function machines(
  stated: StatedRule,
  view: View,
  interned: Map<string, Machine>,
  except: DayRanges = [],
): Machine[] {
  return stated.patterns(view).map((whole) => {
    const machine = except.length === 0 ? whole : excepted(whole, except, view);
    const known = interned.get(machine.key);
    if (known === undefined) interned.set(machine.key, machine);
    return known ?? machine;
  });
}
