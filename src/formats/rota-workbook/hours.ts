import { header, hours, text, type RotaSheet } from './style.ts';

/** What one person’s time adds up to; elapsed minutes. */
export interface HoursRow {
  readonly name: string;
  readonly workingMinutes: number;
  readonly paidMinutes: number;
  readonly readinessMinutes: number;
  /** Hours to be reached and reached so far, of somebody who has such hours. */
  readonly requiredMinutes?: number | undefined;
  readonly creditedMinutes?: number | undefined;
  /** Highest weekly average over the reference period, all employers. */
  readonly averageWeekMinutes?: number | undefined;
}

/** A row a person, in hours. */
export function hoursSheet(rows: readonly HoursRow[]): RotaSheet {
  const titles = [
    'Person',
    'Working time h',
    'Paid h',
    'Readiness h',
    'Required h',
    'Credited h',
    'Highest weekly average h',
  ];
  return {
    sheet: 'Hours',
    stickyRowsCount: 1,
    stickyColumnsCount: 1,
    columns: titles.map((_, index) => ({ width: index === 0 ? 22 : 14 })),
    data: [
      titles.map((title, place) => header(title, place === 0 ? {} : { align: 'right' })),
      ...rows.map((row) => [
        text(row.name),
        ...[
          row.workingMinutes,
          row.paidMinutes,
          row.readinessMinutes,
          row.requiredMinutes,
          row.creditedMinutes,
          row.averageWeekMinutes,
        ].map((minutes) => (minutes === undefined ? null : hours(minutes))),
      ]),
    ],
  };
}
