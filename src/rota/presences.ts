/** Who is on duty in which beat when: of a rota as it stands, and of the days before it. */
import { counts } from '../compile/demands/who.ts';
import { formOfRecord } from '../compile/day-forms.ts';
import { recordsByPerson } from '../compile/past.ts';
import type { PersonFacts, Register } from '../cover/register.ts';
import { type Beat, type Duty, ROLE_KINDS, type Rota } from '../domain/index.ts';
import { covers, type Interval } from '../time/intervals.ts';

export interface Presence {
  readonly person: PersonFacts;
  /** Operational day. */
  readonly date: string;
  /** false: before the period. */
  readonly planned: boolean;
  readonly duty: Duty;
  readonly beat: Beat;
  /** Elapsed minutes. */
  readonly time: Interval;
}

/** Every duty in a beat, those of the rota first. */
export function presencesOf(register: Register, { assignments, scenario }: Rota): Presence[] {
  const { calendar } = register;
  const planned = assignments.flatMap(({ person, date, spells }) =>
    spells.flatMap(({ duty, beat, start, end }) => {
      const time = [calendar.minuteOf(start), calendar.minuteOf(end)] as const;
      return presence(register, { person, date, duty, beat, time, planned: true });
    }),
  );
  const past = [...recordsByPerson(register, scenario.history)].flatMap(([person, records]) =>
    [...records].flatMap(([day, record]) => {
      const facts = register.people.get(person);
      if (facts === undefined || day >= 0) return [];
      const { duty, beat } = formOfRecord(register, facts, record);
      const time = duty === undefined ? undefined : calendar.spell(day, duty.start, duty.end);
      return presence(register, { person, date: record.date, duty: duty?.id, beat, time, planned: false });
    }),
  );
  return [...planned, ...past];
}

interface Found extends Pick<Presence, 'date' | 'planned'> {
  readonly person: string;
  readonly duty: string | undefined;
  readonly beat: string | undefined;
  readonly time: Interval | undefined;
}

function presence(register: Register, { time, date, planned, ...names }: Found): Presence[] {
  const person = register.people.get(names.person);
  const duty = register.duties.get(names.duty ?? '');
  const beat = register.beats.get(names.beat ?? '');
  if (person === undefined || duty === undefined || beat === undefined || time === undefined) return [];
  return [{ person, date, planned, duty, beat, time }];
}

/** Whether somebody is there in all of a time, in a role of theirs. */
export function isThroughout({ person, duty, time: own }: Presence, time: Interval): boolean {
  return covers([own], ...time) && counts({ roles: ROLE_KINDS }, person, duty, time);
}

/** Minutes at which somebody comes or goes, or a role, skill or power of theirs begins or ends. */
export function edgesOf({ person, time }: Presence): number[] {
  const held = [...person.skills.values(), ...person.powers.values()].flat();
  return [...time, ...person.roles.flatMap((role) => [...role.held]), ...held.flat()];
}
