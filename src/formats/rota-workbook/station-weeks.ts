import type { CellObject } from 'write-excel-file/node';
import type { Scenario } from '../../domain/scenario.ts';
import { createCalendar } from '../../time/calendar.ts';
import { clockHours } from '../../time/clock-hours.ts';
import { dayTitle, header, STATE_COLOURS, text, type RotaSheet } from './style.ts';

export type PumpState = keyof typeof STATE_COLOURS;

/** What a pump is over time: segments that follow each other. */
export interface PumpTimeline {
  readonly station: string;
  readonly pump: string;
  /** Half-open, ISO with offset. */
  readonly segments: readonly { readonly start: string; readonly end: string; readonly state: PumpState }[];
}

/** Worst first: an hour is as good as its worst minute. */
const WORST_FIRST: readonly PumpState[] = ['OFF', 'DELAYED', 'LIMITED', 'STANDARD', 'FULL'];
const LETTERS: Readonly<Record<PumpState, string>> = {
  OFF: '–',
  DELAYED: 'D',
  LIMITED: 'L',
  STANDARD: 'S',
  FULL: 'F',
};

/**
 * A row a pump and operational day, a column an hour of the clock; an hour that the clocks skip is empty, and one they
 * repeat is as bad as the worse of the two.
 */
export function stationWeekSheet(scenario: Scenario, cover: readonly PumpTimeline[]): RotaSheet {
  const calendar = createCalendar(scenario);
  const days = Array.from({ length: calendar.days }, (_, day) => day);
  const stations = new Map((scenario.stations ?? []).map((station) => [station.id, station]));
  const titles = clockHours(calendar, 0).map(({ clock }) => clock.replace(/:00$/, ''));
  return {
    sheet: 'Station weeks',
    stickyRowsCount: 1,
    stickyColumnsCount: 3,
    columns: [{ width: 18 }, { width: 18 }, { width: 11 }, ...titles.map(() => ({ width: 4 }))],
    data: [
      [...['Station', 'Pump', 'Day'].map((title) => header(title)), ...titles.map((title) => hour(title))],
      ...cover.flatMap(({ station: id, pump, segments }) => {
        const station = stations.get(id);
        const name = station?.pumps.find((each) => each.id === pump)?.name ?? pump;
        const spans = segments.map(({ start, end, state }) => ({
          from: calendar.minuteOf(start),
          to: calendar.minuteOf(end),
          state,
        }));
        return days.map((day) => [
          text(station?.name ?? id),
          text(name),
          text(dayTitle(day, calendar)),
          ...clockHours(calendar, day).map(({ from, to }) => stateCell(worstIn(spans, from, to))),
        ]);
      }),
      [],
      ...LEGEND.map(([state, meaning]) => [stateCell(state), text(meaning)]),
    ],
  };
}

const LEGEND: readonly (readonly [PumpState, string])[] = [
  ['FULL', 'full crew for all of the hour'],
  ['STANDARD', 'standard crew'],
  ['LIMITED', 'limited crew'],
  ['DELAYED', 'a standard crew, but only of people in a slower turn-in time'],
  ['OFF', 'off the run for some of the hour'],
];

interface Span {
  readonly from: number;
  readonly to: number;
  readonly state: PumpState;
}

function worstIn(spans: readonly Span[], from: number, to: number): PumpState | undefined {
  const met = new Set(spans.filter((span) => span.from < to && from < span.to).map(({ state }) => state));
  return from === to ? undefined : WORST_FIRST.find((state) => met.has(state));
}

function stateCell(state: PumpState | undefined): CellObject {
  return state === undefined
    ? text('')
    : text(LETTERS[state], { align: 'center', backgroundColor: STATE_COLOURS[state] });
}

function hour(title: string): CellObject {
  return header(title, { align: 'center' });
}
