/** The first sheet: what every sheet and column is for, from the same schema that checks them. */
import { scenario } from '../../domain/scenario.ts';
import { meaningOf, schemaAt, unwrapped } from '../schema-walk.ts';
import { z } from 'zod';
import { otherSheet } from './other.ts';
import { schemaPath, type Column } from './sheet-form.ts';
import { sheets } from './sheets/index.ts';
import { scenarioItems, scenarioSheet } from './sheets/scenario.ts';

export const readMeSheet = 'Read me';
export const readMeHeaders = ['Sheet', 'Column', 'What to type', 'Must be filled in', 'Meaning'];

/** Rows of the Read me sheet, without headers: a sheet’s purpose, then its columns. */
export function readMeRows(): string[][] {
  return [
    [
      '',
      '',
      '',
      '',
      'Columns may be reordered, and left out where they are not needed. An empty cell means "left out".',
    ],
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

function explained(column: Column, path: readonly (string | number)[]): [string, string, string] {
  const [root, , kind] = path;
  if (column.field.length === 0) return [column.form.about, 'yes', 'Number of the record among its likes.'];
  if (root === 'demands' && typeof kind === 'string' && path.length === column.field.length + 2) {
    return explainedByKind(column);
  }
  const isNeeded = column.field.every(
    (_, index) => !(schemaAt(scenario, path.slice(0, path.length - index)) instanceof z.ZodOptional),
  );
  return [column.form.about, isNeeded ? 'yes' : '', meaningOf(schemaAt(scenario, path)) ?? ''];
}

/** A column of the Demands sheet: which kinds have it, and what it means there. */
function explainedByKind(column: Column): [string, string, string] {
  const union = unwrapped(schemaAt(scenario, ['demands', 0, 'kind'].slice(0, 2)));
  const options = union instanceof z.ZodDiscriminatedUnion ? union.options : [];
  const meanings = new Map<string, string[]>();
  const needed: string[] = [];
  for (const option of options) {
    if (!(option instanceof z.ZodObject)) continue;
    const kindSchema: unknown = option.shape['kind'];
    const kind = kindSchema instanceof z.ZodLiteral ? String(kindSchema.value) : '';
    const field = schemaAt(option, column.field);
    if (field === undefined) continue;
    const meaning = meaningOf(field) ?? '';
    meanings.set(meaning, [...(meanings.get(meaning) ?? []), kind]);
    if (!(field instanceof z.ZodOptional) && !(option.shape[column.field[0] ?? ''] instanceof z.ZodOptional))
      needed.push(kind);
  }
  const forAll = needed.length === options.length;
  const texts = [...meanings].map(([meaning, kinds]) =>
    kinds.length === options.length ? meaning : `${kinds.join(', ')}: ${meaning}`,
  );
  return [column.form.about, forAll ? 'yes' : needed.join(', '), texts.join(' ')];
}
