/** A rota as a workbook for people: the grid first, then what it adds up to. */
import type { Rota } from '../domain/rota.ts';
import { hoursSheet, type HoursRow } from './rota-workbook/hours.ts';
import { rotaSheet } from './rota-workbook/rota.ts';
import { shortfallSheet, type ShortfallRow } from './rota-workbook/shortfalls.ts';
import { stationWeekSheet, type PumpTimeline } from './rota-workbook/station-weeks.ts';

/** What is shown beside the grid, as its reports say it. */
export interface BesideGrid {
  /** A row a person, in the order to be shown. */
  readonly hours: readonly HoursRow[];
  readonly shortfalls: readonly ShortfallRow[];
  /** Left out or empty: there is no fire station. */
  readonly cover?: readonly PumpTimeline[];
}

/** The bytes of an .xlsx file with the sheets Rota, Hours, Shortfalls and, where there are pumps, Station weeks. */
export async function rotaWorkbook(rota: Rota, reports: BesideGrid): Promise<Uint8Array> {
  const { hours, shortfalls, cover = [] } = reports;
  const sheets = [
    rotaSheet(rota),
    hoursSheet(hours),
    shortfallSheet(shortfalls),
    ...(cover.length === 0 ? [] : [stationWeekSheet(rota.scenario, cover)]),
  ];
  // Large, and most commands write none.
  const { spreadsheet } = await import('./spreadsheet.ts');
  return spreadsheet(sheets);
}
