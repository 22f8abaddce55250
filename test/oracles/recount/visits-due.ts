import type { DemandOf } from '../../../src/domain/index.ts';
import { addDays } from '../../naive/clock.ts';
import { sum } from './sum.ts';
import { duties, type Worked } from './worked.ts';

/** Visits for which there was no room by each due date, over all areas. */
export function visitsDue(worked: Worked, record: DemandOf<'visits-due'>): number {
  const { from, days } = worked.scenario.period;
  const last = addDays(from, days - 1);
  const due = record.due
    .map((entry) => ({ ...entry, date: entry.date < from ? from : entry.date }))
    .filter(({ date }) => date <= last);
  const able = duties(worked, { skills: [record.skill] });
  const areas: (string | undefined)[] = [...new Set(due.map(({ beat }) => beat))].filter(
    (beat) => beat !== undefined,
  );
  if (due.some(({ beat }) => beat === undefined)) areas.push(undefined);
  return sum(areas, (area) => {
    const here = due.filter(({ beat }) => area === undefined || beat === area);
    return sum([...new Set(here.map(({ date }) => date))], (date) => {
      const asked = sum(
        here.filter((entry) => entry.date <= date),
        ({ visits }) => visits,
      );
      const room = able.filter(
        (piece) => piece.date <= date && (area === undefined || piece.spell.beat === area),
      ).length;
      return Math.max(0, asked - room * record.perDuty);
    });
  });
}
