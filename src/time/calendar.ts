import { DateTime } from 'luxon';
import type { When } from '../domain/primitives.ts';
import { dateOfEpochDay, epochDay, weekdayOfEpochDay } from './dates.ts';
import type { ObservedHolidays } from './holidays.ts';
import { datesOfRule } from './recurrence.ts';
import { membership } from './when.ts';
import { instantOf, zoneNamed, type Edge } from './zone.ts';

export const DEFAULT_ZONE = 'Europe/London';
export const DEFAULT_DAY_START = '07:00';

const MINUTE = 60_000;

/** Calendar dates before the period that {@link Calendar.expand} answers for: enough to reach into the first day. */
const HISTORY_DAYS = 28;

/** Dates, or minutes of dates, between which a record holds; see `validity` in the domain. */
export interface Validity {
  readonly from?: string | undefined;
  readonly through?: string | undefined;
}

/** Days by number, the end excluded. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/**
 * The one place where clock times become minutes. Outside: dates, clock times and ISO text in a zone. Inside:
 * whole **elapsed** minutes since the start of operational day 0, so that a night on which the clocks change has
 * its true length and nobody else needs to know. Day `n` is the operational day that starts on the `n`th date of
 * the period; days before the period are negative.
 */
export interface Calendar {
  readonly zone: string;
  /** Number of planned days. */
  readonly days: number;
  readonly dateOf: (day: number) => string;
  /** Throws on text that is not a date. */
  readonly dayOf: (date: string) => number;
  /** 0 is Monday, 6 is Sunday. */
  readonly weekday: (day: number) => number;
  /** Elapsed minute at which an operational day starts; negative before the period. */
  readonly dayStart: (day: number) => number;
  /**
   * Elapsed minute of a clock time on a calendar date; `24:00` is the date's end. A time that occurs twice is the
   * first for a start and the second for an end; one that the clocks skip becomes the first minute that exists.
   */
  readonly at: (date: string, clock: string, edge: Edge) => number;
  /** Elapsed minute of a clock time inside an operational day: before the day's start means the next date. */
  readonly onDay: (day: number, clock: string, edge: Edge) => number;
  /** `[from, to)` of a spell starting in an operational day; it ends the next date if its end is not after its start. */
  readonly spell: (day: number, start: string, end: string) => readonly [from: number, to: number];
  /** `[from, to)` on a calendar date, for times that belong to dates (availability), not to operational days. */
  readonly spellOnDate: (date: string, start: string, end: string) => readonly [from: number, to: number];
  /** ISO text with offset, to the minute: `2026-06-01T07:00+01:00`. */
  readonly iso: (minute: number) => string;
  /** The elapsed minute of ISO text; text without an offset is local time. Throws on anything else. */
  readonly minuteOf: (iso: string) => number;
  /** `[from, to)` in elapsed minutes, ±Infinity where open. A date counts from its midnight to its last. */
  readonly interval: (validity: Validity) => readonly [from: number, to: number];
  /**
   * The calendar dates of a `when` inside its record's validity, as ascending day numbers in `range`; left out: from
   * 28 days before the period up to its end. An availability needs the date after the last day as well.
   */
  readonly expand: (
    when: When,
    holidays?: ObservedHolidays,
    validity?: Validity,
    range?: DayRange,
  ) => readonly number[];
}

/** A calendar for a period. Throws on a zone or date that is not one: validation comes first. */
export function createCalendar(settings: {
  readonly period: { readonly from: string; readonly days: number };
  readonly zone?: string | undefined;
  readonly dayStart?: string | undefined;
}): Calendar {
  const zone = zoneNamed(settings.zone ?? DEFAULT_ZONE);
  const startClock = settings.dayStart ?? DEFAULT_DAY_START;
  const firstDay = epochDay(settings.period.from);
  const origin = instantOf(zone, settings.period.from, startClock, 'start');
  const { days } = settings.period;

  const dateOf = rememberedBy((day: number) => dateOfEpochDay(firstDay + day));
  const dayOf = (date: string): number => epochDay(date) - firstDay;
  const at = remembered((date, clock, edge) => (instantOf(zone, date, clock, edge) - origin) / MINUTE);

  const onDay = (day: number, clock: string, edge: Edge): number =>
    at(dateOf(clock < startClock ? day + 1 : day), clock, edge);

  const spellOnDate = (date: string, start: string, end: string): readonly [number, number] => {
    const from = at(date, start, 'start');
    const endDate = end > start ? date : dateOfEpochDay(epochDay(date) + 1);
    return [from, Math.max(from, at(endDate, end, 'end'))];
  };

  const iso = (minute: number): string =>
    DateTime.fromMillis(origin + minute * MINUTE, { zone }).toISO({
      suppressSeconds: true,
      suppressMilliseconds: true,
    }) ?? outOfRange(minute);

  const minuteOf = rememberedBy((text: string): number => {
    const moment = DateTime.fromISO(text, { zone });
    if (!moment.isValid) throw new RangeError(`Not a moment: ${JSON.stringify(text)}`);
    return (moment.toMillis() - origin) / MINUTE;
  });

  const interval = ({ from, through }: Validity): readonly [number, number] => [
    from === undefined ? Number.NEGATIVE_INFINITY : at(...dateAndClock(from, '00:00'), 'start'),
    through === undefined ? Number.POSITIVE_INFINITY : at(...dateAndClock(through, '24:00'), 'end'),
  ];

  const ruleDates = rememberedRules(dateOf);
  const expand: Calendar['expand'] = (
    when,
    holidays,
    validity = {},
    range = { from: -HISTORY_DAYS, to: days },
  ) => {
    const first = validity.from === undefined ? range.from : dayOf(validity.from.slice(0, 10));
    const last = validity.through === undefined ? range.to - 1 : dayOf(validity.through.slice(0, 10));
    const ruled = when.rrule === undefined ? [] : ruleDates(when.rrule, validity.from?.slice(0, 10), range);
    const happens = membership(when, ruled, holidays);
    const found: number[] = [];
    for (let day = Math.max(first, range.from); day <= Math.min(last, range.to - 1); day++) {
      if (happens(dateOf(day))) found.push(day);
    }
    return found;
  };

  return Object.freeze({
    zone: zone.name,
    days,
    dateOf,
    dayOf,
    weekday: (day: number) => weekdayOfEpochDay(firstDay + day),
    dayStart: rememberedBy((day: number) => at(dateOf(day), startClock, 'start')),
    at,
    onDay,
    spell: rememberedSpells((day, start, end) =>
      spellOnDate(dateOf(start < startClock ? day + 1 : day), start, end),
    ),
    spellOnDate,
    iso: rememberedBy(iso),
    minuteOf,
    interval,
    expand,
  });
}

/** A date with the clock time it stands for, or the one it carries. */
function dateAndClock(moment: string, clock: string): [date: string, clock: string] {
  return [moment.slice(0, 10), moment.length > 10 ? moment.slice(11) : clock];
}

/** Zone arithmetic is slow and the same few times are asked for over and over. */
function remembered(
  compute: (date: string, clock: string, edge: Edge) => number,
): (date: string, clock: string, edge: Edge) => number {
  const known = new Map<string, number>();
  return (date, clock, edge) => {
    const key = `${date} ${clock} ${edge}`;
    const found = known.get(key) ?? compute(date, clock, edge);
    known.set(key, found);
    return found;
  };
}

/** The same for what is asked of every day, or of the moments at which something begins. */
function rememberedBy<K, T>(compute: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>();
  return (key) => {
    let found = known.get(key);
    if (found === undefined) known.set(key, (found = compute(key)));
    return found;
  };
}

/** The same few spells are asked for on every day by everybody. */
function rememberedSpells(compute: Calendar['spell']): Calendar['spell'] {
  const bySpell = new Map<string, (day: number) => readonly [number, number]>();
  return (day, start, end) => {
    const key = start + end;
    let onDay = bySpell.get(key);
    if (onDay === undefined)
      bySpell.set(key, (onDay = rememberedBy((each: number) => compute(each, start, end))));
    return onDay(day);
  };
}

/** Many people share a calendar rule; walking one from its anchor takes milliseconds. */
function rememberedRules(
  dateOf: (day: number) => string,
): (rule: string, anchor: string | undefined, range: DayRange) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  return (rule, anchor, range) => {
    const key = [rule, anchor, range.from, range.to].join('|');
    const found = known.get(key) ?? datesOfRule(rule, dateOf(range.from), dateOf(range.to - 1), anchor);
    known.set(key, found);
    return found;
  };
}

function outOfRange(minute: number): never {
  throw new RangeError(`No date can be written for minute ${minute}.`);
}
