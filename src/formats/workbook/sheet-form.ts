/**
 * How a part of the scenario is laid out as one sheet: reader, writer, template, Read me sheet and the cells named
 * in messages all follow from this one description.
 */
import type { Path } from '../fault.ts';
import type { CellForm } from './cells.ts';

/**
 * A list of records. A row belongs to one record on each level, outermost first; on a level with a key, rows with
 * the same key belong to the same record, and its other columns need only be filled in once.
 */
export interface Level {
  readonly list: string;
  /**
   * The header of the column that tells records apart. `own`: by their id, and this sheet declares them;
   * `other`: by their id, and another sheet declares them; `number`: by their place (1 is the first).
   */
  readonly key?: { readonly header: string; readonly by: 'own' | 'other' | 'number' };
  /** Fields that must exist even where every column of theirs is empty. */
  readonly complete?: (record: Record<string, unknown>) => void;
}

export interface Column {
  readonly header: string;
  /** Index of the level whose record has the field. */
  readonly level: number;
  /** The field inside that record; empty for a key by place. */
  readonly field: readonly string[];
  readonly form: CellForm;
  /** What an empty cell means, if not "left out". */
  readonly blank?: unknown;
}

export interface SheetForm {
  readonly name: string;
  /** What a row is. */
  readonly about: string;
  readonly levels: readonly Level[];
  readonly columns: readonly Column[];
}

/** A column of a level: `column(1, 'Own beat', 'beat', text)`. */
export function column(
  level: number,
  header: string,
  field: string,
  form: CellForm,
  blank?: unknown,
): Column {
  return {
    header,
    level,
    field: field === '' ? [] : field.split('.'),
    form,
    ...(blank !== undefined && { blank }),
  };
}

/** Columns of one level, as [header, field, form] or [header, field, form, what an empty cell means]. */
export function columns(
  level: number,
  ...list: readonly (readonly [header: string, field: string, form: CellForm, blank?: unknown])[]
): Column[] {
  return list.map(([header, field, form, blank]) => column(level, header, field, form, blank));
}

/** The path in the scenario of a column's field in the first record of each level: enough to ask the schema. */
export function schemaPath(sheet: SheetForm, column: Column): Path {
  const lists = sheet.levels.slice(0, column.level + 1).flatMap(({ list }) => [...list.split('.'), 0]);
  return [...lists, ...column.field];
}
