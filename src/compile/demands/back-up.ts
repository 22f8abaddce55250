/**
 * Somebody near who can come to whoever is on duty in a beat: one demand for each beat and stretch of time in which nothing
 * changes.
 */
import type { Row } from '../../../solver/problem.ts';
import { beatDrive, driveEdges } from '../../cover/beat-drive.ts';
import { BACK_UP_MINUTES, type Beat, type DemandOf, ROLE_KINDS } from '../../domain/index.ts';
import { type Interval, pieces } from '../../time/intervals.ts';
import type { Context, Planned } from '../context.ts';
import type { BookedOption } from '../option-book.ts';
import { isAccompanied } from './accompaniment.ts';
import { dutyEdges, isThere, statusEdges } from './at-times.ts';
import { type CompiledDemand, demandOf } from './compiled.ts';
import { hoursAsked } from './hours-asked.ts';
import { othersRows } from './others.ts';
import type { Who } from './who.ts';

/** Points per minute in which somebody in a beat has nobody: less than a patrolled minute, so no beat is left for it. */
const USUAL = { tier: 'rural', weight: 1 } as const;

type BackUp = DemandOf<'back-up'>;

export function compileBackUp(context: Context, record: BackUp): CompiledDemand[] {
  const { register } = context;
  const hours = hoursAsked(register, record).flatMap((time) => pieces(...time, driveEdges(register)));
  const beats = [...register.beats.values()].filter(({ id }) => record.beats?.includes(id) ?? true);
  return beats.flatMap((beat) => hours.flatMap((time) => demandsIn(context, record, beat, time)));
}

/** Whom a demand takes for a back-up, by role, skills and powers. */
export function backUps(record: BackUp): Who {
  return { ...record, roles: record.roles ?? ROLE_KINDS };
}

/** Of a beat in a time through which no drive changes; stretches that ask the same one after another are one. */
function demandsIn(context: Context, record: BackUp, beat: Beat, hours: Interval): CompiledDemand[] {
  const { calendar, beats } = context.register;
  const { minutes = BACK_UP_MINUTES, weight = USUAL.weight } = record;
  const who = backUps(record);
  const others = [...beats.values()].filter(
    (other) => other !== beat && beatDrive(context.register, other, beat, hours) <= minutes,
  );
  const near = [beat, ...others].map(({ id }) => id);
  const options = context.options.list.filter(
    ({ form }) => form.duty !== undefined && form.beat !== undefined && near.includes(form.beat),
  );
  const stretches: { time: Interval; rows: readonly Row[]; key: string }[] = [];
  for (const time of pieces(...hours, [
    ...dutyEdges(context, options, hours),
    ...statusEdges(context, who),
  ])) {
    const rows = othersRows(context, {
      ...{ time, options, wish: `${record.id} people` },
      counts: (...one) => isThere(context, who, ...one, time) && isIndependent(context, ...one),
      asks: (_, { form }) => form.beat === beat.id,
    });
    const key = JSON.stringify(rows);
    const last = stretches.at(-1);
    if (last?.key === key) last.time = [last.time[0], time[1]];
    else stretches.push({ time, rows, key });
  }
  return stretches
    .filter(({ rows }) => rows.length > 0)
    .map(({ time: [from, to], rows }) =>
      demandOf(
        record,
        USUAL,
        { id: `${record.id}/${beat.id}@${calendar.iso(from)}`, rows, under: weight * (to - from) },
        { title: `${beat.name}: back-up within ${minutes} min`, from, to, unit: 'people', beats: near },
      ),
    );
}

/** Whether somebody on a duty may be alone on all of it: who is looked after looks after nobody. */
function isIndependent(
  context: Context,
  person: Planned,
  { form: { duty } }: BookedOption,
  day: number,
): boolean {
  if (duty === undefined) return false;
  return !isAccompanied(context, person, duty, context.register.calendar.spell(day, duty.start, duty.end));
}
