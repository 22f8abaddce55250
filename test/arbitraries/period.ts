/** Periods to plan: ordinary ones, and ones with a night on which the clocks change. */
import fc from 'fast-check';

export interface PlannedPeriod {
  readonly from: string;
  readonly days: number;
}

/** First days such that the change (29 March and 25 October 2026) comes after one to five planned days. */
const STARTS = {
  ordinary: ['2026-06-01', '2026-02-10', '2026-05-21', '2026-08-28'],
  forward: ['2026-03-24', '2026-03-26', '2026-03-28'],
  back: ['2026-10-20', '2026-10-22', '2026-10-24'],
};

export type ClockChange = keyof typeof STARTS;

/** A period of `most` days at the outside; two in three have a clock change. */
export function period(most = 12): fc.Arbitrary<PlannedPeriod> {
  return fc.record({
    from: fc
      .constantFrom<ClockChange>('ordinary', 'forward', 'back')
      .chain((kind) => fc.constantFrom(...STARTS[kind])),
    days: fc.integer({ min: Math.min(6, most), max: most }),
  });
}

/** The date `offset` days after another. */
export function dateAfter(date: string, offset: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + offset * 86_400_000).toISOString().slice(0, 10);
}

/** A date of the period, or up to `before` days earlier. */
export function dateIn({ from, days }: PlannedPeriod, before = 0): fc.Arbitrary<string> {
  return fc.integer({ min: -before, max: days - 1 }).map((offset) => dateAfter(from, offset));
}

/** When a record holds: mostly always, else from or to some date or minute of the period. */
export function validity(planned: PlannedPeriod): fc.Arbitrary<{ from?: string; through?: string }> {
  const minute = fc
    .tuple(dateIn(planned), fc.constantFrom('', 'T12:00', 'T01:30', 'T18:45'))
    .map((parts) => parts.join(''));
  return fc.oneof(
    { weight: 5, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: minute.map((from) => ({ from })) },
    { weight: 1, arbitrary: minute.map((through) => ({ through })) },
  );
}
