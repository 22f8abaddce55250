/** All sheets that hold one record or more a row, in the order of the workbook. */
import type { SheetForm } from '../sheet-form.ts';
import { demandSheets } from './demands.ts';
import { daySheets, dutySheets } from './duties.ts';
import { organisationSheets } from './organisations.ts';
import { peopleSheets } from './people.ts';
import { placeSheets } from './places.ts';
import { skillSheets } from './skills.ts';

export const sheets: readonly SheetForm[] = [
  ...peopleSheets,
  ...dutySheets,
  ...demandSheets,
  ...placeSheets,
  ...skillSheets,
  ...organisationSheets,
  ...daySheets,
];
