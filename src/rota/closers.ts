/** Who could close a gap in the cover of a pump, at what cost to them and to everything else. */
import type { Planned } from '../compile/context.ts';
import type { BookedOption, OptionForm } from '../compile/option-book.ts';
import { readinessOf } from '../compile/options/on-call.ts';
import { spellsOf } from '../compile/rota.ts';
import { countability, riderAt } from '../cover/countability.ts';
import { isStandard, type PumpCover } from '../cover/report.ts';
import { presencesOf } from '../cover/riders.ts';
import { fits } from '../cover/seats.ts';
import { arrangementsOf } from '../cover/arrangements.ts';
import { standardForm } from '../cover/watch.ts';
import type { Pump, Spell, Station } from '../domain/index.ts';
import { type PartOfReadiness, spreadAsked, spreadOver } from '../hours/readiness-spread.ts';
import { type Interval, overlaps, sharedMinutes } from '../time/intervals.ts';
import { type CoveredRota, coverWith } from './covered-rota.ts';
import { byEffect, type Effects, effectsOf, standingOf, standingWith } from './standing.ts';
import { nameOf, optionText } from './wording.ts';

/** Somebody who could be there more than now without doing other police work than now. */
export interface Closer extends Effects {
  readonly person: string;
  readonly name: string;
  /** What they would do, day by day of those that change. */
  readonly does: readonly { readonly date: string; readonly text: string }[];
  /** Minutes of the gap in which the pump would have a standard crew. */
  readonly closes: number;
  /** Minutes on call on top of what is planned for them. */
  readonly readiness: number;
  /** Seats of a standard crew they could take. */
  readonly seats: readonly string[];
  /** Parts of the week in which they would have another readiness, where their contracts ask for some. */
  readonly spread: readonly SpreadEffect[];
}

export interface SpreadEffect extends PartOfReadiness {
  /** Minutes of readiness without the change. */
  readonly before: number;
}

/** Somebody who could ride but gave no time for it, so that nobody may plan them: they can be asked. */
export interface Askable {
  readonly person: string;
  readonly name: string;
  readonly seats: readonly string[];
}

export interface Closers {
  /** Minutes of the time in which the pump has no standard crew now. */
  readonly open: number;
  /** Who may be planned: those who break nothing binding first, then who closes most, at the least cost. */
  readonly closers: readonly Closer[];
  /** Who may be planned too, but closes nothing without somebody else. */
  readonly together: readonly Closer[];
  readonly askable: readonly Askable[];
}

/** Who could close the gaps of a pump in `[from, to)`. Throws on a pump that the scenario has not. */
export function closersOf(covered: CoveredRota, pump: string, between: Interval): Closers {
  const { station, record } = pumpNamed(covered, pump);
  const planned = [...covered.compiled.index.people.values()];
  const open = openMinutes(coverWith(covered, station.id, between, '', []), pump);
  const found = planned.flatMap((person) => closerOf(covered, person, station, record, between, open) ?? []);
  const able = new Set(found.map(({ person }) => person));
  found.sort(best);
  return {
    open,
    closers: found.filter(({ closes }) => closes > 0),
    together: found.filter(({ closes }) => closes <= 0),
    askable: planned
      .filter(({ id }) => !able.has(id))
      .flatMap((person) => askableOf(covered, person, station, record, between) ?? []),
  };
}

function best(one: Closer, other: Closer): number {
  return (
    Math.sign(Math.max(0, one.hard)) - Math.sign(Math.max(0, other.hard)) ||
    other.closes - one.closes ||
    byEffect(one, other) ||
    one.readiness - other.readiness
  );
}

function pumpNamed({ register }: CoveredRota, pump: string): { station: Station; record: Pump } {
  for (const station of register.stations.values()) {
    const record = station.pumps.find(({ id }) => id === pump);
    if (record !== undefined) return { station, record };
  }
  throw new Error(`No pump is called ${pump}.`);
}

function closerOf(
  covered: CoveredRota,
  person: Planned,
  station: Station,
  pump: Pump,
  between: Interval,
  open: number,
): Closer | undefined {
  const { compiled, register, rows } = covered;
  const everThere =
    readinessOf(register, person.facts)?.station === station ||
    person.options.some(({ form }) => form.pager === station.id);
  if (!everThere) return undefined;
  const changes = daysOf(covered, between).flatMap((day) => {
    const now = compiled.index.options.list[rows[person.index]![day]!]!;
    const better = moreThere(covered, person, station, now, day, between);
    return better === undefined ? [] : [{ day, now, better }];
  });
  if (changes.length === 0) return undefined;
  const changed = new Set(changes.map(({ day }) => day));
  const unchanged = daysOf(covered, between).filter((day) => !changed.has(day));
  const spells = [
    ...unchanged.flatMap((day) => spellsOn(covered, person, day)),
    ...changes.flatMap(({ day, better }) => spellsOf(compiled, person, better.form, day)),
  ];
  const instead = presencesOf(register, person.id, spells, covered.spent);
  const closes = open - openMinutes(coverWith(covered, station.id, between, person.id, instead), pump.id);
  const trial = {
    person: person.index,
    options: new Map(changes.map(({ day, better }) => [day, better.index])),
  };
  return {
    person: person.id,
    name: nameOf(register, person.id),
    does: changes.map(({ day, better }) => ({
      date: register.calendar.dateOf(day),
      text: optionText(register, better.form),
    })),
    closes,
    readiness: changes.reduce(
      (sum, { day, now, better }) => sum + readinessOn(covered, better, day) - readinessOn(covered, now, day),
      0,
    ),
    seats: seatsFor(covered, person, station, pump, between),
    spread: spreadEffects(
      covered,
      person,
      new Map(changes.map(({ day, better }) => [day, spellsOf(compiled, person, better.form, day)])),
    ),
    ...effectsOf(compiled, standingOf(covered, person.index), standingWith(covered, trial), ['crew']),
  };
}

/** Operational days that share time with the interval, the one before included: its night may last into it. */
function daysOf({ register: { calendar } }: CoveredRota, [from, to]: Interval): number[] {
  return Array.from({ length: calendar.days }, (_, day) => day).filter(
    (day) => calendar.dayStart(day) < to && calendar.dayStart(day + 2) > from,
  );
}

/** The option of a day with the same duty in the same place that adds most to the time, and least to everything else. */
function moreThere(
  covered: CoveredRota,
  person: Planned,
  station: Station,
  now: BookedOption,
  day: number,
  between: Interval,
): BookedOption | undefined {
  const there = minutesThere(covered, person, station, now, day, between);
  const more = (person.allowed[day] ?? [])
    .filter(({ form }) => keepsAll(now.form, form))
    .map((option) => ({
      option,
      gained: minutesThere(covered, person, station, option, day, between) - there,
      readiness: readinessOn(covered, option, day),
    }))
    .filter(({ gained }) => gained > 0);
  more.sort((a, b) => b.gained - a.gained || a.readiness - b.readiness || a.option.index - b.option.index);
  return more[0]?.option;
}

/** Whether everything that is done now is done by the other form too. */
function keepsAll(now: OptionForm, form: OptionForm): boolean {
  return (
    form.duty?.id === now.duty?.id &&
    form.beat === now.beat &&
    (now.pager === undefined || form.pager === now.pager) &&
    now.blocks.every(({ start }) => form.blocks.some((block) => block.start === start))
  );
}

function minutesThere(
  covered: CoveredRota,
  person: Planned,
  station: Station,
  { form }: BookedOption,
  day: number,
  between: Interval,
): number {
  const spells = spellsOf(covered.compiled, person, form, day);
  return presencesOf(covered.register, person.id, spells, covered.spent)
    .filter(({ spell }) => spell.station === station.id)
    .reduce((sum, { time }) => sum + sharedMinutes(time, between), 0);
}

function spellsOn({ compiled, rows }: CoveredRota, person: Planned, day: number): Spell[] {
  const option = compiled.index.options.list[rows[person.index]![day]!]!;
  return spellsOf(compiled, person, option.form, day);
}

function readinessOn({ register: { calendar } }: CoveredRota, { form }: BookedOption, day: number): number {
  return form.onCall
    .map(({ start, end }) => calendar.spell(day, start, end))
    .reduce((sum, [from, to]) => sum + to - from, 0);
}

/** What other spells on some days do to the parts of the week in which a person is ready. */
function spreadEffects(
  covered: CoveredRota,
  person: Planned,
  instead: ReadonlyMap<number, Spell[]>,
): SpreadEffect[] {
  const { calendar, scenario } = covered.register;
  if (spreadAsked(scenario, person.facts.record, calendar).size === 0) return [];
  const now = covered.rows[person.index]!.map((_, day) => ({ spells: spellsOn(covered, person, day) }));
  const then = now.map((known, day) => ({ spells: instead.get(day) ?? known.spells }));
  const [before, after] = [now, then].map((days) =>
    spreadOver(scenario, person.facts.record, days, calendar),
  );
  return after!
    .map((part, place) => ({ ...part, before: before![place]!.minutes }))
    .filter(({ minutes, before }) => minutes !== before);
}

function openMinutes(covers: readonly PumpCover[], pump: string): number {
  const segments = covers.find((cover) => cover.pump === pump)?.segments ?? [];
  return segments.filter((segment) => !isStandard(segment)).reduce((sum, { from, to }) => sum + to - from, 0);
}

/** Kinds of seat of a standard crew that the person could take with skills valid in all of the time. */
function seatsFor(
  { register }: CoveredRota,
  { facts }: Planned,
  station: Station,
  pump: Pump,
  between: Interval,
): string[] {
  const rider = riderAt(register, facts, station, between);
  const places = arrangementsOf(standardForm(pump))[0] ?? [];
  const kinds = places
    .filter((place) => fits(rider, place))
    .flatMap((place) => place.map(({ kind }) => kind));
  return [...new Set(kinds)];
}

/** Somebody on call at the station who would count, is not there in any of the time and may not be planned for it. */
function askableOf(
  covered: CoveredRota,
  person: Planned,
  station: Station,
  pump: Pump,
  between: Interval,
): Askable | undefined {
  const { register, presences } = covered;
  const where = { kind: 'on-call', spent: covered.spent.has(person.id) } as const;
  const there = (presences.get(station.id) ?? []).some(
    (presence) => presence.person === person.facts && overlaps(presence.time, between),
  );
  if (there || !countability(register, person.facts, station, between, where).counts) return undefined;
  const seats = seatsFor(covered, person, station, pump, between);
  return seats.length === 0 ? undefined : { person: person.id, name: nameOf(register, person.id), seats };
}
