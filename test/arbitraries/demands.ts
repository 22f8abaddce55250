/** Demands of the kinds that bind by law or by promise. */
import fc from 'fast-check';
import type { DemandRecord } from '../../src/domain/index.ts';
import { when } from './people.ts';
import type { PlannedPeriod } from './period.ts';

/** A few demands: people on duties, commitments of named and of unnamed people, hours in which nobody is alone. */
export function demands(planned: PlannedPeriod, ids: readonly string[]): fc.Arbitrary<DemandRecord[]> {
  const days = when(planned);
  const staffing = days.map((on): DemandRecord => ({
    kind: 'staffing',
    id: 'earlies',
    duties: ['early'],
    when: on,
    need: 1,
  }));
  const court = fc
    .tuple(
      days,
      fc.subarray([...ids], { minLength: 1, maxLength: Math.min(2, ids.length) }),
      fc.constantFrom('hard' as const, 'soft' as const),
    )
    .map(([on, people, strength]): DemandRecord => ({
      kind: 'commitment',
      strength,
      id: 'court',
      name: 'Court',
      when: on,
      start: '10:00',
      end: '12:00',
      people,
      need: people.length,
    }));
  const meeting = days.map((on): DemandRecord => ({
    kind: 'commitment',
    id: 'meeting',
    name: 'Parish meeting',
    when: on,
    start: '19:00',
    end: '20:30',
    place: 'Brae',
    need: 1,
  }));
  const show = days.map((on): DemandRecord => ({
    kind: 'commitment',
    id: 'show',
    name: 'County show',
    when: on,
    start: '11:00',
    end: '15:00',
    vehicle: 'unit',
    need: 1,
  }));
  const company = fc
    .record({
      strength: fc.constantFrom(undefined, undefined, 'hard' as const, 'soft' as const),
      on: fc.constantFrom<Partial<DemandRecord>>({}, { beats: ['ash'] }, { beats: ['brae'] }),
      of: fc.constantFrom<Partial<DemandRecord>>({}, { roles: ['pcso', 'special'] }),
      hours: fc.constantFrom(
        { start: '21:00', end: '07:00' },
        { start: '00:30', end: '02:30' },
        { start: '00:00', end: '24:00' },
        { start: '06:00', end: '08:00' },
      ),
      days: fc.option(days, { nil: undefined }),
    })
    .map(({ strength, on, of, hours, days: when }): DemandRecord => ({
      kind: 'never-alone',
      id: 'in-company',
      ...hours,
      ...(strength !== undefined && { strength }),
      // Every day is said by leaving it out: an empty object has no cells of its own in a workbook.
      ...(when !== undefined && Object.keys(when).length > 0 && { when }),
      ...(on as object),
      ...(of as object),
    }));
  return fc
    .tuple(...[staffing, court, meeting, show, company].map((one) => fc.array(one, { maxLength: 1 })))
    .map((parts) => parts.flat());
}
