/** What `accept` and `decline` have in common: an answer for a day, or to a line. */
import type { Issue, Rota } from '../domain/index.ts';
import { type CommandOption, type Given, UnusableInput } from './command.ts';
import { knownPerson } from './known.ts';
import { day } from './moments.ts';
import { flagsGiven, refuseFlags, text, wholeNumber } from './options.ts';

/** The option of every command by which people answer: where the answers are kept. */
export const answersData: CommandOption = {
  flags: '--data <file>',
  about: 'data file that keeps the answers, and in which IDs are looked up',
};

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
  const named = text(given, 'by')?.trim();
  const by = named === undefined || named === '' ? person : named;
  const lacking = (where: string, expected: string): Issue => ({ where, found: 'nothing', expected });
  if (of !== undefined) {
    const more = flagsGiven(given, ['date', 'duty', 'beat']);
    if (more.length > 0) refuseFlags(['line', ...more], ['line', 'date']);
    if (by === undefined) throw new UnusableInput([lacking('--by', 'who answers')]);
    return { of, by };
  }
  if (person !== undefined && date !== undefined) return { person, date, by: by ?? person };
  throw new UnusableInput([
    ...(person === undefined ? [lacking('--person', 'whose day it is')] : []),
    ...(date === undefined ? [lacking('--date', 'the operational day')] : []),
  ]);
}

/** Whoever decides of others says who they are. */
export function decidedBy(given: Given): Issue[] {
  return (text(given, 'by') ?? '').trim() === ''
    ? [{ where: '--by', found: 'nothing', expected: 'who decides' }]
    : [];
}
