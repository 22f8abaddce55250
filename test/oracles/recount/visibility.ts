import type { DemandOf } from '../../../src/domain/index.ts';
import { windows } from './dates.ts';
import { lackingShare } from './share.ts';
import { sum } from './sum.ts';
import { duties, dutyOf, isVisible, type Worked } from './worked.ts';

/** In hundredths of a minute, over all people and windows. */
export function visibility(worked: Worked, record: DemandOf<'visibility'>): number {
  const { scenario } = worked;
  const there = duties(worked, record);
  return sum(scenario.people, ({ id }) =>
    sum(windows(scenario, record.everyDays ?? 28), (dates) =>
      lackingShare(
        scenario,
        record.share,
        there.filter(({ person, date }) => person.id === id && dates.includes(date)),
        ({ spell }) => isVisible(scenario, dutyOf(scenario, spell).activity),
      ),
    ),
  );
}
