import type { DemandOf, Scenario } from '../../../src/domain/index.ts';
import { holding } from '../../naive/clock.ts';
import { MINUTE, STEP } from './dates.ts';
import { asked } from './never-alone.ts';
import { pastWork } from './past.ts';
import { sum } from './sum.ts';
import { farthest } from './travel.ts';
import { isWanted, type Piece, type Worked, worksIn } from './worked.ts';

/** Beat-minutes: of each beat the quarter hours in which somebody planned there has no back-up. */
export function backUp({ scenario, pieces }: Worked, record: DemandOf<'back-up'>): number {
  const isAsked = asked(scenario, record);
  const planned = pieces
    .filter(({ spell }) => spell.kind === 'duty')
    .map((piece) => ({ ...piece, beat: piece.spell.beat }));
  const there = [...planned, ...pastWork(scenario)];
  const slots = [...new Set(planned.flatMap(quarters))].filter(isAsked);
  const who = {
    ...record,
    roles: record.roles ?? scenario.people.flatMap(({ roles }) => roles.map(({ kind }) => kind)),
  };
  return sum(scenario.beats!, (beat) => {
    if (record.beats?.includes(beat.id) === false) return 0;
    const near = scenario.beats!.filter(
      (other) => other === beat || farthest(scenario, other, beat) <= (record.minutes ?? 30),
    );
    return sum(slots, (slot) => {
      const end = slot + STEP * MINUTE;
      const now = there.filter(({ from, to }) => from <= slot && end <= to);
      const helpers = now.filter(
        (one) =>
          near.some(({ id }) => id === one.beat) &&
          isWanted(scenario, who, one.person, one.spell, slot, end) &&
          !isLed(scenario, one),
      );
      const alone = planned.some(
        (one) =>
          one.beat === beat.id && now.includes(one) && !helpers.some(({ person }) => person !== one.person),
      );
      return alone ? STEP : 0;
    });
  });
}

function quarters({ from, to }: Piece): number[] {
  const length = STEP * MINUTE;
  return Array.from({ length: (to - from) / length }, (_, index) => from + index * length);
}

/** Accompanied in a role in which the duty is worked, or not to be alone on some of it. */
export function isLed(scenario: Scenario, { person, spell, from, to }: Piece): boolean {
  return (
    person.roles.some(
      (role) => role.patrol === 'accompanied' && worksIn(scenario, person, role, spell, from, to),
    ) ||
    (scenario.restrictions ?? []).some((limit) => {
      const [start, end] = holding(scenario, limit).map((time) => time.toMillis()) as [number, number];
      return limit.person === person.id && limit.noLone === true && start < to && from < end;
    })
  );
}
