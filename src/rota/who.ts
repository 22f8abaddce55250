/** Whom a duty could go to: everybody with a role that works it, ranked, or with all that speaks against them. */
import { compile } from '../compile/compile.ts';
import type { Planned } from '../compile/context.ts';
import { worksDuty } from '../compile/options/police.ts';
import type { BookedOption } from '../compile/option-book.ts';
import { assignmentsOf, spellsOf } from '../compile/rota.ts';
import { type Assignment, type DayRecord, type Duty, type Rota, UNPAID } from '../domain/index.ts';
import { type Departure, departuresOf } from '../hours/notice.ts';
import { ownerOf } from '../hours/owner.ts';
import type { Known } from '../hours/report.ts';
import { asIfGiven } from './as-if-given.ts';
import { recordOf } from './day-record.ts';
import { type DaysTold, knownDay } from './days-told.ts';
import { type HoursChange, hoursChange } from './hours-change.ts';
import { optionRows } from './reports.ts';
import { type RestAround, restAround } from './rest-around.ts';
import {
  type Broken,
  byEffect,
  type Effects,
  effectsOf,
  type ScoredRota,
  scoreRota,
  standingOf,
  standingWith,
} from './standing.ts';
import { emptied, optionIn, placeOf, type Vacancy } from './vacancy.ts';
import { type Chain, chainsFor } from './who-chains.ts';
import { againstIt, type Held, type OpenPlace, refusalIn } from './who-not.ts';
import { nameOf, optionText } from './wording.ts';

/** Somebody who could take the duty without breaking anything that binds. The effects are those on nobody doing it. */
export interface Taker extends Effects {
  readonly person: string;
  readonly name: string;
  /** Their day as it would be, and in words. */
  readonly day: DayRecord;
  readonly text: string;
  /** Nobody may give it to them: they have to be asked. */
  readonly toBeAsked: boolean;
  /** Whether they gave time for it, where that is needed. */
  readonly gaveTime: boolean;
  readonly hours: HoursChange;
  readonly rest: RestAround;
  /** Duties of the same kind that they have in the rota already. */
  readonly alike: number;
  /** What it departs from of what they know, with what that needs and what is owed; absent where nobody says that notice is due. */
  readonly departure?: Departure;
}

/** Who has the duty now. */
export interface Holder extends Pick<Taker, 'person' | 'name' | 'hours' | 'departure'> {
  /** What it costs if nobody takes it from them. */
  readonly loss: Loss;
}

/** Somebody who cannot take it, and everything that speaks against it. */
export interface Unable {
  readonly person: string;
  readonly name: string;
  readonly why: readonly string[];
}

/** What is lost where nobody does a duty, besides what was decided of its holder's day. */
export type Loss = Pick<Effects, 'tiers' | 'breaks' | 'gains'>;

export interface Who {
  readonly vacancy: Vacancy;
  readonly text: string;
  /** ISO with offset. */
  readonly start: string;
  readonly end: string;
  /** Absent if nobody has it. */
  readonly holder?: Holder;
  /** Who gave time first; best for the rota first; of equals whom it is longest since anybody asked, then with the fewest alike. */
  readonly takers: readonly Taker[];
  /** Better for the rota than any of them alone. */
  readonly chains: readonly Chain[];
  readonly refused: readonly Unable[];
}

/** What is known besides the rota. */
export interface WhoWorld {
  readonly known: Known;
  /** Date on which people would be told. */
  readonly told: string;
  /** Left out: they know the rota as it stands. */
  readonly daysTold?: DaysTold | undefined;
  /** person → instant at which they were last asked, ISO in UTC */
  readonly lastAsked: ReadonlyMap<string, string>;
}

/** Whom the duty of a vacancy of this rota could go to. */
export function whoFor(rota: Rota, vacancy: Vacancy, world: WhoWorld): Who {
  const without = emptied(rota, vacancy);
  const { scenario, people: unoffered } = asIfGiven(rota.scenario, vacancy);
  const compiled = compile(scenario);
  const { register, people } = compiled.index;
  const { calendar } = register;
  const duty = register.duties.get(vacancy.duty);
  if (duty === undefined) throw new Error(`No duty is called ${vacancy.duty}.`);
  const day = calendar.dayOf(vacancy.date);
  const time = calendar.spell(day, duty.start, duty.end);
  const scored = scoreRota(compiled, without);
  const held = vacancy.person === undefined ? undefined : heldBy(scored, rota, vacancy.person, day);
  const place = { rota: without, scored, vacancy, duty, day, time, ...(held !== undefined && { held }) };
  const asked: Asked = { ...place, unoffered, world };
  const answers = [...people.values()]
    .filter(({ id, facts }) => id !== vacancy.person && hasRoleFor(facts.record, duty))
    .map((person) => answerOf(asked, person));
  const since = ({ person }: Taker): string => world.lastAsked.get(person) ?? '';
  const takers = answers
    .filter((answer) => 'hours' in answer)
    .sort(
      (a, b) =>
        Number(b.gaveTime) - Number(a.gaveTime) ||
        byEffect(a, b) ||
        since(a).localeCompare(since(b)) ||
        a.alike - b.alike,
    );
  return {
    vacancy,
    text: optionText(register, { duty, ...placeOf(vacancy), onCall: [], blocks: [] }),
    start: calendar.iso(time[0]),
    end: calendar.iso(time[1]),
    ...(held !== undefined && {
      holder: {
        person: held.person,
        name: nameOf(register, held.person),
        hours: hoursChange(rota, without, held.person, world.known),
        ...departureOf(rota, without, { person: held.person, date: vacancy.date }, world),
        loss: held.loss,
      },
    }),
    takers,
    chains: chainsFor(
      asked,
      [...people.values()].filter(({ id }) => !unoffered.has(id)),
      [...takers].sort(byEffect)[0],
    ),
    refused: answers.filter((answer) => 'why' in answer),
  };
}

/** What is asked of everybody. */
interface Asked extends OpenPlace {
  /** Who gave no time for it, and is taken as if they had. */
  readonly unoffered: ReadonlySet<string>;
  readonly world: WhoWorld;
}

function hasRoleFor({ roles }: Planned['facts']['record'], duty: Duty): boolean {
  return roles.some((role) => worksDuty(role, duty));
}

function answerOf(asked: Asked, person: Planned): Taker | Unable {
  const { scored, day, unoffered } = asked;
  const { compiled } = scored;
  const { register } = compiled.index;
  const who = { person: person.id, name: nameOf(register, person.id) };
  const option = optionIn(scored, asked.vacancy, person);
  const against = againstIt(asked, person, option);
  const unsaid = unoffered.has(person.id) ? ['Gave no time for it.'] : [];
  if (option === undefined || against.length > 0) return { ...who, why: [...against, ...unsaid] };
  const before = standingOf(scored, person.index);
  const after = standingWith(scored, { person: person.index, options: new Map([[day, option.index]]) });
  const effects = effectsOf(compiled, before, after);
  const why = [...refusalIn(asked, person, before, after), ...(asked.held?.leaving ?? [])];
  if (why.length > 0 || effects.hard > 0)
    return { ...who, why: [...(why.length > 0 ? why : effects.breaks), ...unsaid] };
  return { ...who, ...takerOf(asked, person, option), ...effects };
}

function takerOf(
  place: Asked,
  person: Planned,
  { form }: BookedOption,
): Omit<Taker, keyof Effects | 'person' | 'name'> {
  const { rota, scored, vacancy, duty, day, time, unoffered, world } = place;
  const { compiled } = scored;
  const { register } = compiled.index;
  const spells = spellsOf(compiled, person, form, day);
  const then = assignmentsOf(compiled, person, day, spells);
  const after = withDay(rota, person.id, vacancy.date, then);
  const asked = { kind: 'duty' as const, duty: duty.id };
  const { role } = ownerOf(rota.scenario, person.facts.record, vacancy.date, asked);
  return {
    day: recordOf(person.id, vacancy.date, spells),
    text: optionText(register, form),
    toBeAsked: role !== undefined && UNPAID.includes(role.kind),
    gaveTime: !unoffered.has(person.id),
    hours: hoursChange(rota, after, person.id, world.known),
    rest: restAround(rota, person.id, time, register.calendar),
    alike: rota.assignments.filter(
      (each) => each.person === person.id && each.spells.some((spell) => spell.duty === duty.id),
    ).length,
    ...departureOf(rota, after, { person: person.id, date: vacancy.date }, world),
  };
}

/** What a changed day departs from of what its holder knows. */
function departureOf(
  known: Rota,
  { assignments }: Rota,
  day: Pick<DayRecord, 'person' | 'date'>,
  { told, daysTold }: WhoWorld,
): Pick<Taker, 'departure'> {
  const isOn = (each: Pick<DayRecord, 'person' | 'date'>): boolean =>
    each.person === day.person && each.date === day.date;
  const was = knownDay(known, day, daysTold);
  const scenario = { ...known.scenario, baseline: was === undefined ? [] : [was] };
  const [departure] = departuresOf({ ...known, scenario, assignments: assignments.filter(isOn) }, told);
  return departure === undefined ? {} : { departure };
}

/** The rota in which one person does something else on a day. */
function withDay(rota: Rota, person: string, date: string, then: readonly Assignment[]): Rota {
  const others = rota.assignments.filter((each) => each.person !== person || each.date !== date);
  return { ...rota, assignments: [...others, ...then] };
}

/** The rota in which its holder does the duty, and what it costs if they no longer do. */
function heldBy(
  scored: ScoredRota,
  { assignments }: Rota,
  person: string,
  day: number,
): Held & { readonly loss: Loss } {
  const { compiled, tables } = scored;
  const { index } = compiled.index.people.get(person)!;
  const own = assignments.filter((each) => each.person === person);
  const had = optionRows(compiled, { assignments: own })[index]![day]!;
  const before = standingWith(scored, { person: index, options: new Map([[day, had]]) });
  const after = standingOf(scored, index);
  const known = new Set(before.broken.map(({ sentence }) => sentence));
  const statementOf = ({ statement }: Broken) => tables.statements[index]![statement]!;
  // That the day was fixed otherwise is no loss: it would be decided anew.
  const broken = after.broken.filter((each) => !DECIDED.includes(statementOf(each).stated.rule.id));
  const { tiers, breaks, gains } = effectsOf(compiled, before, { ...after, broken });
  return {
    ...{ person, ...before, loss: { tiers, breaks, gains } },
    leaving: broken
      .filter((each) => statementOf(each).strength === 'hard' && !known.has(each.sentence))
      .map(({ sentence }) => sentence),
  };
}

/** Rules that say what is possible on a day: what is decided of it sets them aside. */
const DECIDED: readonly string[] = ['availability', 'locked'];
