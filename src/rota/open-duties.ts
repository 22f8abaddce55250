/** Duties that a person could still take: what each would do, which of them meet required hours, and why others are refused. */
import { calendarOf } from '../../solver/patterns/view.ts';
import type { Backend } from '../../solver/linear/model.ts';
import type { Planned } from '../compile/context.ts';
import type { BookedOption } from '../compile/option-book.ts';
import { workplaces } from '../compile/options/police.ts';
import { planPerson } from '../compile/plan-person.ts';
import { compile } from '../compile/compile.ts';
import type { Rota } from '../domain/index.ts';
import { ownerOf } from '../hours/owner.ts';
import { hoursReport, type Known } from '../hours/report.ts';
import type { RequiredHours } from '../hours/required-hours.ts';
import { type Candidate, type Chosen, chooseDuties } from './choose-duties.ts';
import { refusalOf } from './refusal.ts';
import {
  byEffect,
  type Effects,
  effectsOf,
  type ScoredRota,
  scoreRota,
  type Standing,
  standingOf,
  standingWith,
} from './standing.ts';
import { whileTrying } from './trial.ts';
import { optionText } from './wording.ts';

/** A duty that a person could take without breaking anything binding. */
export interface OpenDuty extends Effects {
  readonly date: string;
  readonly duty: string;
  readonly beat?: string;
  readonly text: string;
  /** ISO with offset. */
  readonly start: string;
  readonly end: string;
  /** Minutes towards required hours. */
  readonly credited: number;
  /** Minutes of driving from the base to where it is worked, and back. */
  readonly drive: number;
}

/** A duty that a person cannot take, and all reasons. */
export interface RefusedDuty {
  readonly date: string;
  /** The last day for which the same reasons hold. */
  readonly through: string;
  readonly duty: string;
  readonly text: string;
  readonly why: readonly string[];
}

export interface OpenDuties {
  readonly person: string;
  readonly name: string;
  readonly required: readonly RequiredHours[];
  /** Best for the rota first. */
  readonly open: readonly OpenDuty[];
  /** Those of them that together meet the required hours as well as can be, with the least driving; in order of time. */
  readonly chosen: readonly OpenDuty[];
  readonly refused: readonly RefusedDuty[];
}

/** What a person of the rota could still take, from a minute on (`known.now`). Throws on a person who is not in it. */
export async function openDutiesOf(
  rota: Rota,
  id: string,
  known: Known,
  backend: Backend,
): Promise<OpenDuties> {
  const compiled = compile(rota.scenario);
  const scored = scoreRota(compiled, rota);
  const person = compiled.index.people.get(id);
  if (person === undefined) throw new Error(`Nobody is called ${id}.`);
  const hours = hoursReport(rota, known).find((each) => each.person === id)!;
  const before = standingOf(scored, person.index);
  const { calendar } = compiled.index.register;
  const toCome = ({ form }: BookedOption, day: number): boolean =>
    calendar.spell(day, form.duty!.start, form.duty!.end)[0] >= known.now;
  const tried = freeDays(scored, person, known.now).flatMap((day) =>
    dutiesOn(person, day)
      .filter((option) => toCome(option, day))
      .map((option) => {
        const after = standingWith(scored, { person: person.index, options: new Map([[day, option.index]]) });
        return { day, option, after, effects: effectsOf(compiled, before, after) };
      }),
  );
  const open = tried
    .filter(({ effects }) => effects.hard <= 0)
    .map(({ day, option, effects }) => ({
      day,
      option,
      duty: openDuty(scored, person, day, option, effects),
    }))
    .sort((a, b) => byEffect(a.duty, b.duty) || a.duty.drive - b.duty.drive || a.day - b.day);
  const breaks = (places: readonly number[]): boolean => {
    const options = new Map(places.map((place) => [open[place]!.day, open[place]!.option.index]));
    const now = scored.score.amounts[0]!;
    return whileTrying(scored.score, { person: person.index, options }, () => scored.score.amounts[0]! > now);
  };
  const candidates = open.map(({ day, duty }): Candidate => {
    const asked = { kind: 'duty' as const, duty: duty.duty };
    const { organisation, role } = ownerOf(rota.scenario, person.facts.record, duty.date, asked);
    return { day, ...duty, organisation, role: role?.kind, helps: helps(duty) };
  });
  const chosen: Chosen = await chooseDuties(candidates, hours.required, breaks, backend);
  return {
    person: id,
    name: hours.name,
    required: hours.required,
    open: open.map(({ duty }) => duty),
    chosen: chosen.map((place) => open[place]!.duty).sort((a, b) => a.start.localeCompare(b.start)),
    refused: [
      ...lackingOf(scored, person, known.now),
      ...tried
        .filter(({ effects }) => effects.hard > 0)
        .map(({ day, option, after }) => refusedDuty(scored, person, { day, option, before, after })),
    ],
  };
}

/** Whether it meets a demand that nobody meets. */
function helps({ gains }: Effects): boolean {
  return gains.some((gain) => !gain.startsWith('No longer'));
}

/** Days that are not over, on which nothing is planned for the person, no readiness either. */
function freeDays({ compiled: { index }, rows }: ScoredRota, person: Planned, now: number): number[] {
  const { calendar } = index.register;
  const isFree = (day: number): boolean => {
    const { form } = index.options.list[rows[person.index]![day]!]!;
    return form.duty === undefined && form.onCall.length === 0;
  };
  return person.allowed.map((_, day) => day).filter((day) => calendar.dayStart(day + 1) > now && isFree(day));
}

/** Duties alone: what may come with them (a pager, readiness) is for the planner to say. */
function dutiesOn({ allowed }: Planned, day: number): BookedOption[] {
  return allowed[day]!.filter(
    ({ form }) => form.duty !== undefined && form.pager === undefined && form.onCall.length === 0,
  );
}

function openDuty(
  { compiled: { problem, index } }: ScoredRota,
  { facts }: Planned,
  day: number,
  option: BookedOption,
  effects: Effects,
): OpenDuty {
  const { register } = index;
  const { calendar, travel } = register;
  const duty = option.form.duty!;
  const { beat } = option.form;
  const [from, to] = calendar.spell(day, duty.start, duty.end);
  const base = facts.roles.find(({ record }) => record.base !== undefined)?.record.base;
  const places = base === undefined ? [] : workplaces(register, facts, duty, beat);
  const drives = places.map((place) => travel.minutes(base!, place, from, to));
  return {
    date: calendar.dateOf(day),
    duty: duty.id,
    ...(beat !== undefined && { beat }),
    text: optionText(register, option.form),
    start: calendar.iso(from),
    end: calendar.iso(to),
    credited: calendarOf(problem).amounts('credited').at(day, option.index),
    drive: drives.length === 0 ? 0 : Math.round(2 * Math.min(...drives)),
    ...effects,
  };
}

interface Refusal {
  readonly day: number;
  readonly option: BookedOption;
  readonly before: Standing;
  readonly after: Standing;
}

function refusedDuty(
  scored: ScoredRota,
  person: Planned,
  { day, option, before, after }: Refusal,
): RefusedDuty {
  const { register } = scored.compiled.index;
  const date = register.calendar.dateOf(day);
  return {
    date,
    through: date,
    duty: option.form.duty!.id,
    text: optionText(register, option.form),
    why: refusalOf(scored, person, before, after),
  };
}

/** Duties of the person's roles for which a skill, a power or the role itself is lacking. */
function lackingOf({ compiled: { index } }: ScoredRota, person: Planned, now: number): RefusedDuty[] {
  const { register } = index;
  const { calendar } = register;
  return planPerson(register, person.facts, new Map())
    .gaps.filter(({ to }) => calendar.dayStart(to) > now)
    .map(({ from, to, duty, reason }) => ({
      date: calendar.dateOf(from),
      through: calendar.dateOf(to - 1),
      duty,
      text: optionText(register, { duty: register.duties.get(duty)!, onCall: [], blocks: [] }),
      why: [`${reason.charAt(0).toUpperCase()}${reason.slice(1)}.`],
    }));
}
