import type { DemandOf } from '../../../src/domain/index.ts';
import { lackingShare } from './share.ts';
import { sum } from './sum.ts';
import { visible, type Worked, worksIn } from './worked.ts';

/** In hundredths of a minute, over all beats. */
export function namedOfficer(worked: Worked, record: DemandOf<'named-officer'>): number {
  const { scenario } = worked;
  return sum(record.beats, (beat) =>
    lackingShare(scenario, record.share, visible(worked, record, [beat]), ({ person, spell, from, to }) =>
      person.roles.some((role) => role.beat === beat && worksIn(scenario, person, role, spell, from, to)),
    ),
  );
}
