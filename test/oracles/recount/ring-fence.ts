import type { DemandOf } from '../../../src/domain/index.ts';
import { sum } from './sum.ts';
import { type Worked, worksIn } from './worked.ts';

/** In hundredths of a minute: share × all − those in the area. */
export function ringFence({ scenario, pieces }: Worked, record: DemandOf<'ring-fence'>): number {
  const funded = pieces.filter(
    ({ person, spell, from, to }) =>
      spell.kind === 'duty' &&
      person.roles.find((role) => worksIn(scenario, person, role, spell, from, to))?.fundedBy ===
        record.funder,
  );
  const paid = sum(funded, ({ spell }) => spell.paidMinutes);
  const inArea = funded.filter(({ spell }) => record.beats.includes(spell.beat ?? ''));
  return Math.max(
    0,
    Math.round(record.share * 100) * paid - 100 * sum(inArea, ({ spell }) => spell.paidMinutes),
  );
}
