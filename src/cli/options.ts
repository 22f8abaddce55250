import { quote } from '../../solver/issue.ts';
import type { Issue } from '../domain/issue.ts';
import { UnusableInput, type Given } from './command.ts';

interface WholeNumber {
  readonly option: string;
  readonly least: number;
  readonly most?: number;
}

/**
 * Reads an option that is a whole number.
 * @returns undefined if it was not given.
 * @throws UnusableInput if it is no whole number in range.
 */
export function wholeNumber(given: Given, { option, least, most }: WholeNumber): number | undefined {
  const found = given.options[option];
  if (found === undefined) return undefined;
  const value = Number(found);
  if (Number.isInteger(value) && value >= least && value <= (most ?? Number.MAX_SAFE_INTEGER)) return value;
  const range = most === undefined ? `${least} or more` : `${least} to ${most}`;
  throw new UnusableInput([
    { where: `--${option}`, found: quote(found), expected: `a whole number, ${range}` },
  ]);
}

/** Reads an option that is a number of seconds, fractions allowed. */
export function seconds(given: Given): number | undefined {
  const found = given.options['seconds'];
  if (found === undefined) return undefined;
  const value = Number(found);
  if (Number.isFinite(value) && value > 0) return value;
  throw new UnusableInput([
    { where: '--seconds', found: quote(found), expected: 'a number of seconds above 0' },
  ]);
}

/** Reads an option that names one of a few values. */
export function oneOf<T extends string>(given: Given, option: string, values: readonly T[]): T | undefined {
  const found = given.options[option];
  if (found === undefined) return undefined;
  const value = values.find((one) => one === found);
  if (value !== undefined) return value;
  throw new UnusableInput([
    { where: `--${option}`, found: quote(found), expected: `one of ${values.join(', ')}` },
  ]);
}

/** Reads an option that is a text. */
export function text(given: Given, option: string): string | undefined {
  const found = given.options[option];
  return typeof found === 'string' ? found : undefined;
}

/** The argument at a place. Commander has made sure that required ones are there. */
export function word(given: Given, place: number): string {
  const found = given.words[place];
  if (found === undefined) throw new Error(`argument ${place} is missing of ${given.words.join(' ')}`);
  return found;
}

/** Ends a command with its issues, if there are any. */
export function refuse(issues: readonly Issue[]): void {
  if (issues.length > 0) throw new UnusableInput(issues);
}

/** Which of some flags were given, by their names as the user writes them. */
export function flagsGiven<T extends string>(given: Given, names: readonly T[]): T[] {
  return names.filter((name) => {
    const option = name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase());
    return given.options[option] !== undefined && given.options[option] !== false;
  });
}

/** Ends a command of which exactly one of some flags says what it is to do. */
export function refuseFlags(found: readonly string[], wanted: readonly string[]): never {
  throw new UnusableInput([
    {
      where: 'what is said',
      found: found.length === 0 ? 'nothing' : found.map((name) => `--${name}`).join(' '),
      expected: `one of ${wanted.map((name) => `--${name}`).join(', ')}`,
    },
  ]);
}
