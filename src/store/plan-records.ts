import type { Scenario } from '../domain/scenario.ts';
import { addDays } from '../time/dates.ts';

/** One record of a plan, with the days on which it holds (null: open). */
export interface PlanRecord {
  readonly plan: string;
  /** The list of the scenario it belongs to, `people`; `settings` for what is no list. */
  readonly kind: string;
  /** Its place in that list: of two lines about one time, the later wins. */
  readonly place: number;
  readonly id: string | null;
  readonly from: string | null;
  readonly through: string | null;
  readonly data: unknown;
}

/** The kind of the one record that holds everything of a scenario that is no list. */
const SETTINGS = 'settings';

/** Facts of a certain day: kept for a period that has the day, or (what was worked) comes after it. */
const INSIDE = new Set(['locked', 'baseline']);
const BEFORE = new Set(['history', 'worked']);

/** A scenario as records; its period is not one of them. */
export function recordsOf(scenario: Scenario): PlanRecord[] {
  const { format: _format, version: _version, period: _period, ...rest } = scenario;
  const plan = scenario.name;
  const settings: Record<string, unknown> = {};
  const records: PlanRecord[] = [];
  for (const [kind, value] of Object.entries(rest)) {
    if (Array.isArray(value)) {
      records.push(...value.map((data, place) => ({ plan, kind, place, ...identity(data), data })));
    } else {
      settings[kind] = value;
    }
  }
  return [
    { plan, kind: SETTINGS, place: 0, id: null, from: null, through: null, data: settings },
    ...records,
  ];
}

/** The scenario of a period from a plan's records, still to be validated like any other input. */
export function scenarioOf(records: readonly PlanRecord[], period: Scenario['period']): unknown {
  const end = addDays(period.from, period.days);
  const lists: Record<string, unknown[]> = {};
  let settings: object = {};
  for (const { kind, data } of records) {
    if (kind === SETTINGS) settings = data as object;
    else if (isWanted(kind, data, period.from, end)) (lists[kind] ??= []).push(data);
  }
  return { format: 'muster-scenario', version: 1, ...settings, period, ...lists };
}

function isWanted(kind: string, data: unknown, from: string, end: string): boolean {
  const day = textOf(data, 'date') ?? '';
  if (BEFORE.has(kind)) return day < from;
  return !INSIDE.has(kind) || (from <= day && day < end);
}

function identity(data: unknown): Pick<PlanRecord, 'id' | 'from' | 'through'> {
  const day = textOf(data, 'date');
  return {
    id: textOf(data, 'id'),
    from: textOf(data, 'from') ?? day,
    through: textOf(data, 'through') ?? day,
  };
}

function textOf(data: unknown, key: string): string | null {
  const value =
    typeof data === 'object' && data !== null ? (data as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' ? value : null;
}
