/** Who is where at a fixed time besides their duty: the commitments, cordons and shift meetings of a rota. */
import { attendingOf, mayAttend } from '../compile/demands/attending.ts';
import { plannedTurns } from '../compile/demands/cordon.ts';
import { datesOf } from '../compile/demands/dates.ts';
import { meetingsOf } from '../compile/demands/shift-meeting.ts';
import { isStoodDown } from '../compile/demands/stand-downs.ts';
import type { OptionForm } from '../compile/option-book.ts';
import type { PersonFacts, Register } from '../cover/register.ts';
import { crewOf } from '../cover/seats.ts';
import type { DemandOf, DemandRecord, Rota, Spell } from '../domain/index.ts';
import type { Interval } from '../time/intervals.ts';

/** One thing at a fixed time, a turn of a cordon by itself. */
export interface FixedActivity {
  /** Id of the scenario's demand. */
  readonly demand: string;
  readonly name: string;
  /** Elapsed minutes. */
  readonly from: number;
  readonly to: number;
  /** How many of the people are there. */
  readonly takes: number;
  /** Ids of those who are there; where they are more than it takes, of those who can be: a rota does not choose. */
  readonly people: readonly string[];
}

/** Everything at a fixed time for which somebody is there, in the order of the demands, each by time. */
export function fixedActivities(
  register: Register,
  { assignments }: Pick<Rota, 'assignments'>,
): FixedActivity[] {
  const duties = assignments.flatMap(({ person: id, date, spells }) => {
    const person = register.people.get(id);
    if (person === undefined) return [];
    const day = register.calendar.dayOf(date);
    return spells
      .filter(({ kind }) => kind === 'duty')
      .map((spell): OnDuty => ({ person, form: formOf(register, spell), day }));
  });
  const activities = (register.scenario.demands ?? []).flatMap((record) =>
    activitiesOf(register, record, duties),
  );
  return activities.filter(({ people }) => people.length > 0);
}

interface OnDuty {
  readonly person: PersonFacts;
  readonly form: Pick<OptionForm, 'duty' | 'beat' | 'pager'>;
  readonly day: number;
}

function formOf({ duties }: Register, { duty: id = '', beat, pager, station }: Spell): OnDuty['form'] {
  const duty = duties.get(id);
  return {
    ...(duty !== undefined && { duty }),
    ...(beat !== undefined && { beat }),
    ...(pager === true && station !== undefined && { pager: station }),
  };
}

function activitiesOf(register: Register, record: DemandRecord, duties: readonly OnDuty[]): FixedActivity[] {
  switch (record.kind) {
    case 'commitment':
      return commitments(register, record, duties);
    case 'cordon':
      return turns(register, record, duties);
    case 'shift-meeting':
      return meetings(register, record, duties);
    default:
      return [];
  }
}

function commitments(
  register: Register,
  record: DemandOf<'commitment'>,
  duties: readonly OnDuty[],
): FixedActivity[] {
  const { calendar } = register;
  return datesOf({ register, days: calendar.days }, record).flatMap((date) => {
    const time = calendar.spellOnDate(calendar.dateOf(date), record.start, record.end);
    const [from, to] = time;
    if (isStoodDown(register, { record: record.id, strength: record.strength, from, to })) return [];
    const people = idsOf(ableAt(register, record, time, duties));
    return activity(record, time, people, Math.min(record.need, people.length));
  });
}

/** As many turns as can be held, each duty at most one; whoever comes first in the rota is taken first. */
function turns(register: Register, record: DemandOf<'cordon'>, duties: readonly OnDuty[]): FixedActivity[] {
  const planned = plannedTurns(register, record);
  const able = planned.map(({ time }) => new Set(ableAt(register, record, time, duties)));
  const holders = duties.map((duty) => ({
    id: duty.person.record.id,
    skills: new Set(planned.filter((_, index) => able[index]!.has(duty)).map(({ name }) => name)),
  }));
  const places = planned.flatMap(({ name }) =>
    Array.from({ length: record.need }, () => [{ kind: name, skills: [name] }]),
  );
  const held = crewOf(holders, places).places.flat();
  return planned.map(({ name, time }) => {
    const people = held.flatMap(({ kind, rider }) => (kind === name && rider !== undefined ? [rider] : []));
    return activity(record, time, people, people.length);
  });
}

/** Everybody who counts and is on one of the duties that meet, whatever the quorum. */
function meetings(
  register: Register,
  record: DemandOf<'shift-meeting'>,
  duties: readonly OnDuty[],
): FixedActivity[] {
  return meetingsOf(register, record).map((meeting) => {
    const meet = duties.filter(({ form }) => meeting.duties.has(form.duty?.id ?? ''));
    const people = idsOf(ableAt(register, record, meeting.time, meet));
    return activity(record, meeting.time, people, people.length);
  });
}

function ableAt(
  register: Register,
  record: DemandOf<'commitment' | 'cordon' | 'shift-meeting'>,
  time: Interval,
  duties: readonly OnDuty[],
): OnDuty[] {
  const attending = attendingOf(record);
  return duties.filter(({ person, form, day }) => mayAttend(register, attending, time, person, form, day));
}

function idsOf(duties: readonly OnDuty[]): string[] {
  return duties.map(({ person }) => person.record.id);
}

function activity(
  { id, name }: Pick<DemandOf<'commitment'>, 'id' | 'name'>,
  [from, to]: Interval,
  people: readonly string[],
  takes: number,
): FixedActivity {
  return { demand: id, name, from, to, takes, people };
}
