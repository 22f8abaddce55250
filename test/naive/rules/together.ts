/** What depends on several people at once: companions, vehicles, and promises to be somewhere. */
import type { DateTime } from 'luxon';
import type { DemandOf, Person, Scenario } from '../../../src/domain/index.ts';
import { addDays, clockSpell, holding } from '../clock.ts';
import type { Day, Work } from '../diary.ts';
import type { Finding } from '../findings.ts';
import { happensOn } from '../when.ts';
import { within } from './availability.ts';

export type Diaries = ReadonlyMap<Person, readonly Day[]>;

/** A companion looks after so many people at once. */
const COMPANIONS_CARE = 2;

/**
 * People who may not patrol alone, without an independent colleague in the same beat for the whole of their duty, or
 * with a colleague who has more than two of them at once.
 */
export function unaccompanied(scenario: Scenario, diaries: Diaries): Finding[] {
  const parts = [...diaries].flatMap(([person, diary]) =>
    diary
      .filter(({ planned }) => planned)
      .flatMap(({ work }) => work)
      .flatMap(({ duty, parts: own }) =>
        own.map((part) => ({ person, duty, ...part, alone: mayBeAlone(scenario, person, duty, part) })),
      )
      .filter(({ beat }) => beat !== undefined),
  );
  return parts
    .filter(({ alone }) => !alone)
    .flatMap(({ person, beat, start, end }) => {
      const together = parts.filter((other) => other.beat === beat && other.start < end && start < other.end);
      const edges = [start, ...together.flatMap((other) => [other.start, other.end])].filter(
        (edge) => start <= edge && edge < end,
      );
      const here = (edge: DateTime): typeof parts =>
        together.filter((other) => other.start <= edge && edge < other.end);
      const left = edges.find((edge) => {
        const companions = here(edge).filter(({ alone }) => alone).length;
        const charges = here(edge).filter(({ alone }) => !alone).length;
        return charges > companions * COMPANIONS_CARE;
      });
      if (left === undefined) return [];
      return [{ rule: 'accompaniment', statement: beat!, person: person.id, at: left.toISO()!, excess: 1 }];
    });
}

/** Independent for the whole of a spell: no role worked there is accompanied, no restriction forbids it. */
function mayBeAlone(
  scenario: Scenario,
  person: Person,
  duty: Work['duty'],
  { start, end }: { readonly start: DateTime; readonly end: DateTime },
): boolean {
  const roles = person.roles.filter(
    (role) => duty?.roles.includes(role.kind) === true && within(scenario, role, start, end),
  );
  const restricted = (scenario.restrictions ?? []).some((limit) => {
    const [from, to] = holding(scenario, limit);
    return limit.person === person.id && limit.noLone === true && from < end && start < to;
  });
  return !restricted && roles.every(({ patrol }) => patrol !== 'accompanied');
}

/** Minutes at which more duties and commitments take a vehicle than there are of it. */
export function overbooked(scenario: Scenario, diaries: Diaries): Finding[] {
  return (scenario.vehicles ?? []).flatMap((vehicle) => {
    const uses = [...diaries].flatMap(([person, diary]) =>
      diary
        .filter(({ planned }) => planned)
        .flatMap(({ work }) => work)
        .filter(({ duty }) => duty?.vehicle === vehicle.id)
        .map(({ start, end }) => ({ person, start, end })),
    );
    const taken = (scenario.demands ?? [])
      .filter((demand) => demand.kind === 'commitment' && demand.vehicle === vehicle.id)
      .flatMap((demand) => occurrences(scenario, demand as DemandOf<'commitment'>));
    const capacity = vehicle.capacity ?? 1;
    return uses.flatMap(({ person, start }) => {
      const at = (spells: readonly { readonly start: DateTime; readonly end: DateTime }[]): number =>
        spells.filter((spell) => spell.start <= start && start < spell.end).length;
      const excess = at(uses) + at(taken) - capacity;
      return excess <= 0
        ? []
        : [{ rule: 'vehicle', statement: vehicle.id, person: person.id, at: start.toISO()!, excess }];
    });
  });
}

/** Named people who are not on duty for the whole of a commitment of theirs. */
export function missed(scenario: Scenario, diaries: Diaries): Finding[] {
  return (scenario.demands ?? []).flatMap((demand) => {
    if (demand.kind !== 'commitment' || demand.people === undefined) return [];
    const named = [...diaries].filter(([person]) => demand.people?.includes(person.id) === true);
    return occurrences(scenario, demand).flatMap(({ start, end }) => {
      const absent = named.filter(
        ([, diary]) =>
          !diary.some(({ work }) => work.some((spell) => spell.start <= start && end <= spell.end)),
      );
      const lacking = demand.need - (named.length - absent.length);
      if (lacking <= 0) return [];
      return absent.map(([person]) => ({
        rule: 'commitment',
        statement: demand.id,
        person: person.id,
        at: start.toISO()!,
        excess: lacking,
      }));
    });
  });
}

/** The spells of a commitment on the dates of the period. */
export function occurrences(
  scenario: Scenario,
  demand: DemandOf<'commitment'>,
): { readonly start: DateTime; readonly end: DateTime }[] {
  const { from, days } = scenario.period;
  return Array.from({ length: days }, (_, index) => addDays(from, index))
    .filter(
      (date) =>
        (demand.from === undefined || demand.from.slice(0, 10) <= date) &&
        (demand.through === undefined || date <= demand.through.slice(0, 10)) &&
        happensOn(demand.when, date, demand.from?.slice(0, 10), scenario.organisations[0]),
    )
    .map((date) => {
      const [start, end] = clockSpell(scenario, date, demand.start, demand.end);
      return { start, end };
    });
}
