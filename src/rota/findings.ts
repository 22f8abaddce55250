/** What a reading of the rules that has never seen the solver finds in a rota. */
import { durationText } from '../../solver/explain/say.ts';
import { ruleOf } from '../../solver/rules/index.ts';
import type { Rota } from '../domain/index.ts';
import { dateText } from './wording.ts';

/** One place where something that binds is broken. */
export interface Finding {
  /** Id of a rule of the catalogue, or a kind of demand: accompaniment, lone-working, never-alone, tutoring, vehicle, commitment. */
  readonly rule: string;
  /** Which statement of it. */
  readonly statement: string;
  readonly person: string;
  /** Operational day on which it shows. */
  readonly date: string;
  /** ISO text of the moment, or the day. */
  readonly at: string;
  /** By how much, in the rule's unit. */
  readonly excess: number;
}

/** A second reading of everything that binds; `compose.ts` has one. */
export type SecondReading = (rota: Rota) => readonly Finding[];

export interface ToldFinding extends Finding {
  readonly sentence: string;
}

/** Titles of what is not about one person alone. */
const TITLES: Readonly<Record<string, string>> = {
  accompaniment: 'Companion for all of the duty',
  tutoring: 'Tutor for all of the duty',
  'lone-working': 'Never alone on this duty',
  'never-alone': 'Never alone in these hours',
  vehicle: 'No more vehicles than there are',
  commitment: 'Named people at a commitment',
};

/** `Daily rest: Ada Ash on Sun 29 Mar, by 1 h (POL/law/daily-rest).` */
export function tellFinding(rota: Rota, finding: Finding): ToldFinding {
  const { rule, statement, person, date, excess } = finding;
  const known = ruleOf(rule);
  const title = known?.title ?? TITLES[rule] ?? rule;
  const name = rota.scenario.people.find(({ id }) => id === person)?.name ?? person;
  const amount =
    known?.unit === 'minutes' ? `, by ${durationText(excess)}` : excess > 1 ? `, by ${excess}` : '';
  return { ...finding, sentence: `${title}: ${name} on ${dateText(date)}${amount} (${statement}).` };
}
