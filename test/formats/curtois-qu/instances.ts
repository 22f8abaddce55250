/** Small instances drawn at random, as text. */
import fc from 'fast-check';

export interface DrawnInstance {
  readonly text: string;
  readonly days: number;
  readonly shifts: readonly string[];
  /** How many. */
  readonly staff: number;
}

const SHIFTS = ['E', 'D', 'L'];
const STAFF = ['A', 'B', 'C', 'D1', 'E1'];

const between = (min: number, max: number): fc.Arbitrary<number> => fc.integer({ min, max });
const line = (...fields: readonly fc.Arbitrary<unknown>[]): fc.Arbitrary<string> =>
  fc.tuple(...fields).map((all) => all.join(','));
const lines = (one: fc.Arbitrary<string>, most: number): fc.Arbitrary<string[]> =>
  fc.array(one, { maxLength: most });

/** One of the limits of somebody's contract is tight, or all are loose; so each is, now and then, all that is broken. */
function staffLine(id: string, shifts: readonly string[], days: number): fc.Arbitrary<string> {
  const loose = { shift: days, most: 1_000_000, least: 0, longest: days, run: 1, off: 1, weekends: days };
  return fc
    .constantFrom<Partial<typeof loose>>(
      {},
      { shift: 1 },
      { shift: 0 },
      { most: 1200 },
      { least: 900 },
      { longest: 2 },
      { run: 2 },
      { run: 3 },
      { off: 2 },
      { off: 3 },
      { weekends: 0 },
      { weekends: 1 },
      { shift: 3, most: 3000, least: 600, longest: 3, run: 2, off: 2, weekends: 1 },
    )
    .map((tight) => {
      const { shift, most, least, longest, run, off, weekends } = { ...loose, ...tight };
      const limits = shifts.map((one, index) => `${one}=${index === 0 ? shift : days}`).join('|');
      return [id, limits, most, least, longest, run, off, weekends].join(',');
    });
}

export const instance: fc.Arbitrary<DrawnInstance> = fc
  .record({ days: between(7, 15), shifts: between(1, 3), staff: between(1, 5) })
  .chain(({ days, ...counts }) => {
    const shifts = SHIFTS.slice(0, counts.shifts);
    const people = STAFF.slice(0, counts.staff);
    const person = fc.constantFrom(...people);
    const shift = fc.constantFrom(...shifts);
    const day = between(0, days - 1);
    const weight = between(0, 20);
    return fc
      .record({
        SHIFTS: fc.tuple(
          ...shifts.map((id) =>
            line(
              fc.constant(id),
              between(60, 720),
              fc.subarray(shifts, { maxLength: 1 }).map((next) => next.join('|')),
            ),
          ),
        ),
        STAFF: fc.tuple(...people.map((id) => staffLine(id, shifts, days))),
        DAYS_OFF: fc
          .subarray(people)
          .chain((some) =>
            fc.tuple(
              ...some.map((id) => line(fc.constant(id), fc.uniqueArray(day, { minLength: 1, maxLength: 2 }))),
            ),
          ),
        SHIFT_ON_REQUESTS: lines(line(person, day, shift, weight), 4),
        SHIFT_OFF_REQUESTS: lines(line(person, day, shift, weight), 4),
        COVER: lines(line(day, shift, between(0, 3), weight, weight), 12),
      })
      .map((sections) => ({
        days,
        shifts,
        staff: people.length,
        text: Object.entries({ HORIZON: [String(days)], ...sections })
          .map(([name, all]) => `SECTION_${name}\n# drawn\n${all.map((one) => `${one}\n`).join('')}\n`)
          .join(''),
      }));
  });
