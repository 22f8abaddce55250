/**
 * A cordon held in turns: so many people in each, and each duty holds one turn at most. Somebody may be there again on
 * another duty.
 *
 *     for all sets of turns: people × turns ≤ duties that could hold one of them
 *
 * These rows say exactly how many places in turns stay empty however duties are moved about (Hall).
 */
import type { DemandOf } from '../../domain/index.ts';
import type { Interval } from '../../time/intervals.ts';
import { turnsOf } from '../../time/turns.ts';
import type { Register } from '../../cover/register.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { startDays } from './at-times.ts';
import { attendingOf, mayAttend } from './attending.ts';
import { type CompiledDemand, demandOf } from './compiled.ts';
import { hallRows } from './hall.ts';
import { termsOf } from './terms.ts';

const USUAL = { tier: 'commitments', weight: 600 } as const;

/** A stretch of a cordon that one duty may hold. */
export interface Turn {
  /** As rows name it: `turn 2`. */
  readonly name: string;
  readonly time: Interval;
}

/** The turns of a cordon that begin in the period: nobody plans the others. */
export function plannedTurns({ calendar, scenario }: Register, record: DemandOf<'cordon'>): Turn[] {
  const end = calendar.dayStart(calendar.days);
  return turnsOf(calendar, record, scenario.vehicles ?? [])
    .map((time, index): Turn => ({ name: `turn ${index + 1}`, time }))
    .filter(({ time: [from] }) => from >= 0 && from < end);
}

export function compileCordon(context: Context, record: DemandOf<'cordon'>): CompiledDemand[] {
  const turns = plannedTurns(context.register, record);
  const [first, last] = [turns[0], turns.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] = [first.time[0], last.time[1]];
  const days = startDays(context, [from, to]);
  const dutyOf = numberedDuties(context);
  const rows = hallRows(
    turns.map(({ name, time }) => ({
      kind: name,
      seats: record.need,
      able: new Set(holdersOf(context, record, time, days).map((duty) => dutyOf(...duty))),
    })),
  ).map(({ kinds, need, able }) => ({
    id: kinds.join('+'),
    need,
    terms: termsOf(context, {
      options: context.options.list,
      days,
      counts: (...duty) => able.has(dutyOf(...duty)),
      count: 1,
      wish: `${record.id} people`,
    }),
  }));
  return [demandOf(record, USUAL, { id: record.id, rows }, { title: record.name, from, to, unit: 'people' })];
}

/** Somebody doing something on a day. */
type Doing = readonly [person: Planned, option: BookedOption, day: number];

/** A number of its own for whatever anybody does on any day, the day before the period included. */
function numberedDuties({ options, days }: Context): (...doing: Doing) => number {
  return (person, option, day) => (person.index * options.list.length + option.index) * (days + 1) + day + 1;
}

/** Everything that anybody could do and would let them hold a turn. */
function holdersOf(
  context: Context,
  record: DemandOf<'cordon'>,
  time: Interval,
  [first, end]: readonly [number, number],
): Doing[] {
  const attending = attendingOf(record);
  const days = Array.from({ length: end - first }, (_, index) => first + index);
  return context.options.list.flatMap((option) =>
    (context.holders[option.index] ?? []).flatMap((index) => {
      const person = context.people[index]!;
      return days
        .filter((day) => mayAttend(context.register, attending, time, person.facts, option.form, day))
        .map((day): Doing => [person, option, day]);
    }),
  );
}
