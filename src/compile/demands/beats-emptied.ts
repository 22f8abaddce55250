/** At most a share of the beats without anybody at once: an indicator for each beat and stretch, a demand for each piece. */
import type { PeopleTerm } from '../../../solver/problem.ts';
import { type DemandOf, PATROLLED_HOURS } from '../../domain/index.ts';
import { covers, type Interval, pieces } from '../../time/intervals.ts';
import type { Context } from '../context.ts';
import { dutyEdges, presentTerms, statusEdges } from './at-times.ts';
import { type CompiledDemand, demandOf, indicator } from './compiled.ts';
import { datesOf } from './dates.ts';
import { visibleIn } from './presence.ts';

/** Points per beat and minute. */
const USUAL = { tier: 'rural', weight: 1 } as const;

/** A beat in a time through which the same duties make somebody present. */
interface Stretch {
  readonly id: string;
  readonly beat: string;
  readonly time: Interval;
  readonly terms: readonly PeopleTerm[];
}

export function compileBeatsEmptied(context: Context, record: DemandOf<'beats-emptied'>): CompiledDemand[] {
  const { calendar } = context.register;
  const most = Math.floor(record.share * record.beats.length + ROUNDING);
  const title = `at most ${most} of ${record.beats.length} beats empty at once`;
  const weight = record.weight ?? USUAL.weight;
  const stretchesIn = stretchesOf(context, record);
  return hoursAsked(context, record).flatMap(([start, end]) => {
    const stretches = stretchesIn([start, end]);
    const indicators = stretches.map(({ id, beat, time: [from, to], terms }) => ({
      demand: indicator(id, 'presence', [{ need: 1, terms }]),
      about: { record: record.id, kind: 'presence', title, from, to, unit: 'beats' as const, beats: [beat] },
    }));
    const edges = stretches.flatMap(({ time }) => time);
    const demands = pieces(start, end, edges).map(([from, to]) => {
      const there = stretches.filter(({ time }) => covers([time], from, to));
      return demandOf(
        record,
        USUAL,
        {
          id: `${record.id}@${calendar.iso(from)}`,
          rows: [{ need: -most, terms: there.map(({ id }) => ({ unmet: id, count: -1 })) }],
          under: weight * (to - from),
        },
        { title, from, to, unit: 'beats', beats: record.beats },
      );
    });
    return [...indicators, ...demands];
  });
}

/** The hours of each day, as far as they lie in the period: nobody plans what is outside. */
function hoursAsked(context: Context, record: DemandOf<'beats-emptied'>): Interval[] {
  const { calendar } = context.register;
  const { start = PATROLLED_HOURS.start, end = PATROLLED_HOURS.end } = record;
  const last = calendar.dayStart(context.days);
  return datesOf(context, record)
    .map((date) => calendar.spellOnDate(calendar.dateOf(date), start, end))
    .map(([from, to]): Interval => [Math.max(0, from), Math.min(last, to)])
    .filter(([from, to]) => from < to);
}

/** Every beat's time cut where somebody could come or go, and joined again where that makes no difference. */
function stretchesOf(context: Context, record: DemandOf<'beats-emptied'>): (hours: Interval) => Stretch[] {
  const { calendar } = context.register;
  const changes = statusEdges(context, record);
  const beats = record.beats.map((beat) => ({ beat, options: visibleIn(context, [beat]) }));
  return (hours) =>
    beats.flatMap(({ beat, options }) => {
      const joined: { time: Interval; terms: readonly PeopleTerm[]; key: string }[] = [];
      for (const time of pieces(...hours, [...dutyEdges(context, options, hours), ...changes])) {
        const terms = presentTerms(context, record, options, time, `${beat} patrol`);
        const key = JSON.stringify(terms);
        const last = joined.at(-1);
        if (last?.key === key) last.time = [last.time[0], time[1]];
        else joined.push({ time, terms, key });
      }
      return joined.map(({ time, terms }): Stretch => {
        return { id: `${record.id}/${beat}@${calendar.iso(time[0])}`, beat, time, terms };
      });
    });
}

/** A third of three beats is one, whatever the computer makes of a third. */
const ROUNDING = 1e-9;
