/**
 * How often duties were attended and how often cancelled, of what people said was done: of each kind of duty, for planning and for
 * the board; of single people only where their organisation counts it, and then shown to them.
 */
import type { Duty, Person, Scenario } from '../domain/index.ts';
import type { Done } from './actuals.ts';

export interface Attendance {
  readonly attended: number;
  readonly cancelled: number;
}

export interface DutyAttendance extends Attendance {
  readonly duty: string;
  /** The part that plans reckon with, 0 to 1. */
  readonly expected: number;
}

/** Of duties that may fail, or did: those that reckon with less than all, and those of which one was cancelled. */
export function attendanceByDuty({ duties = [] }: Scenario, done: readonly Done[]): DutyAttendance[] {
  return duties
    .map((duty): DutyAttendance => ({
      duty: duty.id,
      expected: expectedAttendance(duty),
      ...counted(done.filter(({ actual }) => actual.duty === duty.id)),
    }))
    .filter(({ expected, cancelled }) => expected < 1 || cancelled > 0);
}

/** Of one person; nothing where no organisation of theirs counts it. */
export function attendanceOf(
  { organisations }: Scenario,
  { id, roles }: Person,
  done: readonly Done[],
): Attendance | undefined {
  const counting = organisations.filter(({ attendancePerPerson }) => attendancePerPerson === true);
  const own = counting.filter((each) => roles.some(({ organisation }) => organisation === each.id));
  if (own.length === 0) return undefined;
  return counted(
    done.filter(({ actual }) => actual.person === id && own.some((each) => each.id === actual.organisation)),
  );
}

/** The part of such duties that plans reckon with, 0 to 1. */
export function expectedAttendance({ attendance = 1 }: Duty): number {
  return attendance;
}

function counted(done: readonly Done[]): Attendance {
  const count = (kind: string): number =>
    done.filter(({ actual }) => actual.kind === kind && actual.duty !== undefined).length;
  return { attended: count('attended'), cancelled: count('cancelled') };
}
