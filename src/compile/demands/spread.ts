/** Presence on different weekdays and in different parts of the day: indicators of which enough must be met. */
import type { Demand } from '../../../solver/problem.ts';
import { type DemandOf, WEEKDAYS } from '../../domain/index.ts';
import type { Context } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { type CompiledDemand, daysOf, demandOf, indicator } from './compiled.ts';
import { visibleIn, wholeDuty } from './presence.ts';
import { termsWithin } from './terms.ts';

const USUAL = { tier: 'rural', weight: 180 } as const;
const FAMILIES = ['early', 'day', 'late', 'night'] as const;

export function compileSpread(context: Context, record: DemandOf<'spread'>): CompiledDemand[] {
  const [first, end] = daysOf(context, record);
  const days = Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);
  if (days.length === 0) return [];
  return record.beats.flatMap((beat) => {
    const options = visibleIn(context, [beat]);
    const weekdays = WEEKDAYS.map((name, weekday) =>
      present(
        context,
        record,
        `${record.id}/${beat}/${name}`,
        options,
        days.filter((day) => context.register.calendar.weekday(day) === weekday),
      ),
    );
    const parts = FAMILIES.map((family) =>
      present(
        context,
        record,
        `${record.id}/${beat}/${family}`,
        options.filter(({ form }) => form.duty?.family === family),
        days,
      ),
    );
    return [
      ...distinct(context, record, beat, weekdays, record.weekdays, 'weekdays'),
      ...distinct(context, record, beat, parts, record.dayParts, 'day parts'),
    ];
  });
}

/** Met if somebody is there on one of the days. */
function present(
  context: Context,
  record: DemandOf<'spread'>,
  id: string,
  options: readonly BookedOption[],
  days: readonly number[],
): Demand {
  const [first, end] = daysOf(context, record);
  const onDay = termsWithin(context, {
    options,
    days: [first, end],
    counts: wholeDuty(context.register, record),
    count: 1,
    wish: `${record.id} people`,
  });
  const terms = days.flatMap((day) => onDay([day, day + 1]));
  return indicator(id, 'presence', [{ need: 1, terms }]);
}

/** At most so many of the indicators unmet: −Σ unmet ≥ wanted − all. */
function distinct(
  context: Context,
  record: DemandOf<'spread'>,
  beat: string,
  indicators: readonly Demand[],
  wanted: number,
  unit: 'weekdays' | 'day parts',
): CompiledDemand[] {
  const { calendar, beats } = context.register;
  const [first, end] = daysOf(context, record);
  const span = { from: calendar.dayStart(first), to: calendar.dayStart(end) };
  const title = `${beats.get(beat)?.name ?? beat}: seen on ${wanted === 1 ? `one of the ${unit}` : `${wanted} different ${unit}`}`;
  const main = demandOf(
    record,
    USUAL,
    {
      id: `${record.id}/${beat}/${unit.replace(' ', '-')}`,
      rows: [
        {
          need: wanted - indicators.length,
          terms: indicators.map(({ id }) => ({ unmet: id, count: -1 })),
        },
      ],
    },
    { title, ...span, unit, beats: [beat] },
  );
  return [
    ...indicators.map((demand) => ({
      demand,
      about: { record: record.id, kind: 'presence', title, ...span, unit, beats: [beat] },
    })),
    main,
  ];
}
