import { entries, type Check } from './draft.ts';

const STATES = ['FULL', 'STANDARD', 'LIMITED'];

/** Crew forms that are not best first, or that name one seat twice. */
export const crewForms: Check = function* (draft) {
  for (const { path, value: station } of entries(draft.stations, 'stations')) {
    for (const { path: at, value: pump } of entries(station.pumps, ...path, 'pumps')) {
      const states = pump.crews.map((crew) => crew.state);
      const ordered = [...states].sort((a, b) => STATES.indexOf(a) - STATES.indexOf(b));
      if (ordered.join() !== states.join()) {
        yield {
          path: [...at, 'crews'],
          found: states.join(', '),
          expected: 'crew forms with the best state first',
          maybe: ordered.join(', '),
        };
      }
      for (const { path: form, value: crew } of entries(pump.crews, ...at, 'crews')) {
        const kinds = crew.seats.map((seat) => seat.kind);
        const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
        if (twice === undefined) continue;
        yield {
          path: [...form, 'seats'],
          found: `two entries for the seat ${twice}`,
          expected: 'each kind of seat once, with its count',
        };
      }
    }
  }
};
