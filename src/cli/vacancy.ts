/** What `who` and `ask` have in common: which duty is to go to somebody. */
import type { Rota } from '../domain/index.ts';
import { type Vacancy, vacancyOf } from '../rota/vacancy.ts';
import { type CommandOption, type Given, UnusableInput } from './command.ts';
import { knownPerson } from './known.ts';
import { day } from './moments.ts';
import { flagsGiven, refuseFlags, text } from './options.ts';

/** The options that name it. */
export const vacancyFlags: readonly CommandOption[] = [
  { flags: '--person <id>', about: 'whose duty is to go to somebody else' },
  { flags: '--date <date>', about: 'operational day' },
  { flags: '--duty <id>', about: 'instead of --person: a duty that nobody has, or one more of these' },
  { flags: '--beat <id>', about: 'with --duty: where; left out: in the own beat of whoever takes it' },
];

/**
 * Reads the vacancy in a rota; undefined if none of its options was given.
 * @throws UnusableInput with all that is wrong with it.
 */
export function vacancyAsked(given: Given, rota: Rota): Vacancy | undefined {
  const flags = flagsGiven(given, ['person', 'date', 'duty', 'beat']);
  if (flags.length === 0) return undefined;
  if (flags.includes('person') && (flags.includes('duty') || flags.includes('beat')))
    refuseFlags(
      flags.filter((flag) => flag !== 'date'),
      ['person', 'duty'],
    );
  const [person, date] = [knownPerson(given, rota), day(given, 'date')];
  const [duty, beat] = [text(given, 'duty'), text(given, 'beat')];
  const unsaid = [
    ...(date === undefined
      ? [{ where: '--date', found: 'nothing', expected: 'the operational day of the duty' }]
      : []),
    ...(person === undefined && duty === undefined
      ? [{ where: '--person', found: 'nothing', expected: 'whose duty it is; or with --duty one of nobody' }]
      : []),
  ];
  if (date === undefined || unsaid.length > 0) throw new UnusableInput(unsaid);
  const found = vacancyOf(rota, { person, date, duty, beat });
  if ('vacancy' in found) return found.vacancy;
  throw new UnusableInput(found.issues.map(({ where, ...issue }) => ({ where: `--${where}`, ...issue })));
}
