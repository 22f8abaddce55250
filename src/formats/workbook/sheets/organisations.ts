import { clock, date, moment, number, text, word, yesNo } from '../cells.ts';
import { dates, list, rolePairs, words } from '../list-cells.ts';
import { numbersByName, parameters } from '../pair-cells.ts';
import { columns, type SheetForm } from '../sheet-form.ts';

const organisations: SheetForm = {
  name: 'Organisations',
  about: 'One row for each police force, fire service, council, …',
  levels: [{ list: 'organisations' }],
  columns: columns(
    0,
    ['Id', 'id', text],
    ['Name', 'name', text],
    ['Kind', 'kind', word],
    ['Bank holidays', 'holidays', word],
    ['Extra bank holidays', 'extraHolidays', dates],
    ['Role kinds', 'roleKinds', words],
    ['Not together', 'notTogether', rolePairs],
    ['No leading for hours', 'restAfterCall.leading.hours', number],
    ['After a call from', 'restAfterCall.leading.touching.start', clock],
    ['After a call to', 'restAfterCall.leading.touching.end', clock],
    ['Leading seats', 'restAfterCall.leading.seats', list],
    ['No duty for hours', 'restAfterCall.duty.hours', number],
    ['After a long call from', 'restAfterCall.duty.touching.start', clock],
    ['After a long call to', 'restAfterCall.duty.touching.end', clock],
    ['Long call minutes', 'restAfterCall.duty.minutes', number],
    ['Reserve for calls', 'callReserveMinutes', number],
    ['Check-in minutes', 'checkInMinutes', number],
    ['Standby counts as', 'standbyCountsAs', number],
    ['Self-booking', 'selfBooking', word],
    ['Reply hours', 'replyHours', number],
    ['Lock days', 'lockDays', number],
    ['Attendance per person', 'attendancePerPerson', yesNo],
    ['Span of control', 'spanOfControl', number],
    ['Notice of rest days', 'notice.restDays', number],
    ['Notice of times', 'notice.times', number],
    ['Short notice', 'notice.short', number],
    ['Night pay from', 'pay.night.start', clock],
    ['Night pay to', 'pay.night.end', clock],
    ['Clock changes paid', 'pay.clockChange', word],
  ),
};

const rules: SheetForm = {
  name: 'Rules',
  about: 'One row for each rule. The columns of a rule set need only be filled in on its first row.',
  levels: [
    { list: 'organisations', key: { header: 'Organisation', by: 'other' } },
    {
      list: 'ruleSets',
      key: { header: 'Rule set', by: 'own' },
      complete: (record: Record<string, unknown>): void => {
        record['rules'] ??= [];
      },
    },
    { list: 'rules' },
  ],
  columns: [
    ...columns(0, ['Organisation', 'id', text]),
    ...columns(
      1,
      ['Rule set', 'id', text],
      ['From', 'from', moment],
      ['Through', 'through', moment],
      ['Version', 'version', text],
    ),
    ...columns(
      2,
      ['Rule', 'rule', text],
      ['Name', 'id', text],
      ['For', 'for', list],
      ['Strength', 'strength', word],
      ['Tier', 'tier', word],
      ['Weight', 'weight', number],
      ['Parameters', 'params', parameters],
      ['Source', 'source', text],
      ['Overridable', 'overridable', yesNo],
    ),
  ],
};

const overrides: SheetForm = {
  name: 'Overrides',
  about: 'One row for each rule that is set aside for somebody for some days: why, and by whose authority.',
  levels: [{ list: 'overrides' }],
  columns: columns(
    0,
    ['Organisation', 'organisation', text],
    ['Statement', 'statement', text],
    ['Person', 'person', text],
    ['From', 'from', date],
    ['Through', 'through', date],
    ['Reason', 'reason', text],
    ['Authority', 'authority', text],
    ['Recorded', 'recorded', date],
  ),
};

const standDowns: SheetForm = {
  name: 'Stand-downs',
  about: 'One row for each time in which less is asked for than usual, and what is asked for all the same.',
  levels: [{ list: 'standDowns' }],
  columns: columns(
    0,
    ['From', 'from', moment],
    ['Through', 'through', moment],
    ['Reason', 'reason', text],
    ['Demands kept', 'demands', list],
    ['Stations kept', 'stations', list],
  ),
};

const posts: SheetForm = {
  name: 'Posts',
  about: 'One row for each post; people say in their role which they hold.',
  levels: [{ list: 'organisations', key: { header: 'Organisation', by: 'other' } }, { list: 'posts' }],
  columns: [
    ...columns(0, ['Organisation', 'id', text]),
    ...columns(
      1,
      ['Post', 'id', text],
      ['Role', 'kind', word],
      ['Weekly hours', 'weeklyHours', number],
      ['From', 'from', moment],
      ['Through', 'through', moment],
      ['Lead months', 'leadMonths', number],
    ),
  ],
};

const agreements: SheetForm = {
  name: 'Agreements',
  about: 'One row for each agreement under which people count for another service.',
  levels: [{ list: 'agreements' }],
  columns: columns(
    0,
    ['Id', 'id', text],
    ['Parties', 'parties', list, []],
    ['Members', 'members', list, []],
    ['Stations', 'stations', list, []],
    ['From', 'from', moment],
    ['Through', 'through', moment],
    ['Calls a week of duty', 'calls.perWeek', number],
    ['Hours a call', 'calls.hours', number],
    ['Cost shares', 'costShares', numbersByName],
  ),
};

const phases: SheetForm = {
  name: 'Agreement phases',
  about: 'One row for each dated phase of an agreement.',
  levels: [{ list: 'agreements', key: { header: 'Agreement', by: 'other' } }, { list: 'phases' }],
  columns: [
    ...columns(0, ['Agreement', 'id', text]),
    ...columns(
      1,
      ['Phase', 'name', text],
      ['From', 'from', moment],
      ['Through', 'through', moment],
      ['Counts', 'counts', yesNo],
      ['Hours from', 'hours.start', clock],
      ['Hours to', 'hours.end', clock],
    ),
  ],
};

export const organisationSheets: readonly SheetForm[] = [
  organisations,
  rules,
  overrides,
  standDowns,
  posts,
  agreements,
  phases,
];
