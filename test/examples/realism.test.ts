import { describe, expect, it } from 'vitest';
import { examples } from '../../examples/generate/index.ts';
import { createCalendar } from '../../src/time/calendar.ts';
import { availabilityOf } from '../../src/time/availability.ts';
import type { Scenario } from '../../src/domain/index.ts';
import { holds, one, withRole } from './claims/asking.ts';

const named = (file: string): Scenario =>
  one(
    examples.map((example) => ({ ...example, id: example.file })),
    file,
  ).scenario;
const cornwall = named('cornwall-tri-service');

/** People with nothing but an on-call role. */
const onCall = (scenario: Scenario): Scenario['people'] =>
  withRole(scenario, 'on-call').filter(({ roles }) => roles.length === 1);

/** Share of the on-call people who said they are there at a clock time on the weekdays given, leave included. */
function shareThere(scenario: Scenario, clock: string, weekdays: readonly number[]): number {
  const calendar = createCalendar(scenario);
  const stated = availabilityOf(scenario, calendar);
  const people = onCall(scenario);
  const days = Array.from({ length: calendar.days }, (_, day) => day).filter((day) =>
    weekdays.includes(calendar.weekday(day)),
  );
  let there = 0;
  for (const day of days) {
    const minute = calendar.onDay(day, clock, 'start');
    for (const { id } of people) {
      const now = stated.get(id)?.['on-call'].find(({ from, to }) => from <= minute && minute < to);
      if (now !== undefined && now.state !== 'no') there++;
    }
  }
  return there / (days.length * people.length);
}

describe('the Cornwall example has the size of the demo', () => {
  it.each([
    ['tri-service', 15],
    ['on-call', 150],
    ['pcso', 40],
    ['volunteer', 10],
  ] as const)('%s: at least %i', (kind, least) => {
    expect(withRole(cornwall, kind).length).toBeGreaterThanOrEqual(least);
  });

  it('thirteen stations or more, four weeks', () => {
    expect(cornwall.stations?.length).toBeGreaterThanOrEqual(13);
    expect(cornwall.period.days).toBe(28);
  });
});

describe.each(['cornwall-tri-service', 'cumbria-jeso'])('on-call people of %s', (file) => {
  const scenario = named(file);

  it.each([
    ['on a weekday at noon', '12:00', [0, 1, 2, 3, 4], 0.45],
    ['at the weekend at noon', '12:00', [5, 6], 0.65],
    ['at night', '02:00', [0, 1, 2, 3, 4, 5, 6], 0.8],
  ] as const)('are there %s about as often as real ones', (_when, clock, weekdays, expected) => {
    expect(Math.abs(shareThere(scenario, clock, weekdays) - expected)).toBeLessThan(0.08);
  });

  it('have skills in the usual shares at every station', () => {
    for (const { id, crewedHours } of scenario.stations ?? []) {
      const crew = onCall(scenario).filter(({ roles }) => roles[0]?.station === id);
      if (crew.length === 0 && crewedHours !== undefined) continue;
      const share = (skill: string): number =>
        crew.filter((person) => holds(person, skill)).length / crew.length;
      expect(share('oic')).toBeGreaterThan(0.2);
      expect(share('oic')).toBeLessThan(0.4);
      expect(share('driver')).toBeGreaterThan(0.3);
      expect(share('driver')).toBeLessThan(0.55);
      expect(share('ba')).toBeGreaterThan(0.7);
    }
  });

  it('have contracts of 48 to 119 hours of readiness a week', () => {
    for (const { roles } of onCall(scenario)) {
      const { min = 0, max = 0 } = roles[0]?.readiness ?? {};
      expect(min).toBeGreaterThanOrEqual(48);
      expect(max).toBeLessThanOrEqual(119);
      expect(min).toBeLessThan(max);
    }
  });
});

describe.each(examples)('$file', ({ scenario }) => {
  it('begins on a Monday of 2026 or later', () => {
    expect(createCalendar(scenario).weekday(0)).toBe(0);
    expect(scenario.period.from >= '2026-06-01').toBe(true);
  });
});

it('one example crosses the end of summer time', () => {
  const lengths = examples.flatMap(({ scenario }) => {
    const calendar = createCalendar(scenario);
    return Array.from(
      { length: calendar.days },
      (_, day) => calendar.dayStart(day + 1) - calendar.dayStart(day),
    );
  });
  expect(lengths.filter((minutes) => minutes !== 1440)).toEqual([1500]);
});
