import { moment, number, text, word } from '../cells.ts';
import { list, words } from '../list-cells.ts';
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

const courses: SheetForm = {
  name: 'Courses',
  about: 'One row for each course that newcomers to a role take.',
  levels: [{ list: 'courses' }],
  columns: columns(
    0,
    ['Id', 'id', text],
    ['Name', 'name', text],
    ['Given by', 'organisation', text],
    ['For', 'for', words],
    ['Gives skills', 'gives', list],
    ['Gives powers', 'powers', list],
    ['Days', 'days', number],
    ['After', 'after', list],
    ['From', 'from', moment],
    ['Through', 'through', moment],
  ),
};

export const skillSheets: readonly SheetForm[] = [skills, powers, courses];
