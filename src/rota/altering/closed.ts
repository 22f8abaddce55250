import { addDays } from '../../time/dates.ts';
import type { Altering } from './alteration.ts';

/** Its people are still its people; they crew nothing. */
export const closed: Altering<'closed'> = {
  names: ({ station }) => [{ kind: 'station', id: station }],
  alter: (scenario, { station: id }) => {
    const { from, days } = scenario.period;
    const outage = { from, through: addDays(from, days), reason: 'closed' };
    return {
      ...scenario,
      stations: (scenario.stations ?? []).map((station) =>
        station.id === id
          ? {
              ...station,
              pumps: station.pumps.map((pump) => ({ ...pump, outages: [...(pump.outages ?? []), outage] })),
            }
          : station,
      ),
    };
  },
};
