import type { Issue } from '../domain/issue.ts';

/** 0: done; 1: done, and the answer is no (a hard breach, a wrong total); 2: the input was not usable. */
export type ExitCode = 0 | 1 | 2;

/** What a command has to say: text for people, the same as data for `--json`. */
export interface Result {
  readonly code: ExitCode;
  readonly text: string;
  readonly data: unknown;
}

/** What a command may touch of the world; `compose.ts` builds the real one. */
export interface World {
  /** Seconds from some fixed point; never goes back. */
  now(): number;
  /** Calls back once when the user asks to stop (Ctrl-C); the second request ends the process. */
  onInterrupt(stop: () => void): void;
  /** Prints a text at once, for a command that goes on. */
  tell(text: string): void;
  /** Replaces the live line on a terminal; does nothing elsewhere. */
  progress(line: string): void;
  /** Says that Muster itself has failed in a search, where the command goes on with the best rota until then. */
  fault(error: Error): void;
  readText(path: string): string;
  /** Writes the whole file or nothing: a reader never sees half of it. */
  writeFile(path: string, content: string | Uint8Array): void;
  exists(path: string): boolean;
  /** Returns if `writeFile` would find the folder fit to write to; throws {@link UnusableInput} if not. */
  mayWrite(path: string): void;
  /** Absolute path of a file of this package. */
  packaged(path: string): string;
  /** This instant, ISO in UTC, for records that say when they were made. */
  instant(): string;
}

export interface CommandOption {
  /** As commander writes it: `--seconds <n>`. */
  readonly flags: string;
  readonly about: string;
}

/** Words and options as the user gave them; options are named as in their long flag, in camel case. */
export interface Given {
  readonly words: readonly string[];
  readonly options: Readonly<Record<string, unknown>>;
}

/** One command of the command line. One file each, in `commands/`, all of this form. */
export interface Command {
  readonly name: string;
  readonly about: string;
  /** Arguments in order; one in [brackets] may be left out. */
  readonly words: readonly { readonly name: string; readonly about: string }[];
  readonly options: readonly CommandOption[];
  readonly example: string;
  run(given: Given, world: World): Promise<Result>;
}

/** Input the command cannot use: every problem found, said as a {@link Result} with exit code 2. */
export class UnusableInput extends Error {
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(`${issues.length} problem(s) in the input`);
    this.issues = issues;
  }
}
