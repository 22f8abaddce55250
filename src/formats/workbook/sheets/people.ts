import { clock, date, moment, number, text, word, yesNo } from '../cells.ts';
import { dated, list, range, words } from '../list-cells.ts';
import { numbersByName } from '../pair-cells.ts';
import { columns, type SheetForm } from '../sheet-form.ts';
import { needsWhen, whenColumns } from './when.ts';

const people: SheetForm = {
  name: 'People',
  about:
    'One row for each role of a person; somebody with two roles has two rows with the same Id. Columns about the person need only be filled in on the first.',
  levels: [{ list: 'people', key: { header: 'Id', by: 'own' } }, { list: 'roles' }],
  columns: [
    ...columns(0, ['Id', 'id', text], ['Name', 'name', text]),
    ...columns(
      1,
      ['Role', 'kind', word],
      ['Organisation', 'organisation', text],
      ['Base', 'base', text],
      ['Own beat', 'beat', text],
      ['Deputy beats', 'deputyBeats', list],
      ['Station', 'station', text],
      ['Hours a week', 'weeklyHours', number],
      ['Readiness min', 'readiness.min', number],
      ['Readiness max', 'readiness.max', number],
      ['Ready weekday days', 'readiness.spread.weekdayDay', number],
      ['Ready weekday nights', 'readiness.spread.weekdayNight', number],
      ['Ready weekends', 'readiness.spread.weekend', number],
      ['Required hours', 'requiredHours.hours', number],
      ['Required per', 'requiredHours.per', word],
      ['Required cap', 'requiredHours.cap', number],
      ['Carry over above', 'requiredHours.carryOver.above', number],
      ['Carry over below', 'requiredHours.carryOver.below', number],
      ['Pattern', 'pattern.id', text],
      ['Pattern start', 'pattern.anchor', date],
      ['Pattern fixed', 'pattern.fixed', yesNo],
      ['Duties', 'duties', list],
      ['Patrol', 'patrol', word],
      ['Tutors', 'tutors', list],
      ['Leader', 'leader', text],
      ['Fire mode', 'fireMode', text],
      ['Post', 'post', text],
      ['Funded by', 'fundedBy', text],
      ['Role from', 'from', moment],
      ['Role through', 'through', moment],
    ),
    ...columns(
      0,
      ['Skills', 'skills', dated('skill')],
      ['Powers', 'powers', dated('power')],
      ['Recognised courses', 'recognised', list],
      ['Turn-in minutes', 'turnIn', numbersByName],
      ['48 h opt-out', 'optOut', range],
      ['Takes along', 'takesAlong', number],
      ['Under 18', 'young', yesNo],
      ['Night worker', 'nightWorker', yesNo],
      ['From', 'from', moment],
      ['Through', 'through', moment],
    ),
  ],
};

const availability: SheetForm = {
  name: 'Availability',
  about:
    'One row for each thing a person said about their time; a later row wins, and what nobody said is no.',
  levels: [{ list: 'availability', complete: needsWhen }],
  columns: [
    ...columns(0, ['Person', 'person', text], ['State', 'state', word]),
    ...whenColumns(0),
    ...columns(
      0,
      ['Start', 'start', clock],
      ['End', 'end', clock],
      ['For', 'for', word],
      ['From', 'from', moment],
      ['Through', 'through', moment],
    ),
  ],
};

const leave: SheetForm = {
  name: 'Leave',
  about: 'One row for each absence.',
  levels: [{ list: 'leave' }],
  columns: columns(
    0,
    ['Person', 'person', text],
    ['Kind', 'kind', word],
    ['From', 'from', moment],
    ['Through', 'through', moment],
  ),
};

const training: SheetForm = {
  name: 'Training',
  about: 'One row for each block of training booked; people are away in it.',
  levels: [{ list: 'people', key: { header: 'Person', by: 'other' } }, { list: 'training' }],
  columns: [
    ...columns(0, ['Person', 'id', text]),
    ...columns(
      1,
      ['Course', 'course', text],
      ['From', 'from', moment],
      ['Through', 'through', moment],
      ['Passed', 'passed', yesNo],
    ),
  ],
};

const callOuts: SheetForm = {
  name: 'Call-outs',
  about: 'One row for each call that somebody answered, to the minute.',
  levels: [{ list: 'callOuts' }],
  columns: columns(0, ['Person', 'person', text], ['From', 'from', moment], ['Through', 'through', moment]),
};

const restrictions: SheetForm = {
  name: 'Restrictions',
  about: 'One row for each limit on somebody’s duties. No reasons.',
  levels: [{ list: 'restrictions' }],
  columns: columns(
    0,
    ['Person', 'person', text],
    ['From', 'from', moment],
    ['Through', 'through', moment],
    ['Weekdays', 'weekdays', words],
    ['Not before', 'notBefore', clock],
    ['Not after', 'notAfter', clock],
    ['No nights', 'noNights', yesNo],
    ['Not alone', 'noLone', yesNo],
  ),
};

const requests: SheetForm = {
  name: 'Requests',
  about: 'One row for each wish.',
  levels: [{ list: 'requests', complete: needsWhen }],
  columns: [
    ...columns(0, ['Person', 'person', text], ['Wanted', 'want', yesNo], ['Duty', 'duty', text]),
    ...whenColumns(0),
    ...columns(0, ['Points', 'points', number]),
  ],
};

export const peopleSheets: readonly SheetForm[] = [
  people,
  availability,
  leave,
  training,
  callOuts,
  restrictions,
  requests,
];
