/** Small problems sketched in few words, with what an explanation must find in them. */
import type { Demand, Option, Person, PeopleTerm, Problem, RuleUse } from '../../../solver/problem.ts';

export interface Case {
  readonly name: string;
  readonly problem: Problem;
  /** The conflicts found, each by the ids of its statements. */
  readonly conflicts: readonly (readonly string[])[];
  /** Of the first conflict: statement → what it has to give; `enough` if all else then holds. */
  readonly gives: Readonly<Record<string, { readonly amount: number; readonly enough?: boolean }>>;
  /** Of the first conflict: newcomers, by the person they are like. */
  readonly missing: Readonly<Record<string, number>>;
}

const spell = (id: string, start: number, end: number): Option => ({
  id,
  start: start * 60,
  end: end * 60,
  values: { minutes: (end - start) * 60 },
});

/** Off, early 07–15, late 15–23. */
const OPTIONS: readonly Option[] = [{ id: '-' }, spell('E', 7, 15), spell('L', 15, 23)];

interface Sketch {
  readonly days: number;
  readonly people: readonly Person[];
  readonly rules?: readonly RuleUse[];
  readonly demands?: readonly Demand[];
}

/** From a Monday on. */
export function sketched({ days, people, rules = [], demands = [] }: Sketch): Problem {
  const shape = { format: 'muster-problem', version: 1, name: 'sketch', days, firstWeekday: 0 } as const;
  return { ...shape, tiers: [{ name: 'only', steer: 1 }], options: OPTIONS, people, rules, demands };
}

export const early = (id: string, more: Omit<Person, 'id' | 'options'> = {}): Person => ({
  id,
  options: ['E'],
  ...more,
});

export const rule = (id: string, people: string, name: string, params: RuleUse['params']): RuleUse => ({
  id,
  rule: name,
  people: [people],
  strength: 'hard',
  params,
});

export const leave = (person: string, ...days: readonly number[]): RuleUse =>
  rule('leave', person, 'availability', { days: days.map((day) => ({ day, only: ['off'] })) });

export const locks = (person: string, row: string): RuleUse =>
  rule('lock', person, 'locked', {
    days: row.split('').flatMap((option, day) => (option === '.' ? [] : [{ day, option }])),
  });

export const on = (day: number, people = 'all', count = 1): PeopleTerm => ({
  people: [people],
  options: ['E'],
  days: [[day, day + 1]],
  count,
});

export const demand = (
  id: string,
  ...rows: readonly { need: number; terms: readonly PeopleTerm[] }[]
): Demand => ({
  id,
  kind: 'crew',
  strength: 'hard',
  rows,
});
