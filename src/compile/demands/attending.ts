/** Who of those on duty may be at something with a fixed time and, mostly, a place: a commitment, a cordon, a meeting. */
import { type DemandOf, ROLE_KINDS } from '../../domain/index.ts';
import type { PersonFacts, Register } from '../../cover/register.ts';
import type { Interval } from '../../time/intervals.ts';
import type { OptionForm } from '../option-book.ts';
import { workplaces } from '../options/police.ts';
import { counts, type Who } from './who.ts';

/** What somebody must be to be there. */
export interface Attending {
  readonly who: Who;
  /** Only these people. */
  readonly people?: readonly string[] | undefined;
  /** Only on these duties, by template or family. */
  readonly duties?: readonly string[] | undefined;
  /** Absent: nobody has to travel. */
  readonly place?: string | undefined;
  /** Whether it may be left for a fire call; else nobody with a pager is taken. */
  readonly releasable: boolean;
  /** Whether everybody of these people is needed, whatever else they carry. */
  readonly named: boolean;
}

/** What a commitment, a cordon or a meeting asks. A meeting of the shift may always be left for a fire call. */
export function attendingOf(record: DemandOf<'commitment' | 'cordon' | 'shift-meeting'>): Attending {
  const { place } = record;
  if (record.kind === 'shift-meeting') return { who: record, place, releasable: true, named: false };
  const releasable = record.releasable === true;
  if (record.kind === 'cordon') return { who: record, place, releasable, named: false };
  const { people, duties, need, roles = people === undefined ? undefined : ROLE_KINDS } = record;
  return {
    who: { ...record, roles },
    people,
    duties,
    place,
    releasable,
    named: people !== undefined && people.length <= need,
  };
}

/** Whether somebody on a duty counts for all of the time, can get there and back inside the duty, and may go. */
export function mayAttend(
  register: Register,
  attending: Attending,
  time: Interval,
  person: PersonFacts,
  form: Pick<OptionForm, 'duty' | 'beat' | 'pager'>,
  day: number,
): boolean {
  const { duty } = form;
  if (duty === undefined) return false;
  const [from, to] = register.calendar.spell(day, duty.start, duty.end);
  return (
    from <= time[0] &&
    time[1] <= to &&
    counts(attending.who, person, duty, time) &&
    attending.people?.includes(person.record.id) !== false &&
    attending.duties?.some((name) => name === duty.id || name === duty.family) !== false &&
    keepsPager(register, attending, time, form) &&
    inTime(register, attending, time, person, form, [from, to])
  );
}

/** No pager is carried out of its ground, except by people who are named. */
function keepsPager(
  register: Register,
  { place, releasable, named }: Attending,
  time: Interval,
  { pager }: Pick<OptionForm, 'pager'>,
): boolean {
  if (pager === undefined || named) return true;
  const station = register.stations.get(pager);
  if (!releasable || station === undefined || place === undefined) return releasable;
  return register.travel.minutes(place, station.place, ...time) <= station.turnInMinutes;
}

/** The drive from the nearest place of the duty and back fits into the duty. */
function inTime(
  register: Register,
  { place }: Attending,
  time: Interval,
  person: PersonFacts,
  { duty, beat }: Pick<OptionForm, 'duty' | 'beat'>,
  [from, to]: Interval,
): boolean {
  if (place === undefined) return true;
  const drives = workplaces(register, person, duty, beat).map((start) =>
    register.travel.minutes(start, place, ...time),
  );
  const drive = drives.length === 0 ? 0 : Math.min(...drives);
  return from + drive <= time[0] && time[1] + drive <= to;
}
