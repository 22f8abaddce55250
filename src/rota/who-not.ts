/** Why somebody cannot be given a duty on a day, before any rule is asked: their day, their time, what they lack, where they work. */
import type { Planned } from '../compile/context.ts';
import { openingsOf } from '../compile/openings.ts';
import type { BookedOption, OptionForm } from '../compile/option-book.ts';
import { clashes, readinessOf } from '../compile/options/on-call.ts';
import { beatsOf, worksDuty } from '../compile/options/police.ts';
import type { Register } from '../cover/register.ts';
import type { Duty, Rota, Spell } from '../domain/index.ts';
import type { Interval } from '../time/intervals.ts';
import { refusalOf } from './refusal.ts';
import { type Absence, absences } from './shortfall-reasons-absence.ts';
import type { ScoredRota, Standing } from './standing.ts';
import { dutySpell, placeOf, type Vacancy } from './vacancy.ts';
import { optionText } from './wording.ts';

/** The duty, and where it is to be done. */
export interface OpenPlace {
  /** In which nobody does it; so are its points. */
  readonly rota: Rota;
  readonly scored: ScoredRota;
  readonly vacancy: Vacancy;
  readonly duty: Duty;
  /** Operational day, and the time of the duty on it. */
  readonly day: number;
  readonly time: Interval;
  /** The day of who has it now, as it stands. */
  readonly held?: Held;
}

/** A standing of the rota in which somebody still does the duty. */
export interface Held extends Standing {
  readonly person: string;
  /** What binds them and breaks if they no longer do it. */
  readonly leaving: readonly string[];
}

/** All reasons; none: it is for the rules to say. `option`: what they would do that day, if there is such an option. */
export function againstIt(
  { rota, scored, vacancy, duty, day, time }: OpenPlace,
  person: Planned,
  option: BookedOption | undefined,
): string[] {
  const { compiled, rows } = scored;
  const { register, options } = compiled.index;
  const { facts } = person;
  const now = options.list[rows[person.index]![day]!]!.form;
  const isOpen = option !== undefined && person.allowed[day]!.some(({ index }) => index === option.index);
  const busy = dutySpell(rota, person.id, vacancy.date);
  if (isOpen && busy === undefined) return [];
  const lacks = openingsOf(register, facts, readinessOf(register, facts)).lacking(duty, day);
  const absence = isOpen ? undefined : absences(register)(person, { day, time, duty });
  const clash = now.onCall.find((block) => clashes(register, { ...now, duty }, block));
  const beats = facts.roles.flatMap(({ record }) => (worksDuty(record, duty) ? beatsOf(record) : []));
  const { beat } = vacancy;
  const why = [
    ...(busy === undefined ? [] : [`Has ${busyText(register, now, busy)} that day.`]),
    ...(lacks === undefined ? [] : [`${lacks.charAt(0).toUpperCase()}${lacks.slice(1)}.`]),
    ...(absence === undefined ? [] : (WORDS[absence] ?? [])),
    ...(clash === undefined ? [] : [`On call ${clash.start}–${clash.end} that day.`]),
    ...(beat === undefined || beats.includes(beat)
      ? []
      : [`Neither works in ${register.beats.get(beat)?.name ?? beat} nor covers it.`]),
  ];
  return why.length > 0 ? why : ['Not possible beside what else is planned for that day.'];
}

/** What they do; a duty that is no option of theirs stands in the rota alone. */
function busyText(register: Register, now: OptionForm, { duty: id = '', beat }: Spell): string {
  const duty = register.duties.get(id);
  if (duty === undefined) return id;
  return optionText(register, now.duty === undefined ? { ...now, duty, ...placeOf({ beat }) } : now);
}

/** What the reasons for which others could not do a duty are for one person; absent: another sentence says it. */
const WORDS: Readonly<Partial<Record<Absence, readonly string[]>>> = {
  locked: ['Their day is fixed.'],
  leave: ['Away then.'],
  refused: ['Said no to that time.'],
  unoffered: ['Gave no time for it.'],
  pattern: ['Has something else by their shift pattern.'],
  restricted: ['Restricted at that time.'],
};

/** What binds and would break, in words: rules of the person, and demands of which more would be missing than as it stands. */
export function refusalIn(
  { scored, held }: OpenPlace,
  person: Planned,
  before: Standing,
  after: Standing,
): string[] {
  return refusalOf(scored, person, { ...before, missing: (held ?? before).missing }, after);
}
