/** Conflicts in the planner's words: what cannot all be kept, what would have to give, who is missing. */
import type { HardStatement } from '../../solver/explain/hard-statements.ts';
import type { ExplainedConflict } from '../../solver/explain/impossible.ts';
import type { MissingPeople } from '../../solver/explain/missing-people.ts';
import type { Relaxation } from '../../solver/explain/relaxations.ts';
import { durationText, sayOf } from '../../solver/explain/say.ts';
import { namesOf } from '../../solver/names.ts';
import { readRule } from '../../solver/statements.ts';
import type { Compiled } from '../compile/compile.ts';
import { lackText } from './amounts.ts';
import { nameOf, spanText, wordingOf } from './wording.ts';

export interface ToldStatement {
  /** Person, rule and part of it, or the demand. */
  readonly id: string;
  readonly sentence: string;
}

export interface ToldRelaxation {
  readonly statement: string;
  /** By how much it gives way, in its own unit. */
  readonly amount: number;
  readonly unit: string;
  /** Whether all else that binds can then be kept. */
  readonly enough: boolean;
  /** Whether the law asks for what would give way. */
  readonly statutory: boolean;
  readonly sentence: string;
}

export interface ToldMissing {
  /** Ids of the people who are of this kind. */
  readonly people: readonly string[];
  readonly count: number;
  readonly sentence: string;
}

export interface ToldConflict {
  readonly statements: readonly ToldStatement[];
  /** Whether none of the statements could be left out. */
  readonly minimal: boolean;
  readonly relaxations: readonly ToldRelaxation[];
  readonly missing: readonly ToldMissing[];
}

/** A conflict with its changes; `compiled` holds the problem that was asked about. */
export function toldConflict(
  compiled: Compiled,
  { statements, minimal, relaxations, missing }: ExplainedConflict,
): ToldConflict {
  return {
    statements: statements.map((each) => ({ id: each.id, sentence: `${asks(compiled, each)}.` })),
    minimal,
    relaxations: relaxations.map((each) => toldRelaxation(compiled, each)),
    missing: missing.map((each) => toldMissing(compiled, each)),
  };
}

/** What a statement asks, as a sentence without its full stop. */
function asks({ problem, index, ...rest }: Compiled, statement: HardStatement): string {
  if (statement.kind === 'demand') {
    const about = index.demands.get(statement.id);
    if (about === undefined) return statement.id;
    return `${spanText(index.register.calendar, about)}: ${about.title}`;
  }
  const person = problem.people.findIndex(({ id }) => id === statement.person);
  const stated = readRule(statement.stated, 0, namesOf(problem), []);
  if (stated === undefined) throw new Error(`${statement.id} is no rule that can be read.`);
  return stated.asks(sayOf(problem, person, [], wordingOf({ problem, index, ...rest }))).replace(/\.$/, '');
}

function toldRelaxation(
  compiled: Compiled,
  { statement, becomes, amount, unit, enough, statutory, least }: Relaxation,
): ToldRelaxation {
  const about = statement.kind === 'demand' ? compiled.index.demands.get(statement.id) : undefined;
  const told = about === undefined ? ruleAmount(amount, unit) : lackText(amount, about);
  const change =
    statement.kind === 'demand'
      ? `Ask for ${told} ${about?.unit === 'minutes' ? 'less' : 'fewer'}: ${asks(compiled, statement)}`
      : becomes === undefined
        ? `Lift this: ${asks(compiled, statement)}`
        : `Ease by ${told}: ${asks(compiled, becomes)}`;
  const remarks = [
    ...(least ? [] : ['perhaps less would do']),
    ...(enough ? [] : ['more than this stands in the way']),
    ...(statutory ? ['but the law asks for it'] : []),
  ];
  return {
    statement: statement.id,
    amount,
    unit: about?.unit ?? unit,
    enough,
    statutory,
    sentence: `${[change, ...remarks].join('; ')}.`,
  };
}

function ruleAmount(amount: number, unit: string): string {
  if (unit === 'minutes') return durationText(amount);
  if (unit === 'days') return `${amount} ${amount === 1 ? 'day' : 'days'}`;
  return String(amount);
}

function toldMissing({ index: { register } }: Compiled, { kind, count, least }: MissingPeople): ToldMissing {
  const [model = '', ...others] = kind.people.map((id) => nameOf(register, id));
  const like = others.length === 0 ? model : `${model} (${others.length + 1} are of that kind)`;
  return {
    people: kind.people,
    count,
    sentence: `${count} more ${count === 1 ? 'person' : 'people'} like ${like}, without leave or fixed days, would do${least ? '' : ', perhaps fewer'}.`,
  };
}
