import type { DemandOf, Station } from '../../../src/domain/index.ts';
import { slotsIn, STEP } from './dates.ts';
import { isCrewed } from './riders.ts';
import { sum } from './sum.ts';
import type { Worked } from './worked.ts';

/** Minutes in which both first pumps are off the run. */
export function neighbours(worked: Worked, record: DemandOf<'neighbours'>): number {
  const stations = worked.scenario.stations!;
  return sum(record.pairs, (pair) => {
    const [a, b] = pair.map((name) => stations.find(({ id }) => id === name)!) as [Station, Station];
    const off = (station: Station, slot: number): boolean =>
      !isCrewed(worked, station, 0, station.pumps[0]!.crews.length - 1, slot);
    return sum(slotsIn(worked.scenario), (slot) => (off(a, slot) && off(b, slot) ? STEP : 0));
  });
}
