import { clock, date, number, text, yesNo } from '../cells.ts';
import { columns, type Column } from '../sheet-form.ts';

/** The one sheet that is written downwards: an item and its value in each row. */
export const scenarioSheet = 'Scenario';

export const scenarioItems: readonly Column[] = columns(
  0,
  ['Name', 'name', text],
  ['Description', 'description', text],
  ['First day', 'period.from', date],
  ['Days', 'period.days', number],
  ['Time zone', 'zone', text],
  ['Day starts', 'dayStart', clock],
  ['Whole baseline', 'wholeBaseline', yesNo],
  ['Travel: circuity', 'travel.circuity', number],
  ['Travel: km/h urban', 'travel.speedKmh.urban', number],
  ['Travel: km/h fringe', 'travel.speedKmh.fringe', number],
  ['Travel: km/h rural', 'travel.speedKmh.rural', number],
  ['Travel: fixed minutes', 'travel.fixedMinutes', number],
);
