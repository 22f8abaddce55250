/**
 * What one organisation is shown of a rota that several share: its own people’s work for it, and of everybody who may ride at its
 * stations when they count and for which seats – never what they do for others, nor why they do not count.
 */
import { registerOf, type Register } from '../cover/register.ts';
import { type Presence, presencesByStation, ridesAt, statusEdges } from '../cover/riders.ts';
import { fits } from '../cover/seats.ts';
import type { Rota, Spell, Station } from '../domain/index.ts';
import { pieces } from '../time/intervals.ts';

/** One spell of work for the organisation. */
export interface OwnSpell {
  readonly person: string;
  readonly name: string;
  readonly date: string;
  readonly kind: Spell['kind'];
  readonly start: string;
  readonly end: string;
  readonly duty?: string;
  readonly beat?: string;
  readonly station?: string;
}

/** A stretch in which somebody might ride at a station. */
export interface CountableSpell {
  readonly station: string;
  readonly person: string;
  readonly name: string;
  readonly start: string;
  readonly end: string;
  readonly countable: boolean;
  /** Kinds of seat that they could take while they count. */
  readonly seats: readonly string[];
}

export interface PartnerView {
  readonly organisation: string;
  readonly name: string;
  readonly own: readonly OwnSpell[];
  readonly riders: readonly CountableSpell[];
}

/** The part of a rota that an organisation of its scenario is shown; undefined for one that it has not. */
export function partnerView(rota: Rota, organisation: string): PartnerView | undefined {
  const known = rota.scenario.organisations.find(({ id }) => id === organisation);
  if (known === undefined) return undefined;
  const register = registerOf(rota.scenario);
  const stations = (rota.scenario.stations ?? []).filter((station) => station.organisation === organisation);
  const presences = presencesByStation(register, rota);
  return {
    organisation,
    name: known.name,
    own: ownSpells(register, rota, organisation),
    riders: stations.flatMap((station) => {
      const there = presences.get(station.id) ?? [];
      const edges = statusEdges(
        register,
        station,
        there.map(({ person }) => person),
      );
      return there.flatMap((presence) => stretches(register, station, presence, edges));
    }),
  };
}

function ownSpells({ people, duties, stations }: Register, rota: Rota, organisation: string): OwnSpell[] {
  const isTheirs = ({ kind, duty = '', station = '' }: Spell): boolean =>
    kind === 'duty'
      ? duties.get(duty)?.organisation === organisation
      : stations.get(station)?.organisation === organisation;
  return rota.assignments.flatMap(({ person, date, spells }) =>
    spells.filter(isTheirs).map(({ kind, start, end, duty, beat, station }): OwnSpell => ({
      ...{ person, name: people.get(person)?.record.name ?? person, date, kind, start, end },
      ...(duty !== undefined && { duty }),
      ...(beat !== undefined && { beat }),
      // For which other service a pager is carried is not its business.
      ...(kind === 'on-call' && station !== undefined && { station }),
    })),
  );
}

/** A presence cut where it begins or ceases to count, neighbours that are alike together. */
function stretches(
  register: Register,
  station: Station,
  presence: Presence,
  edges: readonly number[],
): CountableSpell[] {
  const { calendar } = register;
  const found: CountableSpell[] = [];
  for (const time of pieces(...presence.time, edges)) {
    const answer = ridesAt(register, station, presence, time);
    const countable = 'rider' in answer;
    const seats = countable ? seatsFor(station, answer.rider) : [];
    const last = found.at(-1);
    const [start, end] = [calendar.iso(time[0]), calendar.iso(time[1])];
    if (last?.countable === countable && last.seats.join() === seats.join())
      found[found.length - 1] = { ...last, end };
    else {
      const { id, name } = presence.person.record;
      found.push({ station: station.id, person: id, name, start, end, countable, seats });
    }
  }
  return found;
}

function seatsFor({ pumps }: Station, rider: Parameters<typeof fits>[0]): string[] {
  const seats = pumps.flatMap(({ crews }) => crews.flatMap((crew) => crew.seats));
  return [...new Set(seats.filter((seat) => fits(rider, [seat])).map(({ kind }) => kind))];
}
