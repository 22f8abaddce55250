/** Drives: the formula against numbers worked out by hand, overrides by date, and what holds for every pair. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TRAVEL, driveMinutes, greatCircleKm, travelTimes } from '../../src/cover/travel.ts';
import type { Place } from '../../src/domain/index.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { small } from '../worked-examples/small.ts';

const FOWEY: Place = { id: 'fowey', name: 'Fowey', lat: 50.3357, lon: -4.6369, character: 'rural' };
const POLRUAN: Place = { id: 'polruan', name: 'Polruan', lat: 50.329, lon: -4.629, character: 'rural' };
const NORTH: Place = { id: 'north', name: 'North', lat: 51.3357, lon: -4.6369, character: 'fringe' };

const period = { from: '2026-06-01', days: 7 };
const people = [{ id: 'a', name: 'A', roles: [{ organisation: 'POL', kind: 'pcso' as const }] }];

describe('the formula', () => {
  it('measures a degree of latitude as a 360th of the circumference', () => {
    expect(greatCircleKm(FOWEY, NORTH)).toBeCloseTo((2 * Math.PI * 6371.0088) / 360, 6);
  });
  it('is km × 1.4 / speed × 60 + 2, at the speed of the slower end', () => {
    const kilometres = greatCircleKm(FOWEY, NORTH);
    expect(driveMinutes(FOWEY, NORTH, DEFAULT_TRAVEL)).toBeCloseTo(((kilometres * 1.4) / 45) * 60 + 2, 9);
  });
});

describe('Fowey and Polruan', () => {
  const apart = small({ period, people, places: [FOWEY, POLRUAN] });
  const bridged = small({
    period,
    people,
    places: [FOWEY, POLRUAN],
    travel: {
      ...DEFAULT_TRAVEL,
      overrides: [
        { a: 'polruan', b: 'fowey', minutes: 36, reason: 'river' },
        {
          a: 'fowey',
          b: 'polruan',
          minutes: 8,
          from: '2026-06-03',
          through: '2026-06-03T12:00',
          reason: 'ferry',
        },
      ],
    },
  });
  it('are 1 km and 4 minutes apart by air', () => {
    expect(greatCircleKm(FOWEY, POLRUAN)).toBeCloseTo(0.93, 2);
    expect(travelTimes(apart, createCalendar(apart)).minutes('fowey', 'polruan', 0, 60)).toBeLessThan(4);
  });
  it('are as far apart as the last override that holds says, both ways', () => {
    const calendar = createCalendar(bridged);
    const { minutes } = travelTimes(bridged, calendar);
    const noon = calendar.at('2026-06-03', '12:00', 'start');
    expect(minutes('fowey', 'polruan', 0, 60)).toBe(36);
    expect(minutes('polruan', 'fowey', noon - 60, noon)).toBe(8);
    expect(minutes('polruan', 'fowey', noon, noon + 60)).toBe(36);
  });
  it('are as far apart as at the worst minute of the time asked about', () => {
    const calendar = createCalendar(bridged);
    const noon = calendar.at('2026-06-03', '12:00', 'start');
    expect(travelTimes(bridged, calendar).minutes('fowey', 'polruan', noon - 60, noon + 1)).toBe(36);
  });
});

it('takes as long both ways, at least the fixed part, and nothing for staying', () => {
  const place = fc.record({
    id: fc.constant('p'),
    name: fc.constant('P'),
    lat: fc.double({ min: 49, max: 56, noNaN: true }),
    lon: fc.double({ min: -6, max: 2, noNaN: true }),
    character: fc.constantFrom('urban' as const, 'fringe' as const, 'rural' as const),
  });
  fc.assert(
    fc.property(place, place, (a, b) => {
      expect(driveMinutes(a, b, DEFAULT_TRAVEL)).toBeCloseTo(driveMinutes(b, a, DEFAULT_TRAVEL), 9);
      expect(driveMinutes(a, b, DEFAULT_TRAVEL)).toBeGreaterThanOrEqual(2);
    }),
  );
  const scenario = small({ period, people, places: [FOWEY] });
  expect(travelTimes(scenario, createCalendar(scenario)).minutes('fowey', 'fowey', 0, 1)).toBe(0);
});
