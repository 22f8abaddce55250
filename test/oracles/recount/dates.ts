/** Dates and quarter hours of the period. */
import type { Scenario } from '../../../src/domain/index.ts';
import { addDays, clockSpell, clockTime } from '../../naive/clock.ts';
import { happensOn } from '../../naive/when.ts';

export const MINUTE = 60_000;

/** Minutes in which people come and go together in the scenarios drawn. */
export const STEP = 15;

/** Dates from the `first`th to before the `end`th day after a date. */
export function range(from: string, first: number, end: number): string[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, index) => addDays(from, first + index));
}

/** All dates of the period. */
export function datesIn({ period: { from, days } }: Scenario): string[] {
  return range(from, 0, days);
}

/** The dates of the period on which something happens. */
export function datesOf(scenario: Scenario, when: Parameters<typeof happensOn>[0]): string[] {
  return datesIn(scenario).filter((date) => happensOn(when, date, undefined, scenario.organisations[0]));
}

/** The period in stretches of so many days; the last may be shorter. */
export function windows({ period: { from, days } }: Scenario, length: number): string[][] {
  const found: string[][] = [];
  for (let first = 0; first < days; first += length)
    found.push(range(from, first, Math.min(days, first + length)));
  return found;
}

/** Starts of all quarter hours between two clock times of a date. */
export function slotsBetween(scenario: Scenario, date: string, start: string, end: string): number[] {
  const [from, to] = clockSpell(scenario, date, start, end);
  return slots(from.toMillis(), to.toMillis());
}

/** Starts of all quarter hours of the period. */
export function slotsIn(scenario: Scenario): number[] {
  const { from, days } = scenario.period;
  const clock = scenario.dayStart ?? '07:00';
  return slots(
    clockTime(scenario, from, clock, 'start').toMillis(),
    clockTime(scenario, addDays(from, days), clock, 'start').toMillis(),
  );
}

function slots(from: number, to: number): number[] {
  const length = STEP * MINUTE;
  return Array.from({ length: (to - from) / length }, (_, index) => from + index * length);
}
