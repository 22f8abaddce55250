import { quote } from '../../../solver/issue.ts';
import { entries, type Check } from './draft.ts';

/** Pumps that take the riders of one that is not another pump of the station with riders of its own. */
export const jumpCrews: Check = function* (draft) {
  for (const { path, value: station } of entries(draft.stations, 'stations')) {
    const own = station.pumps.filter(({ jumpCrewedWith }) => jumpCrewedWith === undefined);
    for (const { path: at, value: pump } of entries(station.pumps, ...path, 'pumps')) {
      const partner = pump.jumpCrewedWith;
      if (partner === undefined || own.some(({ id }) => id === partner)) continue;
      yield {
        path: [...at, 'jumpCrewedWith'],
        found: quote(partner),
        expected: 'another vehicle of the station that has riders of its own',
        ...(own[0] !== undefined && { maybe: own.map(({ id }) => id).join(', ') }),
      };
    }
  }
};
