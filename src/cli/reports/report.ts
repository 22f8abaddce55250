import type { Rota } from '../../domain/index.ts';
import type { PrintedTable } from '../../formats/tables-workbook.ts';
import type { ExitCode, Given, World } from '../command.ts';

/** What a report has to say: text for people, tables for a workbook, the same as data for `--json`. */
export interface Reported {
  readonly code: ExitCode;
  readonly text: string;
  readonly tables: readonly PrintedTable[];
  /** In a few words, where the tables go into a file: `3 risks`. */
  readonly summary: string;
  readonly data: unknown;
}

/** One kind of report. One file each, all of this form. */
export interface Report {
  readonly name: string;
  /** Of what it tells, as `--help` puts it. */
  readonly about: string;
  /** Options it takes besides those of every report, by name. */
  readonly takes: readonly string[];
  run(rota: Rota, given: Given, world: World): Promise<Reported>;
}
