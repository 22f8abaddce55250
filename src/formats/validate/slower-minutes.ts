import { entries, type Check } from './draft.ts';

/** Slower turn-in times of a station that do not rise above its own. */
export const slowerMinutes: Check = function* (draft) {
  for (const { path, value: station } of entries(draft.stations, 'stations')) {
    const times = station.slowerMinutes ?? [];
    const slower = [...new Set(times)].filter((each) => each > station.turnInMinutes).sort((a, b) => a - b);
    if (slower.join() === times.join()) continue;
    yield {
      path: [...path, 'slowerMinutes'],
      found: times.join(', '),
      expected: `minutes above the turn-in time of ${station.turnInMinutes}, each once, ascending`,
      ...(slower.length > 0 && { maybe: slower.join(', ') }),
    };
  }
};
