import type { Scenario } from '../../src/domain/index.ts';

/** A scenario made after one source document, with what it claims to show of that document’s checklist. */
export interface Example {
  /** File name without `.yaml`. */
  readonly file: string;
  /** The document it is made after: what, where, when. */
  readonly source: string;
  /** What is real. */
  readonly real: string;
  /** What is invented. */
  readonly synthetic: string;
  /** Points of the checklist (W1, C2, …) that the data carries, and how; `test/examples` holds it to them. */
  readonly shows: Readonly<Record<string, string>>;
  readonly scenario: Scenario;
}
