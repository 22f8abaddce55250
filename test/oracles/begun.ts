/** What of a day has begun at a minute, read from its record. */
import type { DayRecord, Scenario } from '../../src/domain/index.ts';
import type { Calendar } from '../../src/time/calendar.ts';

/** Some work of a day, in elapsed minutes. */
export interface Times {
  readonly start: number;
  readonly end: number;
  readonly what: string;
}

/** When somebody is on duty and on call on a day. */
export function timesOf(
  { duties = [] }: Scenario,
  calendar: Calendar,
  { date, duty: code, beat, onCall = [] }: DayRecord,
): Times[] {
  const day = calendar.dayOf(date);
  const duty = duties.find(({ id }) => id === code);
  const spell = (from: string, to: string, what: string): Times => {
    const [start, end] = calendar.spell(day, from, to);
    return { start, end, what };
  };
  return [
    ...(duty === undefined ? [] : [spell(duty.start, duty.end, `${duty.id} ${beat ?? ''}`)]),
    ...onCall.map(({ start, end }) => spell(start, end, 'on call')),
  ];
}

/** What of it has begun by a minute. */
export function begunBy(scenario: Scenario, calendar: Calendar, record: DayRecord, now: number): Times[] {
  return timesOf(scenario, calendar, record).filter(({ start }) => start <= now);
}
