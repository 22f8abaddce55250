/**
 * What binds in a problem, statement by statement, as small as a planner can change it: one rule about one person –
 * of a list of locks one lock, of a minimum and a maximum one of them – or one demand.
 */

import type { Demand, Problem, RuleUse } from '../problem.ts';
import { catalogue } from '../rules/index.ts';
import { selectPeople } from '../selectors.ts';
import { useId } from '../statements.ts';

export interface HardRule {
  readonly kind: 'rule';
  /** Person, rule use and which part of it: `Ann hours.most`, `Ann locked.days[3]`. */
  readonly id: string;
  /** Id of the person. */
  readonly person: string;
  /** The rule use it is part of. */
  readonly use: string;
  /** The part, about this person alone. */
  readonly stated: RuleUse;
}

export interface HardDemand {
  readonly kind: 'demand';
  /** Id of the demand. */
  readonly id: string;
  readonly demand: Demand;
}

export type HardStatement = HardRule | HardDemand;

export interface Part {
  /** What tells it from its siblings: `.most`, `.days[3]`; empty if there are none. */
  readonly name: string;
  readonly params: RuleUse['params'];
}

/** Lists whose entries each bind for themselves, and windows that do. */
const LISTS = ['days', 'gaps', 'pairs', 'list', 'windows'] as const;

const SIDES = ['least', 'most'] as const;

/** Parameters of which all parts together say the same; itself if it has no parts. A law holds this for every rule. */
export function partsOf(params: RuleUse['params']): Part[] {
  return entriesOf(params).flatMap((part) => sidesOf(part));
}

function entriesOf(params: RuleUse['params']): Part[] {
  const list = LISTS.find((name) => isSeveral(params[name]));
  if (list === undefined) return [{ name: '', params }];
  return (params[list] as readonly unknown[]).map((entry, index) => ({
    name: `.${list}[${index}]`,
    params: { ...params, [list]: [entry] },
  }));
}

/** Several entries; a list of plain numbers, as the days of a weekend, is one thing. */
function isSeveral(value: unknown): boolean {
  return Array.isArray(value) && value.length > 1 && value.every((entry) => typeof entry === 'object');
}

function sidesOf({ name, params }: Part): Part[] {
  if (SIDES.some((side) => params[side] === undefined)) return [{ name, params }];
  return SIDES.map((side) => ({
    name: `${name}.${side}`,
    params: Object.fromEntries(
      Object.entries(params).filter(([key]) => key === side || !SIDES.some((other) => other === key)),
    ),
  }));
}

/** Rules in the order of the catalogue: what is said of single days comes first, and explains most plainly. */
const PLAINNESS = new Map(catalogue.map(({ id }, place) => [id, place]));

/** All hard statements about people, the plainest first. */
export function hardRules(problem: Problem): HardRule[] {
  const found = problem.rules.flatMap((rule, index) => {
    if (rule.strength !== 'hard') return [];
    const use = useId(rule, index);
    const parts = partsOf(rule.params);
    return selectPeople(problem, rule.people).flatMap((place) => {
      const person = problem.people[place]!.id;
      return parts.map(({ name, params }): HardRule => {
        const id = `${person} ${use}${name}`;
        const stated: RuleUse = {
          ...{ id, rule: rule.rule, people: [person], params },
          strength: 'hard',
          ...(rule.except !== undefined && { except: rule.except }),
        };
        return { kind: 'rule', id, person, use, stated };
      });
    });
  });
  return found.sort((a, b) => PLAINNESS.get(a.stated.rule)! - PLAINNESS.get(b.stated.rule)!);
}

/** All hard demands, in the order of the problem. */
export function hardDemands(problem: Problem): HardDemand[] {
  return problem.demands
    .filter(({ strength }) => strength === 'hard')
    .map((demand) => ({ kind: 'demand', id: demand.id, demand }));
}
