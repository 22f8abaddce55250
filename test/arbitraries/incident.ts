/** Major incidents in scenarios drawn at random. */
import fc from 'fast-check';
import type { Incident, Scenario } from '../../src/domain/index.ts';
import { addDays } from '../../src/time/dates.ts';

const TURNS: readonly Incident['turns'][] = [
  [{ family: 'day', start: '08:00', end: '18:00' }],
  [
    { family: 'early', start: '07:00', end: '15:00' },
    { family: 'late', start: '15:00', end: '23:00' },
  ],
  [
    { family: 'day', start: '09:00', end: '21:00' },
    { family: 'night', start: '21:00', end: '09:00' },
  ],
];

const POSTS: readonly Incident['posts'][] = [
  [{ id: 'bridge', name: 'Bridge', need: 1 }],
  [{ id: 'bridge', name: 'Bridge', need: 2, skills: ['BA'] }],
  [
    { id: 'command', name: 'Command post', need: 1, vehicle: 'unit' },
    { id: 'hall', name: 'Rest centre', need: 1 },
  ],
];

/** An incident of some days of a scenario drawn at random; it names only what is there. */
export function incidentIn({
  period,
  people,
  demands = [],
  stations = [],
}: Scenario): fc.Arbitrary<Incident> {
  return fc
    .record({
      first: fc.nat({ max: period.days - 1 }),
      days: fc.integer({ min: 1, max: 3 }),
      turns: fc.constantFrom(...TURNS),
      posts: fc.constantFrom(...POSTS),
      called: fc.subarray(
        people.map(({ id }) => id),
        { minLength: 1 },
      ),
      keep: fc.option(
        fc.record({
          demands: fc.subarray([...new Set(demands.map(({ id }) => id))]),
          stations: fc.subarray(stations.map(({ id }) => id)),
        }),
        { nil: undefined },
      ),
      restDays: fc.constantFrom(undefined, 0, 1, 2),
    })
    .map(({ first, days, called, keep, restDays, turns, posts }): Incident => {
      const last = Math.min(period.days, first + days) - 1;
      return {
        ...{ format: 'muster-incident', version: 1, id: 'flood', name: 'Flood', organisation: 'POL' },
        ...{ from: addDays(period.from, first), through: addDays(period.from, last) },
        ...{ turns, posts, people: called },
        ...(keep !== undefined && { keep }),
        ...(restDays !== undefined && { restDays }),
      };
    });
}
