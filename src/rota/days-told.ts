/** What people have been told of their days. */
import type { DayRecord, Rota } from '../domain/index.ts';
import { recordOf } from './day-record.ts';

export interface DaysTold {
  /** What was published of a day of a person; undefined: they have been told nothing. */
  readonly of: (person: string, date: string) => DayRecord | undefined;
  /** Whether a day that they have been told is so near that plans leave it alone. */
  readonly isLocked: (person: string, date: string) => boolean;
}

/**
 * A day as its holder knows it: as published, or else as the scenario's baseline has it; where nothing says what was
 * published, as the rota has it. Undefined: they have been told nothing.
 */
export function knownDay(
  { scenario, assignments }: Rota,
  { person, date }: Pick<DayRecord, 'person' | 'date'>,
  daysTold: DaysTold | undefined,
): DayRecord | undefined {
  const isMeant = (each: Pick<DayRecord, 'person' | 'date'>): boolean =>
    each.person === person && each.date === date;
  const told = daysTold?.of(person, date) ?? scenario.baseline?.find(isMeant);
  if (told !== undefined || daysTold !== undefined) return told;
  return recordOf(person, date, assignments.find(isMeant)?.spells ?? []);
}
