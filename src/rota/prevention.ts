/** Visits that fall due: how many may be late, who referred them, and what of the services' time they save. */
import { shortfallsOf } from '../../solver/explain/shortfalls.ts';
import { compile } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { addDays } from '../time/dates.ts';
import { optionRows } from './reports.ts';

/** Visits that fall due in the rota. */
export interface VisitFigures {
  readonly demand: string;
  readonly due: number;
  readonly missing: number;
  /** Service → visits that it referred. */
  readonly referred: Readonly<Record<string, number>>;
  /** Attendances of other services that these visits save at least, each visit counted once. */
  readonly saved: number;
}

/** Of every demand for visits. */
export function visitsOf(rota: Rota): VisitFigures[] {
  const demands = (rota.scenario.demands ?? []).filter((demand) => demand.kind === 'visits-due');
  if (demands.length === 0) return [];
  const compiled = compile(rota.scenario);
  const missing = shortfallsOf(compiled.problem, optionRows(compiled, rota));
  const last = addDays(rota.scenario.period.from, rota.scenario.period.days - 1);
  return demands.map(({ id, due }) => {
    const within = due.filter(({ date }) => rota.scenario.period.from <= date && date <= last);
    const late = lateVisits(
      missing.flatMap((each) => {
        const about = compiled.index.demands.get(each.demand);
        return about?.record === id ? [{ beat: about.beats?.[0], missing: each.missing }] : [];
      }),
    );
    const referred: Record<string, number> = {};
    for (const { referredBy, visits } of within)
      if (referredBy !== undefined) referred[referredBy] = (referred[referredBy] ?? 0) + visits;
    return {
      demand: id,
      due: within.reduce((sum, { visits }) => sum + visits, 0),
      missing: late,
      referred,
      saved: attendancesSaved(within, late),
    };
  });
}

/**
 * Visits that are late are missing on every later day too: the most of any day counts, in each beat; and no fewer than are
 * missing anywhere.
 */
function lateVisits(
  missing: readonly { readonly beat: string | undefined; readonly missing: number }[],
): number {
  const most = new Map<string | undefined, number>();
  for (const each of missing) most.set(each.beat, Math.max(most.get(each.beat) ?? 0, each.missing));
  const anywhere = most.get(undefined) ?? 0;
  return Math.max(
    anywhere,
    [...most.values()].reduce((sum, late) => sum + late, -anywhere),
  );
}

/** Which visits are late nobody knows: those that would have saved most, so that no more is claimed than is sure. */
function attendancesSaved(
  due: readonly { readonly visits: number; readonly services?: readonly string[] | undefined }[],
  late: number,
): number {
  let lost = late;
  return due
    .map(({ visits, services = [] }) => ({ visits, others: Math.max(0, new Set(services).size - 1) }))
    .sort((a, b) => b.others - a.others)
    .reduce((sum, { visits, others }) => {
      const done = Math.max(0, visits - lost);
      lost -= visits - done;
      return sum + done * others;
    }, 0);
}
