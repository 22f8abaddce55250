import type { DemandOf, Scenario } from '../../../src/domain/index.ts';
import { clockSpell, dateInDay } from '../../naive/clock.ts';
import { mayBeThere } from './commitment.ts';
import { datesOf, MINUTE } from './dates.ts';
import { sum } from './sum.ts';
import { holds, type Worked } from './worked.ts';

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** People lacking of the quorum, over all days. */
export function shiftMeeting(worked: Worked, record: DemandOf<'shift-meeting'>): number {
  const { scenario, pieces } = worked;
  return sum(datesOf(scenario, record.when ?? {}), (date) => {
    const meet = dutiesOn(scenario, record, date);
    const minutes = (record.minutes ?? 15) * MINUTE;
    const last = Math.max(...meet.map(({ start }) => start));
    const first = Math.min(...meet.map(({ end }) => end));
    if (meet.length === 0 || first - last < minutes) return 0;
    const start = record.at === 'start' ? last : first - minutes;
    const there = pieces.filter(
      (piece) =>
        meet.some(({ id }) => id === piece.spell.duty) &&
        mayBeThere(scenario, { ...record, releasable: true }, piece, start, start + minutes),
    );
    return Math.max(0, (record.need ?? 0) - there.length);
  });
}

/** Duties of the meeting that may be worked on a day, with their times as milliseconds. */
function dutiesOn(
  scenario: Scenario,
  { duties }: DemandOf<'shift-meeting'>,
  date: string,
): { id: string; start: number; end: number }[] {
  const weekday = WEEKDAYS[new Date(date).getUTCDay()]!;
  return scenario.duties!.flatMap((duty) => {
    if (!duties.includes(duty.id) && !duties.includes(duty.family)) return [];
    if (duty.weekdays !== undefined && !duty.weekdays.includes(weekday)) return [];
    const [from, to] = clockSpell(scenario, dateInDay(scenario, date, duty.start), duty.start, duty.end);
    const [start, end] = [from.toMillis(), to.toMillis()];
    return holds(scenario, duty, start, end) ? [{ id: duty.id, start, end }] : [];
  });
}
