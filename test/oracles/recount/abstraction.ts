import type { DemandOf } from '../../../src/domain/index.ts';
import { windows } from './dates.ts';
import { lackingShare } from './share.ts';
import { sum } from './sum.ts';
import { duties, type Worked } from './worked.ts';

/** In hundredths of a minute, over all people with an own beat and windows. */
export function abstraction(worked: Worked, record: DemandOf<'abstraction'>): number {
  const { scenario } = worked;
  const inBeats = duties(worked, record).filter(({ spell }) => spell.beat !== undefined);
  return sum(scenario.people, ({ id, roles }) => {
    const own = roles.flatMap(({ beat }) => (beat === undefined ? [] : [beat]));
    if (own.length === 0) return 0;
    return sum(windows(scenario, record.everyDays ?? 28), (dates) =>
      lackingShare(
        scenario,
        1 - record.share,
        inBeats.filter(({ person, date }) => person.id === id && dates.includes(date)),
        ({ spell }) => own.includes(spell.beat!),
      ),
    );
  });
}
