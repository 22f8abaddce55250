/** Reading the lines of an instance, section by section; everything wrong with them becomes an issue. */

import type { Issue } from '../../../solver/issue.ts';
import { sectionsOf, type Fields, type Sections } from './sections.ts';

export interface Shift {
  readonly id: string;
  readonly minutes: number;
  /** Shifts that may not be worked on the next day. */
  readonly notNext: readonly string[];
}

export interface Staff {
  readonly id: string;
  /** shift → most days on it */
  readonly most: ReadonlyMap<string, number>;
  readonly mostMinutes: number;
  readonly leastMinutes: number;
  readonly longestRun: number;
  readonly shortestRun: number;
  readonly shortestOff: number;
  readonly mostWeekends: number;
  readonly daysOff: readonly number[];
}

export interface Request {
  readonly person: string;
  readonly day: number;
  readonly shift: string;
  readonly want: boolean;
  readonly weight: number;
}

export interface Cover {
  readonly day: number;
  readonly shift: string;
  readonly need: number;
  readonly under: number;
  readonly over: number;
}

export interface Instance {
  readonly days: number;
  readonly shifts: readonly Shift[];
  readonly staff: readonly Staff[];
  readonly requests: readonly Request[];
  readonly cover: readonly Cover[];
}

const MOST_DAYS = 1000;

/** Names that mean something else in a problem. */
const RESERVED = ['off', 'any', 'work', 'rest', 'all'];

/** Reads a whole instance. If there are issues the instance is not to be used. */
export function readInstance(text: string): {
  readonly instance: Instance;
  readonly issues: readonly Issue[];
} {
  const issues: Issue[] = [];
  const sections = sectionsOf(text, issues);
  const days = readHorizon(sections, issues);
  const shifts = readShifts(sections);
  const staff = readStaff(sections, shifts, days);
  const people = staff.map(({ id }) => id);
  const instance = {
    days,
    shifts,
    staff,
    requests: [
      ...readRequests(sections, 'SECTION_SHIFT_ON_REQUESTS', true, { people, shifts, days }),
      ...readRequests(sections, 'SECTION_SHIFT_OFF_REQUESTS', false, { people, shifts, days }),
    ],
    cover: readCover(sections, shifts, days),
  };
  return { instance, issues };
}

/** A horizon that cannot be read is taken to be the longest, so that no day is found fault with on its account. */
function readHorizon(sections: Sections, issues: readonly Issue[]): number {
  const [line] = sections.lines('SECTION_HORIZON');
  if (line === undefined) {
    sections.missing('SECTION_HORIZON');
    return MOST_DAYS;
  }
  const before = issues.length;
  const days = line.whole(0, 'the number of days', 1, MOST_DAYS);
  return issues.length === before ? days : MOST_DAYS;
}

function readShifts(sections: Sections): Shift[] {
  const lines = sections.lines('SECTION_SHIFTS');
  if (lines.length === 0) sections.missing('SECTION_SHIFTS');
  const ids = lines.map((line) => line.text(0));
  return lines.map((line, index) => {
    const id = line.fresh(0, 'shift', [...RESERVED, ...ids.slice(0, index)]);
    const notNext = line.list(2);
    for (const other of notNext) line.known(2, other, 'shift', ids);
    return { id, minutes: line.whole(1, 'minutes', 0, 100_000), notNext };
  });
}

function readStaff(sections: Sections, shifts: readonly Shift[], days: number): Staff[] {
  const lines = sections.lines('SECTION_STAFF');
  if (lines.length === 0) sections.missing('SECTION_STAFF');
  const ids = lines.map((line) => line.text(0));
  const off = readDaysOff(sections, ids, days);
  return lines.map((line, index) => {
    const id = line.fresh(0, 'person', [...RESERVED, ...ids.slice(0, index)]);
    const leastMinutes = line.whole(3, 'MinTotalMinutes', 0, 1_000_000);
    return {
      id,
      most: readLimits(line, shifts),
      mostMinutes: line.whole(2, `MaxTotalMinutes, no less than MinTotalMinutes`, leastMinutes, 1_000_000),
      leastMinutes,
      longestRun: line.whole(4, 'MaxConsecutiveShifts', 1, 366),
      shortestRun: line.whole(5, 'MinConsecutiveShifts', 1, 366),
      shortestOff: line.whole(6, 'MinConsecutiveDaysOff', 1, 366),
      mostWeekends: line.whole(7, 'MaxWeekends', 0, 1000),
      daysOff: off.get(id) ?? [],
    };
  });
}

/** `E=14|L=0` → shift → most days on it */
function readLimits(line: Fields, shifts: readonly Shift[]): Map<string, number> {
  const limits = new Map<string, number>();
  for (const entry of line.list(1)) {
    const [shift = '', number = ''] = entry.split('=');
    line.known(
      1,
      shift,
      'shift',
      shifts.map(({ id }) => id),
    );
    limits.set(shift, line.wholeOf(1, number, `a number of days on ${shift}`, 0, 100_000));
  }
  return limits;
}

function readDaysOff(sections: Sections, people: readonly string[], days: number): Map<string, number[]> {
  const off = new Map<string, number[]>();
  for (const line of sections.lines('SECTION_DAYS_OFF')) {
    const person = line.known(0, line.text(0), 'person', people);
    const own = off.get(person) ?? [];
    for (let field = 1; field < line.count; field++) {
      if (line.text(field) !== '') own.push(line.whole(field, 'a day', 0, days - 1));
    }
    off.set(person, own);
  }
  return off;
}

interface Names {
  readonly people: readonly string[];
  readonly shifts: readonly Shift[];
  readonly days: number;
}

function readRequests(
  sections: Sections,
  section: string,
  want: boolean,
  { people, shifts, days }: Names,
): Request[] {
  const ids = shifts.map(({ id }) => id);
  return sections.lines(section).map((line) => ({
    person: line.known(0, line.text(0), 'person', people),
    day: line.whole(1, 'a day', 0, days - 1),
    shift: line.known(2, line.text(2), 'shift', ids),
    want,
    weight: line.whole(3, 'a weight', 0, 1_000_000),
  }));
}

function readCover(sections: Sections, shifts: readonly Shift[], days: number): Cover[] {
  const ids = shifts.map(({ id }) => id);
  return sections.lines('SECTION_COVER').map((line) => ({
    day: line.whole(0, 'a day', 0, days - 1),
    shift: line.known(1, line.text(1), 'shift', ids),
    need: line.whole(2, 'a requirement', 0, 100_000),
    under: line.whole(3, 'a weight for each missing', 0, 1_000_000),
    over: line.whole(4, 'a weight for each superfluous', 0, 1_000_000),
  }));
}
