/** What `accept` and `decline` have in common: an answer for a day, or to a line. */
import type { Issue, Rota } from '../domain/index.ts';
import { UnusableInput, type Given } from './command.ts';
import { knownPerson } from './known.ts';
import { day } from './moments.ts';
import { flagsGiven, text, wholeNumber } from './options.ts';

export type Answering =
  | { readonly person: string; readonly date: string; readonly by: string }
  | { readonly of: number; readonly by: string };

/**
 * Reads `--person` and `--date`, or `--line`; undefined if nothing was given at all.
 * @throws UnusableInput with all that is missing.
 */
export function answering(given: Given, rota: Rota): Answering | undefined {
  const details = flagsGiven(given, ['person', 'date', 'duty', 'beat', 'line', 'by']);
  if (details.length === 0) return undefined;
  const person = knownPerson(given, rota);
  const date = day(given, 'date');
  const of = wholeNumber(given, { option: 'line', least: 1 });
  const by = text(given, 'by') ?? person;
  const lacking = (where: string, expected: string): Issue => ({ where, found: 'nothing', expected });
  if (of !== undefined) {
    if (by === undefined) throw new UnusableInput([lacking('--by', 'who answers')]);
    return { of, by };
  }
  if (person !== undefined && date !== undefined) return { person, date, by: by ?? person };
  throw new UnusableInput([
    ...(person === undefined ? [lacking('--person', 'whose day it is')] : []),
    ...(date === undefined ? [lacking('--date', 'the operational day')] : []),
  ]);
}
