import Holidays from 'date-holidays';

/** Parts of the United Kingdom with bank holidays of their own. */
export type Jurisdiction = 'england-and-wales' | 'scotland' | 'northern-ireland';

/** Which bank holidays an organisation observes. */
export interface ObservedHolidays {
  /** Left out: england-and-wales. */
  readonly jurisdiction?: Jurisdiction | undefined;
  /** Dates proclaimed for once, which no table can know. */
  readonly extra?: readonly string[] | undefined;
}

const REGION = { 'england-and-wales': 'ENG', scotland: 'SCT', 'northern-ireland': 'NIR' } as const;

const tables = new Map<Jurisdiction, Holidays>();
const years = new Map<string, readonly string[]>();

/**
 * The bank holidays of a calendar year, ascending. Where a holiday falls on a weekend both the day itself and its
 * substitute are listed: which of them is paid more is a matter of contract.
 */
export function bankHolidays(year: number, observed: ObservedHolidays = {}): readonly string[] {
  const jurisdiction = observed.jurisdiction ?? 'england-and-wales';
  const extra = observed.extra?.filter((date) => Number(date.slice(0, 4)) === year) ?? [];
  return [...new Set([...tableOf(jurisdiction, year), ...extra])].sort();
}

function tableOf(jurisdiction: Jurisdiction, year: number): readonly string[] {
  const key = `${jurisdiction} ${year}`;
  const known = years.get(key);
  if (known !== undefined) return known;
  const table = tables.get(jurisdiction) ?? new Holidays('GB', REGION[jurisdiction]);
  tables.set(jurisdiction, table);
  const dates = table
    .getHolidays(year)
    .filter((holiday) => holiday.type === 'public')
    .map((holiday) => holiday.date.slice(0, 10));
  years.set(key, dates);
  return dates;
}
