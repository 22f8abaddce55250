/** What a benchmark is, and how it refuses words it cannot use. */

export interface Bench {
  /** Its options, as one line: `[--seeds 5]`. */
  readonly usage: string;
  /** What it measures, in a sentence. */
  readonly about: string;
  /** Measures and prints. Throws an {@link ArgumentFault} for words it cannot use. */
  run(args: readonly string[]): Promise<void>;
}

/** Words on the command line that cannot be used; the message is a sentence for whoever typed them. */
export class ArgumentFault extends Error {}

/** The number of an option. */
export function numberOf(
  option: string,
  text: string,
  { least, whole = true }: { readonly least: number; readonly whole?: boolean },
): number {
  const number = text.trim() === '' ? NaN : Number(text);
  if (number >= least && number < Infinity && (!whole || Number.isInteger(number))) return number;
  const expected = `${whole ? 'a whole number' : 'a number'}, ${least} or more`;
  throw new ArgumentFault(`Found --${option} ${JSON.stringify(text)}, expected ${expected}.`);
}
