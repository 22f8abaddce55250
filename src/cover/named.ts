/** Commitments of named people – court, an appointment – at which they certainly are. */
import type { DemandOf, Station } from '../domain/index.ts';
import { placesInReach } from './countability.ts';
import type { Register } from './register.ts';
import type { Interval } from '../time/intervals.ts';

export interface NamedCommitment {
  readonly away: Interval;
  /** Whether the person may be called from there to a station. */
  readonly countsFor: (station: Station) => boolean;
}

const byRegister = new WeakMap<Register, ReadonlyMap<string, readonly NamedCommitment[]>>();

/** What the person is named for, where everybody named is needed. */
export function namedCommitments(register: Register, person: string): readonly NamedCommitment[] {
  let known = byRegister.get(register);
  if (known === undefined) byRegister.set(register, (known = allNamed(register)));
  return known.get(person) ?? [];
}

function allNamed(register: Register): Map<string, NamedCommitment[]> {
  const { scenario, calendar } = register;
  const named = new Map<string, NamedCommitment[]>();
  for (const record of scenario.demands ?? []) {
    if (record.kind !== 'commitment' || record.people === undefined || record.people.length > record.need)
      continue;
    for (const day of calendar.expand(record.when, undefined, record, { from: -1, to: calendar.days })) {
      const away = calendar.spellOnDate(calendar.dateOf(day), record.start, record.end);
      const commitment: NamedCommitment = {
        away,
        countsFor: (station) => mayLeave(register, record, station, away),
      };
      for (const person of record.people) named.set(person, [...(named.get(person) ?? []), commitment]);
    }
  }
  return named;
}

function mayLeave(
  register: Register,
  record: DemandOf<'commitment'>,
  station: Station,
  time: Interval,
): boolean {
  if (record.releasable !== true || record.place === undefined) return false;
  return placesInReach(register, station, [record.place], time).length === 1;
}
