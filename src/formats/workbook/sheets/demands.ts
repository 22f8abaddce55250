import { clock, date, moment, number, text, word, yesNo } from '../cells.ts';
import { list, stationPairs, words } from '../list-cells.ts';
import { columns, type SheetForm } from '../sheet-form.ts';
import { needsWhen, whenColumns } from './when.ts';

const ON_DAYS = ['staffing', 'peak-presence', 'commitment'];

const demands: SheetForm = {
  name: 'Demands',
  about:
    'One row for each thing that must be covered. Which columns a kind of demand has, the Read me sheet says.',
  levels: [
    {
      list: 'demands',
      complete: (record: Record<string, unknown>): void => {
        if (ON_DAYS.includes(String(record['kind']))) needsWhen(record);
      },
    },
  ],
  columns: [
    ...columns(
      0,
      ['Id', 'id', text],
      ['Kind', 'kind', word],
      ['Name', 'name', text],
      ['Beats', 'beats', list],
      ['Parishes', 'parishes', list],
      ['Duties', 'duties', list],
    ),
    ...whenColumns(0),
    ...columns(
      0,
      ['Start', 'start', clock],
      ['End', 'end', clock],
      ['Place', 'place', text],
      ['Need', 'need', number],
      ['Most', 'most', number],
      ['Hours a week', 'hoursPerWeek', number],
      ['Hours a day', 'hoursPerDay', number],
      ['Visits', 'visits', number],
      ['Every days', 'everyDays', number],
      ['Minutes', 'minutes', number],
      ['Longest gap days', 'days', number],
      ['Different weekdays', 'weekdays', number],
      ['Different day parts', 'dayParts', number],
      ['Share', 'share', number],
      ['Funder', 'funder', text],
      ['Skill', 'skill', text],
      ['Visits a duty', 'perDuty', number],
      ['Station pairs', 'pairs', stationPairs],
      ['People', 'people', list],
      ['Vehicle', 'vehicle', text],
      ['Releasable', 'releasable', yesNo],
      ['Relief hours', 'reliefHours', number],
      ['Relieved by', 'relievedBy', text],
      ['At', 'at', word],
      ['Roles', 'roles', words],
      ['Skills', 'skills', list],
      ['Powers', 'powers', list],
      ['Strength', 'strength', word],
      ['Tier', 'tier', word],
      ['Weight', 'weight', number],
      ['From', 'from', moment],
      ['Through', 'through', moment],
    ),
  ],
};

const due: SheetForm = {
  name: 'Visits due',
  about: 'One row for each day on which visits of a demand of kind visits-due fall due.',
  levels: [{ list: 'demands', key: { header: 'Demand', by: 'other' } }, { list: 'due' }],
  columns: [
    ...columns(0, ['Demand', 'id', text]),
    ...columns(
      1,
      ['Date', 'date', date],
      ['Visits', 'visits', number],
      ['Beat', 'beat', text],
      ['Referred by', 'referredBy', text],
      ['Services', 'services', list],
    ),
  ],
};

const lastVisits: SheetForm = {
  name: 'Last visits',
  about:
    'One row for each parish of a demand of kind longest-gap: when it was visited last before the period.',
  levels: [{ list: 'demands', key: { header: 'Demand', by: 'other' } }, { list: 'lastVisits' }],
  columns: [
    ...columns(0, ['Demand', 'id', text]),
    ...columns(1, ['Parish', 'parish', text], ['Date', 'date', date]),
  ],
};

export const demandSheets: readonly SheetForm[] = [demands, due, lastVisits];
