/** Clock times as luxon sees them. A rota's own ISO text needs none of this: it is an instant already. */
import { DateTime } from 'luxon';
import type { Scenario } from '../../src/domain/index.ts';

export type Edge = 'start' | 'end';

/** Dates without a clock are read as UTC, where every day is as long. */
const DAY = 86_400_000;

export function zoneOf(scenario: Scenario): string {
  return scenario.zone ?? 'Europe/London';
}

/** The instant of ISO text with an offset, shown in the scenario's zone. */
export function instant(scenario: Scenario, iso: string): DateTime {
  return sound(DateTime.fromISO(iso, { setZone: true }).setZone(zoneOf(scenario)), iso);
}

/** Midnight at the start of a date. */
export function midnight(scenario: Scenario, date: string): DateTime {
  return sound(DateTime.fromISO(date, { zone: zoneOf(scenario) }), date);
}

/**
 * A clock time on a date. In autumn a time that occurs twice is the first for a start and the second for an end; in
 * spring a time that is skipped is the first minute after the gap.
 */
export function clockTime(scenario: Scenario, date: string, clock: string, edge: Edge): DateTime {
  const key = `${zoneOf(scenario)} ${date} ${clock} ${edge}`;
  const known = remembered.get(key) ?? readClock(scenario, date, clock, edge);
  remembered.set(key, known);
  return known;
}

/** luxon takes its time over a zone, and the same few thousand times are asked for again and again. */
const remembered = new Map<string, DateTime>();

function readClock(scenario: Scenario, date: string, clock: string, edge: Edge): DateTime {
  if (clock === '24:00') return midnight(scenario, addDays(date, 1));
  const reading = sound(DateTime.fromISO(`${date}T${clock}`, { zone: zoneOf(scenario) }), `${date}T${clock}`);
  if (reading.toFormat('HH:mm') !== clock) return afterGap(reading);
  const both = reading.getPossibleOffsets().sort((a, b) => a.toMillis() - b.toMillis());
  return (edge === 'start' ? both[0] : both.at(-1)) ?? reading;
}

/** `[start, end)` of clock times on a date; the end lies on the next date if it is not after the start. */
export function clockSpell(
  scenario: Scenario,
  date: string,
  start: string,
  end: string,
): [DateTime, DateTime] {
  const from = clockTime(scenario, date, start, 'start');
  const to = clockTime(scenario, end > start ? date : addDays(date, 1), end, 'end');
  return [from, DateTime.max(from, to)];
}

/** The calendar date on which a clock time of an operational day lies: before the day's start is the next date. */
export function dateInDay(scenario: Scenario, day: string, clock: string): string {
  return clock < (scenario.dayStart ?? '07:00') ? addDays(day, 1) : day;
}

/** `[from, to)` in which a dated record holds; open ends are far away. */
export function holding(
  scenario: Scenario,
  { from, through }: { readonly from?: string | undefined; readonly through?: string | undefined },
): [DateTime, DateTime] {
  const edge = (moment: string, clock: string, which: Edge): DateTime =>
    clockTime(scenario, moment.slice(0, 10), moment.slice(11) || clock, which);
  return [
    from === undefined ? clockTime(scenario, '1900-01-01', '00:00', 'start') : edge(from, '00:00', 'start'),
    through === undefined ? clockTime(scenario, '2200-01-01', '00:00', 'end') : edge(through, '24:00', 'end'),
  ];
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);
}

/** Days from one date to another. */
export function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / DAY;
}

/** Elapsed minutes, whatever the clocks did. */
export function minutes(from: DateTime, to: DateTime): number {
  return (to.toMillis() - from.toMillis()) / 60_000;
}

/** luxon reads a skipped time as one an hour later; walk back to the first minute of the new time. */
function afterGap(reading: DateTime): DateTime {
  let first = reading;
  while (first.minus({ minutes: 1 }).offset === reading.offset) first = first.minus({ minutes: 1 });
  return first;
}

function sound(moment: DateTime, text: string): DateTime {
  if (!moment.isValid) throw new RangeError(`Not a moment: ${JSON.stringify(text)}`);
  return moment;
}
