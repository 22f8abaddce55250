import rrule from 'rrule';
import { epochDay } from './dates.ts';

const DAY = 86_400_000;

/** A Monday long ago: every second week is the same every second week in the next period too. */
const ANCHOR = '2001-01-01';

const FREQUENCIES = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'];

/**
 * What is wrong with a calendar rule (RFC 5545 RRULE, optionally after a DTSTART line), as the end of the sentence
 * "expected …"; undefined if it can be used. `anchored` tells that a first day is known from elsewhere.
 */
export function ruleFault(text: string, anchored: boolean): string | undefined {
  if (/TZID/i.test(text)) return 'a rule without a time zone: the scenario has one';
  const frequency = /FREQ=([A-Z]+)/i.exec(text)?.[1]?.toUpperCase();
  if (frequency === undefined || !FREQUENCIES.includes(frequency)) {
    return `FREQ=${FREQUENCIES.join(', ')} in a calendar rule (RFC 5545 RRULE)`;
  }
  if (/COUNT=/i.test(text) && !anchored && !/DTSTART/i.test(text))
    return 'a first day (from) for a rule with COUNT';
  try {
    parse(text, ANCHOR);
    return undefined;
  } catch (error) {
    return `a calendar rule (RFC 5545 RRULE); the reader says: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/**
 * The dates of a calendar rule from `from` to `through`, both inclusive, ascending. Floating local time: a rule
 * speaks of dates, and the caller gives them clock times and a zone. Counting starts at the rule's own DTSTART, else
 * at `anchor`, else on a fixed Monday, so that the period does not change what "every second week" means.
 */
export function datesOfRule(text: string, from: string, through: string, anchor?: string): string[] {
  const rule = parse(text, anchor ?? ANCHOR);
  const found = rule.between(floating(from, 0), floating(through, DAY - 1), true);
  return [...new Set(found.map((moment) => moment.toISOString().slice(0, 10)))];
}

/** rrule reads and writes local time as if it were UTC; any other use of its dates would meet the machine's zone. */
function parse(text: string, anchor: string): ReturnType<typeof rrule.rrulestr> {
  const hasStart = /DTSTART/i.test(text);
  return rrule.rrulestr(text.trim(), { dtstart: hasStart ? null : floating(anchor, 0) });
}

function floating(date: string, clock: number): Date {
  return new Date(epochDay(date) * DAY + clock);
}
