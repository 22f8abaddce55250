/** Lines under SECTION_ headings, and fields of a line that say where they stand when something is wrong with them. */

import { nearest, quote, type Issue } from '../../../solver/issue.ts';

const SECTIONS = [
  'SECTION_HORIZON',
  'SECTION_SHIFTS',
  'SECTION_STAFF',
  'SECTION_DAYS_OFF',
  'SECTION_SHIFT_ON_REQUESTS',
  'SECTION_SHIFT_OFF_REQUESTS',
  'SECTION_COVER',
];

export interface Sections {
  /** The lines of a section; none if it is not there. */
  lines(section: string): readonly Fields[];
  /** Notes that a section has no lines, or is not there. */
  missing(section: string): void;
}

/** Sorts the lines of a text under their headings. */
export function sectionsOf(text: string, issues: Issue[]): Sections {
  const sections = new Map<string, Fields[]>();
  let current: Fields[] | undefined;
  text.split(/\r?\n/).forEach((raw, index) => {
    const line = raw.trim();
    const path = `line ${index + 1}`;
    if (line === '' || line.startsWith('#')) return;
    if (line.startsWith('SECTION_')) {
      current = [];
      if (SECTIONS.includes(line) && !sections.has(line)) sections.set(line, current);
      else issues.push(headingIssue(path, line));
    } else if (current === undefined) {
      issues.push({ path, found: quote(line), expected: 'a SECTION_ heading before the first line' });
    } else current.push(new Fields(line, path, issues));
  });
  return {
    lines: (section) => sections.get(section) ?? [],
    missing: (section) => issues.push({ path: section, found: 'nothing', expected: 'at least one line' }),
  };
}

function headingIssue(path: string, line: string): Issue {
  const meant = nearest(line, SECTIONS);
  const found = quote(line);
  if (meant === line) return { path, found, expected: 'each section once' };
  const issue = { path, found, expected: `one of ${SECTIONS.join(', ')}` };
  return meant === undefined ? issue : { ...issue, maybe: `${meant} was meant.` };
}

/** One line, split at its commas. */
export class Fields {
  readonly #fields: readonly string[];
  readonly #path: string;
  readonly #issues: Issue[];

  constructor(line: string, path: string, issues: Issue[]) {
    this.#fields = line.split(',').map((field) => field.trim());
    this.#path = path;
    this.#issues = issues;
  }

  get count(): number {
    return this.#fields.length;
  }

  /** A field as it stands; nothing if the line is too short. */
  text(index: number): string {
    return this.#fields[index] ?? '';
  }

  /** A field's parts between `|`. */
  list(index: number): string[] {
    return this.text(index)
      .split('|')
      .filter((part) => part !== '');
  }

  /** A field that is a whole number in [min, max]. */
  whole(index: number, what: string, min: number, max: number): number {
    return this.wholeOf(index, this.text(index), what, min, max);
  }

  /** A part of a field that is a whole number in [min, max]. */
  wholeOf(index: number, text: string, what: string, min: number, max: number): number {
    const number = /^-?\d+$/.test(text) ? Number(text) : NaN;
    if (number >= min && number <= max) return number;
    this.#report(index, text, `${what}: a whole number from ${min} to ${max}`);
    return min;
  }

  /** A name that must be among those known. */
  known(index: number, name: string, what: string, known: readonly string[]): string {
    if (!known.includes(name)) {
      const meant = nearest(name, known);
      this.#report(
        index,
        name,
        `a ${what} of this file`,
        meant === undefined ? undefined : `${meant} was meant.`,
      );
    }
    return name;
  }

  /** A name that must not be empty nor among those taken. */
  fresh(index: number, what: string, taken: readonly string[]): string {
    const name = this.text(index);
    if (name === '' || taken.includes(name)) this.#report(index, name, `the name of a new ${what}`);
    return name;
  }

  #report(index: number, found: string, expected: string, maybe?: string): void {
    const path = `${this.#path}, field ${index + 1}`;
    this.#issues.push({ path, found: quote(found), expected, ...(maybe !== undefined && { maybe }) });
  }
}
