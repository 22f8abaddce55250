import { text, word } from '../cells.ts';
import { columns, type SheetForm } from '../sheet-form.ts';

const skills: SheetForm = {
  name: 'Skills',
  about: 'One row for each capability that is signed off.',
  levels: [{ list: 'skills' }],
  columns: columns(0, ['Id', 'id', text], ['Name', 'name', text], ['Service', 'service', word]),
};

const powers: SheetForm = {
  name: 'Powers',
  about: 'One row for each legal power.',
  levels: [{ list: 'powers' }],
  columns: columns(0, ['Id', 'id', text], ['Name', 'name', text]),
};

export const skillSheets: readonly SheetForm[] = [skills, powers];
