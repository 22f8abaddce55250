import type { Calendar } from './calendar.ts';

/** An hour of the clock inside an operational day. */
export interface ClockHour {
  /** When the hour begins: `07:00`. */
  readonly clock: string;
  /** Elapsed minutes `[from, to)`: none where the clocks skip the hour, two hours where they repeat it. */
  readonly from: number;
  readonly to: number;
}

/** The 24 hours of the clock in an operational day, from its start: they stay below each other whatever the clocks do. */
export function clockHours(calendar: Calendar, day: number): ClockHour[] {
  const [hour = 0, minute = 0] = calendar.iso(calendar.dayStart(0)).slice(11, 16).split(':').map(Number);
  const clocks = Array.from({ length: 24 }, (_, passed) =>
    [(hour + passed) % 24, minute].map((part) => String(part).padStart(2, '0')).join(':'),
  );
  const end = calendar.dayStart(day + 1);
  const starts = clocks.map((clock) => calendar.onDay(day, clock, 'start'));
  return clocks.map((clock, place) => ({
    clock,
    from: starts[place] ?? end,
    to: starts[place + 1] ?? end,
  }));
}
