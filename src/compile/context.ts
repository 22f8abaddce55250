/** What every part of the compilation reads, and the books it writes into. */
import type { Register } from '../cover/register.ts';
import type { PersonFacts } from '../cover/register.ts';
import type { GroupBook } from './group-book.ts';
import type { BookedOption, OptionBook } from './option-book.ts';
import type { RuleBook } from './rule-book.ts';

/** A person with all that may be planned for them. */
export interface Planned {
  readonly index: number;
  readonly id: string;
  readonly facts: PersonFacts;
  /** Everything the person could do on some day of the period; the first is off. */
  readonly options: readonly BookedOption[];
  /** day → what may be done on it, in the order of `options`; equal lists are the same object */
  readonly allowed: readonly (readonly BookedOption[])[];
  /** Days that a lock fixes. */
  readonly locked: ReadonlySet<number>;
  /** Options of the days before day 0, oldest first; the last is day −1. */
  readonly history: readonly BookedOption[];
}

export interface Context {
  readonly register: Register;
  readonly days: number;
  readonly people: readonly Planned[];
  readonly options: OptionBook;
  readonly groups: GroupBook;
  readonly rules: RuleBook;
  /** option index → indexes of the people who could do it or did it before the period, ascending */
  readonly holders: readonly (readonly number[])[];
  /** The longest history of anybody, days. */
  readonly historyDays: number;
  /** Says once what cannot be expressed, for the user. */
  readonly note: (text: string) => void;
}
