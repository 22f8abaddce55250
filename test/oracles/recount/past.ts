/** Duties before the period. */
import type { Person, Scenario } from '../../../src/domain/index.ts';
import { addDays, clockSpell } from '../../naive/clock.ts';
import { dutyOf, isVisible, type Piece } from './worked.ts';

/** A duty of the history, without its break, and where it was. */
export interface PastDuty extends Piece {
  readonly beat: string | undefined;
  readonly breakMinutes: number;
}

/** Those that are visible. */
export function pastDuties(scenario: Scenario): PastDuty[] {
  return pastWork(scenario).filter(({ spell }) => isVisible(scenario, dutyOf(scenario, spell).activity));
}

export function pastWork(scenario: Scenario): PastDuty[] {
  return (scenario.history ?? []).flatMap((day): PastDuty[] => {
    const duty = scenario.duties!.find(({ id }) => id === day.duty);
    const person = scenario.people.find(({ id }) => id === day.person)!;
    if (duty === undefined) return [];
    const date = duty.start < (scenario.dayStart ?? '07:00') ? addDays(day.date, 1) : day.date;
    const [from, to] = clockSpell(scenario, date, duty.start, duty.end).map((time) => time.toMillis()) as [
      number,
      number,
    ];
    const spell = { kind: 'duty', duty: duty.id } as Piece['spell'];
    const beat = day.beat ?? ownBeat(person, duty.roles, duty.area);
    return [{ person, date: day.date, from, to, spell, beat, breakMinutes: duty.breakMinutes ?? 0 }];
  });
}

function ownBeat(person: Person, kinds: readonly string[], area: string | undefined): string | undefined {
  return area === 'none' ? undefined : person.roles.find(({ kind }) => kinds.includes(kind))?.beat;
}
