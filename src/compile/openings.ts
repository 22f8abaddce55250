/** What of a person's options is possible on a day: contract, offers, leave, restrictions; and what is lacking. */
import { type Duty, type RoleKind, WEEKDAYS } from '../domain/index.ts';
import type { PersonFacts, Register } from '../cover/register.ts';
import { isWorkedOn } from '../time/duty-days.ts';
import { covers, intersection, type Interval, overlaps, union } from '../time/intervals.ts';
import type { ClockSpell, OptionForm } from './option-book.ts';
import { clashes, type Readiness, readyTimes } from './options/on-call.ts';
import { groundOf, worksDuty } from './options/police.ts';

/** Kinds of role that are available by contract; all others only when they offer their time. */
const BY_CONTRACT: readonly RoleKind[] = ['pcso', 'tri-service', 'staff', 'wholetime'];

/** What a person has said about the period, ready to be asked about single spells. */
export interface Openings {
  /** Whether time and place allow the option on a day. */
  readonly isOpen: (form: OptionForm, day: number) => boolean;
  /** Whether they refused the time of a duty, rest after a call then, or may not work it by a restriction. */
  readonly isBarred: (duty: Duty, day: number) => boolean;
  /** The skill, power or role that a duty lacks on a day; undefined if nothing. */
  readonly lacking: (duty: Duty, day: number) => string | undefined;
  /** Blocks of a day that the person has promised, or whose offer the station takes as a promise. */
  readonly promised: (day: number) => readonly ClockSpell[];
}

/** The openings of one person. */
export function openingsOf(
  register: Register,
  person: PersonFacts,
  readiness: Readiness | undefined,
): Openings {
  const { calendar } = register;
  const times = ({ start, end }: ClockSpell, day: number): Interval => calendar.spell(day, start, end);
  const { duty: forDuty, 'on-call': forCalls } = person.stated;
  const barred = [...forDuty.filter(({ state }) => state === 'no').map(stretch), ...person.rest.duty];
  const givenForDuty = union(forDuty.filter(({ state }) => state !== 'no').map(stretch));
  const committed = union(forCalls.filter(({ state }) => state === 'committed').map(stretch));
  const given = union(forCalls.filter(({ state }) => state !== 'no').map(stretch));
  const binding = readiness?.station.offeredCounts === true ? given : committed;
  const restrictions = restrictionsOf(register, person);
  const dutyOpen = perDay((duty: Duty, day) => {
    const time = times(duty, day);
    return (
      covers([person.held], ...time) &&
      isWorkedOn(calendar, duty, day) &&
      isFree(person, duty, time, barred, givenForDuty) &&
      !restrictions.some((bars) => bars(duty, day, time))
    );
  });
  const ready = readiness === undefined ? [] : readyTimes(person, readiness.station);
  const blockIn = (stretches: readonly Interval[]): ((block: ClockSpell, day: number) => boolean) => {
    const inRole = intersection(stretches, ready);
    return perDay((block: ClockSpell, day) => covers(inRole, ...times(block, day)));
  };
  const blockOpen = blockIn(given);
  const blockBound = blockIn(binding);
  const blockPromised = blockIn(committed);
  const placeOpen = perDay((form: OptionForm, day) => isPlaceOpen(register, person, form, day));
  const blocks = readiness?.blocks ?? [];

  return {
    isOpen: (form, day) =>
      (form.duty === undefined || (dutyOpen(form.duty, day) && placeOpen(form, day))) &&
      form.blocks.every((block) => blockOpen(block, day)) &&
      blocks.every(
        (block) =>
          form.blocks.some(({ start }) => start === block.start) ||
          !(blockPromised(block, day) || (blockBound(block, day) && !clashes(register, form, block))),
      ),
    isBarred: (duty, day) => {
      const time = times(duty, day);
      return (
        barred.some((stretch) => overlaps(stretch, time)) ||
        restrictions.some((bars) => bars(duty, day, time))
      );
    },
    lacking: perDay((duty: Duty, day) => lackingOf(person, duty, times(duty, day))),
    promised: (day) => blocks.filter((block) => blockBound(block, day)),
  };
}

/** What a duty asks that the person does not have through the whole of it. */
function lackingOf(person: PersonFacts, duty: Duty, time: Interval): string | undefined {
  const role = person.roles.some(({ record, held }) => worksDuty(record, duty) && covers([held], ...time));
  if (!role) return 'role not held';
  const skill = duty.skills?.find((name) => !covers(person.skills.get(name) ?? [], ...time));
  if (skill !== undefined) return `skill ${skill} not valid`;
  const power = duty.powers?.find((name) => !covers(person.powers.get(name) ?? [], ...time));
  return power === undefined ? undefined : `power ${power} not held`;
}

/** Employees unless they refuse; everybody else only in time they gave. */
export function isFree(
  person: PersonFacts,
  duty: Duty,
  time: Interval,
  refused: readonly Interval[],
  given: readonly Interval[],
): boolean {
  if (refused.some((stretch) => overlaps(stretch, time))) return false;
  const able = person.roles.filter(({ record }) => worksDuty(record, duty));
  const held = able.filter((role) => covers([role.held], ...time));
  // That no role is held then is a reason of its own.
  const employed = (held.length > 0 ? held : able).some(({ record }) => BY_CONTRACT.includes(record.kind));
  return employed || covers(given, ...time);
}

/** A beat exists in the whole duty; a pager is only carried where some of the beat is in the station's ground. */
function isPlaceOpen(register: Register, person: PersonFacts, form: OptionForm, day: number): boolean {
  if (form.duty === undefined) return true;
  const time = register.calendar.spell(day, form.duty.start, form.duty.end);
  const beat = register.beats.get(form.beat ?? '');
  if (beat !== undefined && !covers([register.calendar.interval(beat)], ...time)) return false;
  const station = register.stations.get(form.pager ?? '');
  return station === undefined || groundOf(register, person, station, form, time).length > 0;
}

type Restriction = (duty: Duty, day: number, time: Interval) => boolean;

function restrictionsOf({ scenario, calendar }: Register, person: PersonFacts): Restriction[] {
  const own = (scenario.restrictions ?? []).filter((record) => record.person === person.record.id);
  return own.map((record) => {
    const within = calendar.interval(record);
    return (duty, day, time) => {
      const weekday = WEEKDAYS[calendar.weekday(day)];
      if (!overlaps(within, time)) return false;
      if (record.weekdays !== undefined && !record.weekdays.some((name) => name === weekday)) return false;
      const { notBefore, notAfter, noNights } = record;
      return (
        (noNights === true && duty.family === 'night') ||
        (notBefore !== undefined && time[0] < calendar.at(calendar.dateOf(day), notBefore, 'start')) ||
        (notAfter !== undefined && time[1] > calendar.onDay(day, notAfter, 'end'))
      );
    };
  });
}

function stretch({ from, to }: { from: number; to: number }): Interval {
  return [from, to];
}

/** Remembers what was asked of the same thing on the same day. */
function perDay<T extends object, R>(ask: (thing: T, day: number) => R): (thing: T, day: number) => R {
  const known = new Map<T, Map<number, R>>();
  return (thing, day) => {
    let days = known.get(thing);
    if (days === undefined) known.set(thing, (days = new Map<number, R>()));
    if (!days.has(day)) days.set(day, ask(thing, day));
    return days.get(day) as R;
  };
}
