import { clock, date, moment, number, text, word, yesNo } from '../cells.ts';
import { list, spells, words } from '../list-cells.ts';
import { columns, type SheetForm } from '../sheet-form.ts';

const codes: SheetForm = {
  name: 'Rota codes',
  about: 'One row for each kind of duty.',
  levels: [{ list: 'duties' }],
  columns: columns(
    0,
    ['Code', 'id', text],
    ['Shown as', 'code', text],
    ['Name', 'name', text],
    ['Organisation', 'organisation', text],
    ['Roles', 'roles', words],
    ['Activity', 'activity', text],
    ['Family', 'family', word],
    ['Start', 'start', clock],
    ['End', 'end', clock],
    ['Break minutes', 'breakMinutes', number],
    ['Paid break minutes', 'paidBreakMinutes', number],
    ['Attendance', 'attendance', number],
    ['Counts towards required hours', 'credited', yesNo],
    ['Weekdays', 'weekdays', words],
    ['Area', 'area', word],
    ['Skills', 'skills', list],
    ['Powers', 'powers', list],
    ['Vehicle', 'vehicle', text],
    ['No on-call', 'noOnCall', yesNo],
    ['From', 'from', moment],
    ['Through', 'through', moment],
  ),
};

const patterns: SheetForm = {
  name: 'Shift patterns',
  about: 'One row for each repeating pattern.',
  levels: [{ list: 'patterns' }],
  columns: columns(0, ['Id', 'id', text], ['Cycle', 'cycle', list]),
};

const activities: SheetForm = {
  name: 'Activities',
  about: 'One row for each thing that is done on a duty.',
  levels: [{ list: 'activities' }],
  columns: columns(
    0,
    ['Id', 'id', text],
    ['Name', 'name', text],
    ['Visible', 'visible', yesNo],
    ['Releasable', 'releasable', yesNo],
    ['Alone allowed', 'loneAllowed', yesNo],
  ),
};

function days(name: string, listName: string, about: string): SheetForm {
  return {
    name,
    about,
    levels: [{ list: listName }],
    columns: columns(
      0,
      ['Person', 'person', text],
      ['Date', 'date', date],
      ['Duty', 'duty', text],
      ['Beat', 'beat', text],
      ['On call', 'onCall', spells],
      ['Pager', 'pager', yesNo],
      ['Agreed', 'agreed', yesNo],
    ),
  };
}

const worked: SheetForm = {
  name: 'Worked',
  about:
    'One row for each person and day before the period, for averages that reach further back than History.',
  levels: [{ list: 'worked' }],
  columns: columns(0, ['Person', 'person', text], ['Date', 'date', date], ['Minutes', 'minutes', number]),
};

const accounts: SheetForm = {
  name: 'Accounts',
  about:
    'One row for each time that hours were added to somebody’s account (bank-hours, toil, compensatory-rest) or taken.',
  levels: [{ list: 'accounts' }],
  columns: columns(
    0,
    ['Person', 'person', text],
    ['Account', 'account', word],
    ['Organisation', 'organisation', text],
    ['Date', 'date', date],
    ['Hours', 'hours', number],
    ['Due', 'due', date],
  ),
};

export const dutySheets: readonly SheetForm[] = [codes, patterns, activities];

export const daySheets: readonly SheetForm[] = [
  days('Locked', 'locked', 'One row for each person and day that must not change.'),
  days(
    'Baseline',
    'baseline',
    'One row for each person and day of a published rota; departures cost points.',
  ),
  days('History', 'history', 'One row for each person and day before the period, as it was worked.'),
  worked,
  accounts,
];
