/** People of every kind of role, and what they said about their time. */
import fc from 'fast-check';
import type {
  Availability,
  Leave,
  Person,
  Request,
  Restriction,
  Role,
  When,
} from '../../src/domain/index.ts';
import { POWERS, SKILLS } from './duties.ts';
import { dateAfter, dateIn, type PlannedPeriod, validity } from './period.ts';

/** The kinds of people there are; two of them hold two roles at once. */
export const PROFILES = [
  'pcso',
  'volunteer',
  'special',
  'on-call',
  'wholetime',
  'tri-service',
  'staff',
  'pcso+on-call',
  'volunteer+on-call',
] as const;

const NAMES = [
  'Ada Ash',
  'Ben Birch',
  'Cora Cedar',
  'Dev Dogwood',
  'Eve Elm',
  'Finn Fir',
  'Gwen Gorse',
  'Hal Hazel',
];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** Whether an optional thing is there. */
function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.array(arbitrary, { maxLength: 1 });
}

function role(kind: Role['kind'], planned: PlannedPeriod): fc.Arbitrary<Role> {
  const dates = validity(planned);
  const beats = fc.constantFrom<Partial<Role>>(
    { beat: 'ash' },
    { beat: 'ash', deputyBeats: ['brae'] },
    { beat: 'brae' },
  );
  const patrol = fc.constantFrom<Partial<Role>>(
    {},
    { patrol: 'accompanied' },
    { patrol: 'independent' },
    { tutors: ['p1'] },
  );
  const pattern = fc.constantFrom<Partial<Role>>(
    {},
    {},
    { pattern: { id: '2-on-1-off', anchor: planned.from, fixed: true } },
    { pattern: { id: 'early-late-off', anchor: dateAfter(planned.from, -2) } },
  );
  const hours = fc.constantFrom<Partial<Role>>({}, { weeklyHours: 37 });
  const spread = { weekdayDay: 9, weekdayNight: 15, weekend: 10 };
  const readiness = fc.constantFrom<Partial<Role>>(
    {},
    { readiness: { min: 20, max: 84 } },
    { readiness: { min: 20, max: 84, spread } },
    { readiness: { min: 20, max: 84, spread } },
  );
  const required = fc.constantFrom<Partial<Role>>(
    {},
    { requiredHours: { hours: 16, per: 'month' } },
    { requiredHours: { hours: 16, per: 'month', carryOver: { above: 8, below: 4 } } },
    { requiredHours: { hours: 12, per: '28-days', cap: 40 } },
    { requiredHours: { hours: 40, per: '3-months' } },
  );
  const fireMode = fc.constantFrom<Partial<Role>>({ fireMode: 'onDutyRelease' }, { fireMode: 'both' }, {});
  const base = (organisation: string): fc.Arbitrary<Partial<Role>> =>
    fc.constant({ organisation, kind, base: 'Ashford' });
  const join = (...parts: fc.Arbitrary<Partial<Role>>[]): fc.Arbitrary<Role> =>
    fc.tuple(dates, ...parts).map((all) => Object.assign({}, ...all) as Role);
  switch (kind) {
    case 'pcso':
    case 'staff':
      return join(base('POL'), beats, patrol, pattern, hours);
    case 'volunteer':
    case 'special':
      return join(base('POL'), beats, patrol, required);
    case 'on-call':
      return join(base('FIRE'), fc.constant({ station: 'S1' }), readiness);
    case 'wholetime':
      return join(base('FIRE'), hours);
    case 'tri-service':
      return join(base('CCL'), beats, pattern, fireMode, fc.constant({ station: 'S1' }));
  }
}

function person(index: number, planned: PlannedPeriod): fc.Arbitrary<Person> {
  const held = <T extends string>(ids: readonly T[]): fc.Arbitrary<{ id: T; dates: object }[]> =>
    fc
      .tuple(
        ...ids.map((id) =>
          fc.tuple(fc.boolean(), validity(planned)).map(([has, dates]) => ({ id, has, dates })),
        ),
      )
      .map((all) => all.filter(({ has }) => has));
  return fc.constantFrom(...PROFILES).chain((profile) =>
    fc
      .record({
        roles: fc.tuple(...profile.split('+').map((kind) => role(kind as Role['kind'], planned))),
        skills: held(SKILLS.map(({ id }) => id)),
        powers: held(POWERS.map(({ id }) => id)),
        dates: validity(planned),
        turnIn: fc.constantFrom(3, 6, 9),
        optOut: maybe(fc.constant({})),
        young: fc.integer({ min: 0, max: 9 }),
        takesAlong: fc.constantFrom<Partial<Person>>({}, { takesAlong: 1 }, { takesAlong: 0 }),
      })
      .map(({ roles, skills, powers, dates, turnIn, optOut, young, takesAlong }): Person => ({
        id: `p${index + 1}`,
        name: NAMES[index % NAMES.length]!,
        ...dates,
        roles,
        skills: skills.map(({ id, dates: when }) => ({ skill: id, ...when })),
        powers: powers.map(({ id, dates: when }) => ({ power: id, ...when })),
        turnIn: { S1: turnIn },
        ...(optOut[0] === undefined ? {} : { optOut: optOut[0] }),
        ...takesAlong,
        ...(young === 0 ? { young: true } : {}),
      })),
  );
}

export function people(planned: PlannedPeriod, most: number): fc.Arbitrary<Person[]> {
  return fc
    .integer({ min: 1, max: most })
    .chain((count) => fc.tuple(...Array.from({ length: count }, (_, index) => person(index, planned))));
}

/** Days on which something happens, in each of the ways there are to say so. */
export function when(planned: PlannedPeriod): fc.Arbitrary<When> {
  const weekdays = fc.subarray([...WEEKDAYS], { minLength: 1 });
  return fc.oneof(
    fc.constant({}),
    weekdays.map((days) => ({ weekdays: days })),
    fc.uniqueArray(dateIn(planned), { minLength: 1, maxLength: 4 }).map((dates) => ({ dates: dates.sort() })),
    fc.constantFrom(
      { rrule: 'FREQ=DAILY;INTERVAL=2' },
      { rrule: 'FREQ=WEEKLY;BYDAY=MO,WE,SA,SU' },
      { rrule: 'FREQ=MONTHLY;BYDAY=2TU,-1SU' },
    ),
    fc.tuple(weekdays, dateIn(planned)).map(([days, date]) => ({ weekdays: days, except: [date] })),
    dateIn(planned).map((date) => ({ within: [{ from: planned.from, through: date }] })),
  );
}

export function availability(planned: PlannedPeriod, ids: readonly string[]): fc.Arbitrary<Availability[]> {
  const times = fc.constantFrom(
    {},
    { start: '17:00', end: '23:00', for: 'duty' as const },
    { start: '08:00', end: '18:00' },
    { start: '18:00', end: '08:00' },
    { start: '00:00', end: '24:00' },
    { start: '01:30', end: '12:00', for: 'on-call' as const },
  );
  const line = (id: string): fc.Arbitrary<Availability> =>
    fc
      .record({
        state: fc.constantFrom<Availability['state']>('committed', 'offered', 'offered', 'offered', 'no'),
        days: when(planned),
        hours: times,
        dates: validity(planned),
      })
      .map(({ state, days, hours, dates }) => ({ person: id, state, when: days, ...hours, ...dates }));
  return lines(ids, line, 3);
}

export function leave(planned: PlannedPeriod, ids: readonly string[]): fc.Arbitrary<Leave[]> {
  const line = (id: string): fc.Arbitrary<Leave> =>
    fc
      .record({
        kind: fc.constantFrom<Leave['kind']>('annual', 'sick', 'training', 'court', 'other'),
        from: dateIn(planned, 2),
        days: fc.integer({ min: 0, max: 3 }),
        clock: fc.constantFrom(['', ''], ['', ''], ['T12:00', 'T16:00'], ['', 'T01:30']),
      })
      .map(({ kind, from, days, clock }) => ({
        person: id,
        kind,
        from: `${from}${clock[0]}`,
        through: `${dateAfter(from, clock[1] === 'T01:30' ? days + 1 : days)}${clock[1]}`,
      }));
  return lines(ids, line, 1);
}

export function restrictions(planned: PlannedPeriod, ids: readonly string[]): fc.Arbitrary<Restriction[]> {
  const line = (id: string): fc.Arbitrary<Restriction> =>
    fc
      .tuple(
        validity(planned),
        fc.constantFrom<Partial<Restriction>>(
          { noNights: true },
          { noLone: true },
          { notBefore: '08:00' },
          { notAfter: '21:00' },
          { weekdays: ['fri', 'sat'], notAfter: '16:00' },
        ),
      )
      .map(([dates, limits]) => ({ person: id, ...dates, ...limits }));
  return fc.oneof(
    { weight: 2, arbitrary: fc.constant<Restriction[]>([]) },
    { weight: 1, arbitrary: lines(ids, line, 1) },
  );
}

export function requests(planned: PlannedPeriod, ids: readonly string[]): fc.Arbitrary<Request[]> {
  const line = (id: string): fc.Arbitrary<Request> =>
    fc
      .record({
        days: when(planned),
        duty: fc.constantFrom('early', 'late', 'night', 'work', 'off', 'E'),
        want: fc.boolean(),
      })
      .map(({ days, duty, want }) => ({ person: id, when: days, duty, want }));
  return lines(ids, line, 1);
}

/** Up to `most` lines about each person. */
function lines<T>(
  ids: readonly string[],
  line: (id: string) => fc.Arbitrary<T>,
  most: number,
): fc.Arbitrary<T[]> {
  return fc.tuple(...ids.map((id) => fc.array(line(id), { maxLength: most }))).map((all) => all.flat());
}
