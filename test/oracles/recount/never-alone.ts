import type { DemandOf } from '../../../src/domain/index.ts';
import { addDays, clockSpell } from '../../naive/clock.ts';
import { happensOn } from '../../naive/when.ts';
import { MINUTE, range, STEP } from './dates.ts';
import { pastWork } from './past.ts';
import { sum } from './sum.ts';
import { isWanted, type Worked } from './worked.ts';

/** Anybody is company. */
const ANYBODY = { roles: ['pcso', 'volunteer', 'special', 'on-call', 'wholetime', 'tri-service', 'staff'] };

/** Person-minutes: of each unbroken part of a duty in the hours in which no one other person is there for all of it. */
export function neverAlone({ scenario, pieces }: Worked, record: DemandOf<'never-alone'>): number {
  const isAsked = asked(scenario, record);
  const there = [
    ...pieces
      .map((piece) => ({ ...piece, beat: piece.spell.beat }))
      .filter(({ spell }) => spell.kind === 'duty'),
    ...pastWork(scenario),
  ];
  return sum(pieces, ({ person, spell, from, to }) => {
    const { beat } = spell;
    if (spell.kind !== 'duty' || beat === undefined || record.beats?.includes(beat) === false) return 0;
    return sum(runs(from, to, isAsked), ([start, end]) => {
      if (!isWanted(scenario, { roles: record.roles ?? ANYBODY.roles }, person, spell, start, end)) return 0;
      const company = there.some(
        (other) =>
          other.person !== person &&
          other.beat === beat &&
          other.from <= start &&
          end <= other.to &&
          isWanted(scenario, ANYBODY, other.person, other.spell, start, end),
      );
      return company ? 0 : (end - start) / MINUTE;
    });
  });
}

/** Whether a quarter hour lies in the hours of some day. */
export function asked(
  scenario: Worked['scenario'],
  record: DemandOf<'never-alone' | 'back-up'>,
): (slot: number) => boolean {
  const { when = {}, start = '00:00', end = '24:00' } = record;
  const { from, days } = scenario.period;
  const hours = range(addDays(from, -1), 0, days + 3)
    .filter((date) => happensOn(when, date, undefined, scenario.organisations[0]))
    .map((date) => clockSpell(scenario, date, start, end).map((time) => time.toMillis()));
  return (slot) => hours.some(([first = 0, last = 0]) => first <= slot && slot < last);
}

/** The unbroken runs of quarter hours from one instant to another that are asked about. */
function runs(from: number, to: number, isAsked: (slot: number) => boolean): [number, number][] {
  const found: [number, number][] = [];
  for (let slot = from; slot < to; slot += STEP * MINUTE) {
    if (!isAsked(slot)) continue;
    const last = found.at(-1);
    if (last?.[1] === slot) last[1] = slot + STEP * MINUTE;
    else found.push([slot, slot + STEP * MINUTE]);
  }
  return found;
}
