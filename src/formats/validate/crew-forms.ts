import type { Fault } from '../fault.ts';
import { entries, type Check } from './draft.ts';

const STATES = ['FULL', 'STANDARD', 'LIMITED'];

/** Crew forms that are not best first, that name one seat twice, or that combine seats they have not. */
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
      for (const { path: form, value: crew } of entries(pump.crews, ...at, 'crews'))
        yield* seatFaults(form, crew);
    }
  }
};

interface SeatsOfForm {
  readonly seats: readonly { readonly kind: string }[];
  readonly combine?: readonly (readonly string[])[] | undefined;
}

function* seatFaults(form: Fault['path'], { seats, combine }: SeatsOfForm): Generator<Fault> {
  const kinds = seats.map((seat) => seat.kind);
  const twice = kinds.find((kind, index) => kinds.indexOf(kind) !== index);
  if (twice !== undefined) {
    yield {
      path: [...form, 'seats'],
      found: `two entries for the seat ${twice}`,
      expected: 'each kind of seat once, with its count',
    };
  }
  for (const { path, value: together } of entries(combine, ...form, 'combine')) {
    const usable =
      together.every((kind) => kinds.includes(kind)) && new Set(together).size === together.length;
    if (usable) continue;
    yield {
      path,
      found: together.join(', '),
      expected: `different kinds of seat of this crew: ${kinds.join(', ')}`,
    };
  }
}
