/** Who counts for a station in a rota, and when that may change. */
import type { Rota, Spell, Station } from '../domain/index.ts';
import { withoutHeadroom } from '../hours/headroom.ts';
import { type Interval, overlaps } from '../time/intervals.ts';
import { countability, type CountReason, placesInReach, seatSkills } from './countability.ts';
import { fleetEdges } from './fleet.ts';
import { namedCommitments } from './named.ts';
import { type PersonFacts, personIn, type Register } from './register.ts';
import type { Rider } from './seats.ts';

/** A spell of a rota in which somebody might count for a station. */
export interface Presence {
  readonly person: PersonFacts;
  readonly spell: Spell;
  readonly time: Interval;
  /** The person has no room for a call below a limit of the weekly average. */
  readonly spent?: boolean;
}

/** Spells by station: on-call periods, and duties with a pager. */
export function presencesByStation(
  register: Register,
  rota: Rota,
  spent = withoutHeadroom(rota, register.calendar),
): Map<string, Presence[]> {
  const byStation = new Map<string, Presence[]>();
  for (const { person, spells } of rota.assignments) {
    for (const presence of presencesOf(register, person, spells, spent)) {
      const station = presence.spell.station!;
      const there = byStation.get(station);
      if (there === undefined) byStation.set(station, [presence]);
      else there.push(presence);
    }
  }
  return byStation;
}

/** Those of one person's spells in which they might count for a station; `spent`: see {@link withoutHeadroom}. */
export function presencesOf(
  register: Register,
  person: string,
  spells: readonly Spell[],
  spent: ReadonlySet<string>,
): Presence[] {
  return spells
    .filter(({ kind, station, pager }) => station !== undefined && (kind === 'on-call' || pager === true))
    .map((spell) => ({
      person: personIn(register, person),
      spell,
      time: [register.calendar.minuteOf(spell.start), register.calendar.minuteOf(spell.end)],
      ...(spent.has(person) && { spent: true }),
    }));
}

/** Why somebody who is there does not count; `COMMITTED` if they are named for a commitment they may not leave. */
export type Refusal = CountReason | 'COMMITTED';

/** Whether a presence counts in all of a piece of its time; `limit` as in {@link countability}. */
export function ridesAt(
  register: Register,
  station: Station,
  { person, spell, spent = false }: Presence,
  time: Interval,
  limit = station.turnInMinutes,
): { readonly rider: Rider } | { readonly refused: Refusal } {
  const held = namedCommitments(register, person.record.id).some(
    ({ away, countsFor }) => overlaps(away, time) && !countsFor(station),
  );
  if (held) return { refused: 'COMMITTED' };
  const answer = countability(
    register,
    person,
    station,
    time,
    { ...whereabouts(register, station, person, spell, time, limit), spent },
    limit,
  );
  return answer.counts ? { rider: answer.rider } : { refused: answer.reason };
}

/** Minutes at which somebody’s skills, roles or agreements, the roads or the pumps change. */
export function statusEdges(register: Register, station: Station, people: Iterable<PersonFacts>): number[] {
  const { calendar, scenario } = register;
  const wanted = seatSkills(station);
  const personal = [...new Set(people)].flatMap((facts) => [
    ...facts.roles.map(({ held }) => held),
    ...[...facts.skills].filter(([skill]) => wanted.has(skill)).flatMap(([, times]) => times),
    ...(facts.agreed.get(station.id) ?? []),
    ...facts.rest.leading,
    ...namedCommitments(register, facts.record.id).map(({ away }) => away),
  ]);
  const shared = [
    calendar.interval(station),
    ...(scenario.travel?.overrides ?? []).map((override) => calendar.interval(override)),
  ];
  return [...[...personal, ...shared].flat(), ...fleetEdges(calendar, station)];
}

/** On a duty with a pager people keep to the places within reach, if there are any. */
function whereabouts(
  register: Register,
  station: Station,
  person: PersonFacts,
  { kind, duty: id, beat }: Spell,
  time: Interval,
  limit: number,
): Parameters<typeof countability>[4] {
  if (kind === 'on-call') return { kind };
  const duty = register.duties.get(id ?? '');
  const area = register.beats.get(beat ?? '');
  const base = person.roles.find(({ record }) => duty?.roles.includes(record.kind))?.record.base;
  const places = area?.parishes.map(({ place }) => place) ?? (base === undefined ? [] : [base]);
  return {
    kind: 'duty',
    activity: duty?.activity ?? '',
    places: placesInReach(register, station, places, time, limit),
  };
}
