/** The first sheet: what every sheet and column is for, from the same schema that checks them. */
import { z } from 'zod';
import { scenario } from '../../domain/scenario.ts';
import type { Path } from '../fault.ts';
import { kindsOf, meaningOf, schemaAt, unwrapped } from '../schema-walk.ts';
import { otherSheet } from './other.ts';
import { schemaPath, type Column } from './sheet-form.ts';
import { scenarioItems, scenarioSheet } from './sheets/scenario.ts';
import { sheets } from './sheets/index.ts';

export const readMeSheet = 'Read me';
export const readMeHeaders = ['Sheet', 'Column', 'What to type', 'Must be filled in', 'Meaning'];
export const readMeWidths = [16, 22, 48, 24, 90];

const INTRODUCTION =
  'Columns may be reordered, and left out where they are not needed. An empty cell means "left out".';

/** Rows of the Read me sheet, without headers: a sheet’s purpose, then its columns. */
export function readMeRows(): string[][] {
  return [
    ['', '', '', '', INTRODUCTION],
    [scenarioSheet, '', '', '', 'What is planned: one item a row.'],
    ...scenarioItems.map((item) => ['', item.header, ...explained(item, item.field)]),
    ...sheets.flatMap((sheet) => [
      [sheet.name, '', '', '', sheet.about],
      ...sheet.columns.map((column) => ['', column.header, ...explained(column, schemaPath(sheet, column))]),
    ]),
    [
      otherSheet,
      '',
      '',
      '',
      'What fits into no row: a path such as people[P12].name, and its value in JSON.',
    ],
  ];
}

type Explained = [what: string, needed: string, meaning: string];

function explained(column: Column, path: Path): Explained {
  if (column.field.length === 0) return [column.form.about, 'yes', 'Number of the record among its likes.'];
  const holder = unwrapped(schemaAt(scenario, path.slice(0, path.length - column.field.length)));
  if (holder instanceof z.ZodDiscriminatedUnion) return explainedByKind(column, holder);
  const field = schemaAt(scenario, path);
  return [whatToType(column, field), isNeeded(holder, column) ? 'yes' : '', meaningOf(field) ?? ''];
}

/** A column of records that come in kinds: which kinds have it, and what it means there. */
function explainedByKind(column: Column, union: z.ZodDiscriminatedUnion): Explained {
  const kinds = kindsOf(union);
  const having = union.options
    .map((option, index) => ({ option, kind: kinds[index] ?? '', field: schemaAt(option, column.field) }))
    .filter(({ field }) => field !== undefined);
  const needed = having.filter(({ option }) => isNeeded(option, column)).map(({ kind }) => kind);
  const meanings = [...new Set(having.map(({ field }) => meaningOf(field) ?? ''))].map((meaning) => {
    const meant = having.filter(({ field }) => meaningOf(field) === meaning).map(({ kind }) => kind);
    return meant.length === kinds.length ? meaning : `${meant.join(', ')}: ${meaning}`;
  });
  const isKind = column.field.join() === union.def.discriminator;
  return [
    isKind ? kinds.join(', ') : whatToType(column, having[0]?.field),
    needed.length === kinds.length ? 'yes' : needed.join(', '),
    meanings.join(' '),
  ];
}

/** Whether a record is incomplete without the field. */
function isNeeded(holder: unknown, { field, blank }: Column): boolean {
  const onTheWay = field.map((_, index) => schemaAt(holder, field.slice(0, index + 1)));
  return blank === undefined && onTheWay.every((schema) => !(schema instanceof z.ZodOptional));
}

/** The words of a fixed list, where there is one; else what the cell’s form says. */
function whatToType({ form }: Column, field: unknown): string {
  const schema = unwrapped(field);
  if (schema instanceof z.ZodEnum) return schema.options.join(', ');
  const entry = schema instanceof z.ZodArray ? unwrapped(schema.element) : undefined;
  return entry instanceof z.ZodEnum ? `${entry.options.join(', ')}; several separated by commas` : form.about;
}
