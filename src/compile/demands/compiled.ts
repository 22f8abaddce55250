/** A demand as the solver reads it, and what it is about in the scenario's words. */
import type { Demand, Price, Row } from '../../../solver/problem.ts';
import type { DemandRecord } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import { importanceOf, type Usual } from '../importance.ts';

export interface About {
  /** Id of the scenario's demand; absent for what follows from other records (crews, accompaniment, vehicles). */
  readonly record?: string;
  readonly kind: string;
  /** What is asked, in words: `Hayle: 6 h visible a week`. */
  readonly title: string;
  /** Elapsed minutes in which it is asked. */
  readonly from: number;
  readonly to: number;
  /** Unit of a shortfall. */
  readonly unit:
    'people' | 'seats' | 'minutes' | 'visits' | 'days' | 'beats' | 'stations' | 'weekdays' | 'day parts';
  /** Into how many parts its row divides a unit; left out: one. */
  readonly parts?: number;
  readonly beats?: readonly string[];
  readonly parishes?: readonly string[];
  readonly station?: string;
  readonly pump?: string;
  readonly state?: string;
  readonly people?: readonly string[];
}

export interface CompiledDemand {
  readonly demand: Demand;
  readonly about: About;
}

/** Days `[from, to)` of the period on which a record holds. */
export function daysOf(
  { register: { calendar }, days }: Context,
  { from, through }: { from?: string | undefined; through?: string | undefined },
): readonly [from: number, to: number] {
  const first = from === undefined ? 0 : calendar.dayOf(from.slice(0, 10));
  const last = through === undefined ? days - 1 : calendar.dayOf(through.slice(0, 10));
  return [Math.max(0, first), Math.min(days, last + 1)];
}

/** A demand of a record, with the record's importance or the usual one. */
export function demandOf(
  record: DemandRecord,
  usual: Usual,
  part: { readonly id: string; readonly rows: readonly Row[]; readonly under?: Price; readonly over?: Price },
  about: Omit<About, 'record' | 'kind'>,
): CompiledDemand {
  const { strength, tier, weight } = importanceOf(record, usual);
  return {
    demand: {
      id: part.id,
      kind: record.kind,
      strength,
      ...(strength === 'soft' && { tier }),
      rows: part.rows,
      ...(strength === 'soft' && { under: part.under ?? weight }),
      ...(part.over !== undefined && { over: part.over }),
    },
    about: { record: record.id, kind: record.kind, ...about },
  };
}

/** A demand that costs nothing: others count whether it is met. */
export function indicator(id: string, kind: string, rows: readonly Row[]): Demand {
  return { id, kind, strength: 'soft', tier: 'preferences', rows, under: 0 };
}

/** Kinds that are asked stretch by stretch: a day has several with one title, and together they are told as hours. */
export const IN_STRETCHES: ReadonlySet<string> = new Set(['crew', 'neighbours', 'back-up']);
