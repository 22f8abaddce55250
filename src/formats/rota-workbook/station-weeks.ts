import type { CellObject } from 'write-excel-file/node';
import type { Scenario } from '../../domain/scenario.ts';
import { createCalendar, type Calendar } from '../../time/calendar.ts';
import { header, STATE_COLOURS, text, type RotaSheet } from './style.ts';

export type PumpState = keyof typeof STATE_COLOURS;

/** What a pump is over time: segments that follow each other. */
export interface PumpCover {
  readonly station: string;
  readonly pump: string;
  /** Half-open, ISO with offset. */
  readonly segments: readonly { readonly start: string; readonly end: string; readonly state: PumpState }[];
}

/** Worst first: an hour is as good as its worst minute. */
const WORST_FIRST: readonly PumpState[] = ['OFF', 'LIMITED', 'STANDARD', 'FULL'];
const LETTERS: Readonly<Record<PumpState, string>> = { OFF: '–', LIMITED: 'L', STANDARD: 'S', FULL: 'F' };

/**
 * A row a pump and operational day, a column an elapsed hour of it; a day on which the clocks change has 23 or 25,
 * and its later columns are an hour off their titles.
 */
export function stationWeekSheet(scenario: Scenario, cover: readonly PumpCover[]): RotaSheet {
  const calendar = createCalendar(scenario);
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const longest = Math.max(...days.map((day) => hoursOf(day, calendar)));
  const first = Number(calendar.iso(0).slice(11, 13));
  const titles = Array.from({ length: longest }, (_, hour) => String((first + hour) % 24).padStart(2, '0'));
  return {
    sheet: 'Station weeks',
    orientation: 'landscape',
    stickyRowsCount: 1,
    stickyColumnsCount: 3,
    columns: [{ width: 18 }, { width: 14 }, { width: 12 }, ...titles.map(() => ({ width: 4 }))],
    data: [
      ['Station', 'Pump', 'Day', ...titles].map((title) => header(title)),
      ...cover.flatMap((pump) =>
        days.map((day) => [
          text(pump.station),
          text(pump.pump),
          text(calendar.dateOf(day)),
          ...dayCells(pump, day, calendar),
        ]),
      ),
    ],
  };
}

function hoursOf(day: number, calendar: Calendar): number {
  return Math.ceil((calendar.dayStart(day + 1) - calendar.dayStart(day)) / 60);
}

function dayCells({ segments }: PumpCover, day: number, calendar: Calendar): CellObject[] {
  const start = calendar.dayStart(day);
  const spans = segments.map(({ start: from, end, state }) => ({
    from: calendar.minuteOf(from),
    to: calendar.minuteOf(end),
    state,
  }));
  return Array.from({ length: hoursOf(day, calendar) }, (_, hour) => {
    const from = start + hour * 60;
    const states = spans.filter((span) => span.from < from + 60 && from < span.to).map(({ state }) => state);
    const worst = WORST_FIRST.find((state) => states.includes(state));
    return worst === undefined
      ? text('')
      : text(LETTERS[worst], { align: 'center', backgroundColor: STATE_COLOURS[worst] });
  });
}
