/** How cells of a rota look, the same on every sheet. */
import type { CellObject, Sheet } from 'write-excel-file/node';
import type { Calendar } from '../../time/calendar.ts';

export type RotaSheet = Sheet<Buffer>;

/** Shift families and readiness, light enough to print and to read black text on. */
export const FAMILY_COLOURS = {
  early: '#fff2cc',
  day: '#e2efda',
  late: '#fce4d6',
  night: '#d9d2e9',
  'on-call': '#ddebf7',
} as const;

/** What a pump is; off the run is the one that must be seen. */
export const STATE_COLOURS = {
  FULL: '#a9d08e',
  STANDARD: '#c6e0b4',
  LIMITED: '#ffe699',
  DELAYED: '#f8cbad',
  OFF: '#f4a6a0',
} as const;

export const WEEKEND = '#ededed';

const HEADER = { fontWeight: 'bold', backgroundColor: '#dde6ee', wrap: true, alignVertical: 'top' } as const;

export function header(value: string, style: CellObject = {}): CellObject {
  return { ...HEADER, ...style, value, type: String };
}

export function text(value: string, style: CellObject = {}): CellObject {
  return { ...style, value, type: String };
}

/** Text on as many lines as it needs. */
export function wrapped(value: string): CellObject {
  return text(value, { wrap: true, alignVertical: 'top' });
}

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];

/** `Mon 1/6`: the weekday, and in a narrow column below it the date. */
export function dayTitle(day: number, calendar: Calendar): string {
  const [, month, date] = calendar.dateOf(day).split('-').map(Number);
  return `${WEEKDAYS[calendar.weekday(day)] ?? ''} ${date ?? ''}/${month ?? ''}`;
}

/** Minutes as hours with two decimals. */
export function hours(minutes: number): CellObject {
  return { value: Math.round((minutes / 60) * 100) / 100, type: Number, format: '0.00' };
}
