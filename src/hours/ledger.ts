/** One account of time per person over all employers. */
import type { Calendar } from '../time/calendar.ts';
import type { Entry } from './entries.ts';
import { type Window, type WindowKind, windowsOf } from './windows.ts';

/**
 * Elapsed minutes. `proposed` is the part of `credited` that is not yet promised, `recorded` the part of `working` of which
 * somebody said that it was done.
 */
export interface Minutes {
  readonly presence: number;
  readonly working: number;
  readonly paid: number;
  readonly standby: number;
  readonly credited: number;
  readonly proposed: number;
  readonly recorded: number;
}

export interface WindowMinutes extends Minutes {
  readonly window: Window;
}

export interface Ledger {
  /** Of the planned period. */
  readonly total: Minutes;
  /** Planned day → its minutes; days with nothing are left out. */
  readonly byDay: ReadonlyMap<number, Minutes>;
  readonly byOrganisation: ReadonlyMap<string, Minutes>;
  readonly windows: readonly WindowMinutes[];
}

const NOTHING: Minutes = {
  presence: 0,
  working: 0,
  paid: 0,
  standby: 0,
  credited: 0,
  proposed: 0,
  recorded: 0,
};

const KINDS: readonly WindowKind[] = ['week', '28-days', 'month'];

/**
 * The ledger of one person's entries. Minutes count on the operational day on which their spell begins; windows reach out of
 * the planned period, the rest does not.
 */
export function ledgerOf(all: readonly Entry[], calendar: Calendar): Ledger {
  const entries = all.filter(({ day }) => 0 <= day && day < calendar.days);
  const windows = KINDS.flatMap((kind) => windowsOf(kind, calendar));
  return {
    total: sum(entries),
    byDay: sumsBy(entries, ({ day }) => day),
    byOrganisation: sumsBy(entries, ({ organisation }) => organisation),
    windows: windows.map((window) => ({
      window,
      ...sum(all.filter(({ day }) => window.from <= day && day < window.to)),
    })),
  };
}

function sum(entries: readonly Entry[]): Minutes {
  return entries.reduce<Minutes>(
    (total, entry) => ({
      presence: total.presence + entry.presence,
      working: total.working + entry.working,
      paid: total.paid + entry.paid,
      standby: total.standby + entry.standby,
      credited: total.credited + entry.credited,
      proposed: total.proposed + (entry.proposed ? entry.credited : 0),
      recorded: total.recorded + (entry.done === undefined ? 0 : entry.working),
    }),
    NOTHING,
  );
}

function sumsBy<K>(entries: readonly Entry[], key: (entry: Entry) => K): Map<K, Minutes> {
  const groups = new Map<K, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(key(entry));
    if (group === undefined) groups.set(key(entry), [entry]);
    else group.push(entry);
  }
  return new Map([...groups].map(([name, group]) => [name, sum(group)]));
}
