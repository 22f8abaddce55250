/** A rota with its fire cover and its score at hand, so that many questions cost one reading of it. */
import { compile } from '../compile/compile.ts';
import type { Register } from '../cover/register.ts';
import { coverOf, type PumpCover } from '../cover/report.ts';
import { type Presence, presencesByStation } from '../cover/riders.ts';
import type { Rota } from '../domain/index.ts';
import { withoutHeadroom } from '../hours/headroom.ts';
import type { Interval } from '../time/intervals.ts';
import { type ScoredRota, scoreRota } from './standing.ts';

export interface CoveredRota extends ScoredRota {
  readonly rota: Rota;
  readonly register: Register;
  readonly presences: ReadonlyMap<string, readonly Presence[]>;
  /** Who has no room for a call below a limit of the weekly average. */
  readonly spent: ReadonlySet<string>;
}

/** Reads a rota of a valid scenario. */
export function coveredRota(rota: Rota): CoveredRota {
  const compiled = compile(rota.scenario);
  const { register } = compiled.index;
  const spent = withoutHeadroom(rota, register.calendar);
  const presences = presencesByStation(register, rota, spent);
  return { ...scoreRota(compiled, rota), rota, register, presences, spent };
}

/** Cover of a station in a time, with what one person does replaced. */
export function coverWith(
  { register, presences }: Pick<CoveredRota, 'register' | 'presences'>,
  station: string,
  between: Interval,
  person: string,
  instead: readonly Presence[],
): PumpCover[] {
  const others = (presences.get(station) ?? []).filter((presence) => presence.person.record.id !== person);
  const here = instead.filter(({ spell }) => spell.station === station);
  return coverOf(register, new Map([[station, [...others, ...here]]]), { station, between });
}
