/** When a person counts as a rider of a station: one rule, with a reason for every no. */
import type { Role, Station } from '../domain/index.ts';
import { covers, type Interval, overlaps } from '../time/intervals.ts';
import type { PersonFacts, Register } from './register.ts';
import { restPolicy } from './rest.ts';
import type { Rider } from './seats.ts';

/** What the person does in the time asked about. */
export type Whereabouts = (
  | {
      /** Ready in own time, within the declared reach of the station. */
      readonly kind: 'on-call';
    }
  | {
      /** On a duty of this activity, anywhere among these places, with a fire pager. */
      readonly kind: 'duty';
      readonly activity: string;
      readonly places: readonly string[];
    }
) & {
  /** Has so many hours that a call would take them over a limit of the weekly average. */
  readonly spent?: boolean;
};

/**
 * - `NO_STATION`: the station does not exist at that time
 * - `NO_FIRE_ROLE`: no role at that time under which the person may count there in this way
 * - `NOT_RELEASABLE`: the activity may not be left for a fire call
 * - `OUT_OF_REACH`: the station is farther than its turn-in time
 * - `NO_SKILL`: no skill of any seat there is valid for the whole time
 * - `NO_HEADROOM`: a call could take them over the limit of their weekly hours
 * - `RESTING`: the only seats they could fill are those that nobody takes after a call in the night
 * - `NO_AGREEMENT`: no agreement covers the person and the station
 * - `AGREEMENT_NOT_IN_FORCE`: one does, but not (only) at that time
 */
export type CountReason =
  | 'NO_STATION'
  | 'NO_FIRE_ROLE'
  | 'NOT_RELEASABLE'
  | 'OUT_OF_REACH'
  | 'NO_SKILL'
  | 'NO_HEADROOM'
  | 'RESTING'
  | 'NO_AGREEMENT'
  | 'AGREEMENT_NOT_IN_FORCE';

export type Countability =
  { readonly counts: true; readonly rider: Rider } | { readonly counts: false; readonly reason: CountReason };

/**
 * Whether somebody counts for a station in the whole of `[from, to)`; `limit`: within so many minutes, left out: the
 * station's turn-in time.
 */
export function countability(
  register: Register,
  person: PersonFacts,
  station: Station,
  [from, to]: Interval,
  where: Whereabouts,
  limit = station.turnInMinutes,
): Countability {
  const no = (reason: CountReason): Countability => ({ counts: false, reason });
  if (!covers([register.calendar.interval(station)], from, to)) return no('NO_STATION');
  const role = fireRole(person, station, [from, to], where.kind);
  if (role === undefined) return no('NO_FIRE_ROLE');
  if (where.kind === 'duty' && register.activities.get(where.activity)?.releasable !== true)
    return no('NOT_RELEASABLE');
  if (!inReach(register, person, station, [from, to], where, limit)) return no('OUT_OF_REACH');
  if (where.spent === true) return no('NO_HEADROOM');
  const rider = riderAt(register, person, station, [from, to]);
  if (rider.skills.size === 0 && seatSkills(station).size > 0) {
    const tired = person.rest.leading.some((rest) => overlaps(rest, [from, to]));
    return no(tired ? 'RESTING' : 'NO_SKILL');
  }
  if (role.kind !== 'on-call' || where.kind === 'duty') {
    const agreed = person.agreed.get(station.id);
    if (agreed === undefined) return no('NO_AGREEMENT');
    if (!covers(agreed, from, to)) return no('AGREEMENT_NOT_IN_FORCE');
  }
  return { counts: true, rider };
}

/**
 * The role under which somebody may count. On call: an on-call role at the station, else a role of another service
 * that takes on-call work in own time there. On duty: a role whose holder is released from duty.
 */
export function fireRole(
  person: PersonFacts,
  station: Pick<Station, 'id'>,
  [from, to]: Interval,
  way: Whereabouts['kind'],
): Role | undefined {
  const held = person.roles.filter((role) => covers([role.held], from, to)).map(({ record }) => record);
  if (way === 'duty') {
    return held.find(({ fireMode }) => fireMode === 'onDutyRelease' || fireMode === 'both');
  }
  const here = held.filter((role) => role.station === station.id);
  return (
    here.find(({ kind }) => kind === 'on-call') ??
    here.find(({ fireMode }) => fireMode === 'ownTimeOnCall' || fireMode === 'both')
  );
}

/**
 * The person as a rider: those skills valid for all of the time that fill some seat of the station. Who rests after a
 * call in the night has none of those by which one leads or drives.
 */
export function riderAt(
  register: Register,
  person: PersonFacts,
  station: Station,
  [from, to]: Interval,
): Rider {
  const wanted = seatSkills(station);
  const tired = person.rest.leading.some((rest) => overlaps(rest, [from, to]));
  const barred = tired ? leadingSkills(register, station) : undefined;
  const skills = new Set<string>();
  for (const [skill, times] of person.skills)
    if (wanted.has(skill) && barred?.has(skill) !== true && covers(times, from, to)) skills.add(skill);
  return { id: person.record.id, skills };
}

/** Skills that fill the seats which nobody takes who rests after a call in the night. */
function leadingSkills({ scenario }: Register, station: Station): ReadonlySet<string> {
  const { seats } = restPolicy(scenario, station).leading;
  const forms = station.pumps.flatMap(({ crews }) => crews.flatMap((form) => form.seats));
  return new Set(forms.filter(({ kind }) => seats.includes(kind)).flatMap(({ skills }) => skills));
}

const skillsOfSeats = new WeakMap<Station, ReadonlySet<string>>();

/** Every skill that fills some seat of the station. */
export function seatSkills(station: Station): ReadonlySet<string> {
  let skills = skillsOfSeats.get(station);
  if (skills === undefined) {
    const seats = station.pumps.flatMap(({ crews }) => crews.flatMap((form) => form.seats));
    skillsOfSeats.set(station, (skills = new Set(seats.flatMap((seat) => seat.skills))));
  }
  return skills;
}

/** Places of a list from which a station is reached within a limit at every minute of the interval. */
export function placesInReach(
  register: Register,
  station: Station,
  places: readonly string[],
  [from, to]: Interval,
  limit = station.turnInMinutes,
): string[] {
  return places.filter((place) => register.travel.minutes(place, station.place, from, to) <= limit);
}

function inReach(
  register: Register,
  person: PersonFacts,
  station: Station,
  time: Interval,
  where: Whereabouts,
  limit: number,
): boolean {
  if (where.kind === 'on-call') return (person.record.turnIn?.[station.id] ?? 0) <= limit;
  return (
    where.places.length > 0 &&
    placesInReach(register, station, where.places, time, limit).length === where.places.length
  );
}
