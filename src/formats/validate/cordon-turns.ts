import { RELIEF_HOURS } from '../../domain/index.ts';
import { createCalendar, DEFAULT_ZONE } from '../../time/calendar.ts';
import { MOST_TURNS, turnsOf } from '../../time/turns.ts';
import { isZone } from '../../time/zone.ts';
import { entries, type Check } from './draft.ts';

/** Cordons in more turns than can be planned together. */
export const cordonTurns: Check = function* ({ period, zone = DEFAULT_ZONE, dayStart, demands, vehicles }) {
  if (period === undefined || !isZone(zone)) return;
  const calendar = createCalendar({ period, zone, dayStart });
  const resources = [...entries(vehicles)].map(({ value }) => value);
  for (const { path, value: demand } of entries(demands, 'demands')) {
    if (demand.kind !== 'cordon') continue;
    const turns = turnsOf(calendar, demand, resources).length;
    if (turns <= MOST_TURNS) continue;
    yield {
      path: [...path, 'through'],
      found: `${turns} turns of at most ${demand.reliefHours ?? RELIEF_HOURS} h`,
      expected: `at most ${MOST_TURNS} turns`,
      maybe: 'two cordons, one after the other, or longer turns',
    };
  }
};
