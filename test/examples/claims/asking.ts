/** Questions that the claims of the examples are held to. */
import { countability, type CountReason } from '../../../src/cover/countability.ts';
import { offersAt } from '../../../src/cover/offers.ts';
import { personIn, registerOf } from '../../../src/cover/register.ts';
import type { DemandOf, DemandRecord, Person, Rota, Scenario } from '../../../src/domain/index.ts';
import { rotaOf } from '../../worked-examples/small.ts';

/** What an example claims, and the proof that its data carry it. */
export type Claims = Readonly<Record<string, (scenario: Scenario) => void>>;

export function demandsOf<K extends DemandRecord['kind']>(scenario: Scenario, kind: K): DemandOf<K>[] {
  return (scenario.demands ?? []).filter((demand): demand is DemandOf<K> => demand.kind === kind);
}

export function demandNamed(scenario: Scenario, id: string): DemandRecord {
  return one(scenario.demands, id);
}

export function personNamed(scenario: Scenario, id: string): Person {
  return one(scenario.people, id);
}

export function one<T extends { readonly id: string }>(records: readonly T[] | undefined, id: string): T {
  const found = records?.find((record) => record.id === id);
  if (found === undefined) throw new Error(`nothing is called ${id}`);
  return found;
}

export function holds(person: Person, skill: string): boolean {
  return person.skills?.some((signed) => signed.skill === skill) ?? false;
}

export function withRole(scenario: Scenario, kind: Person['roles'][number]['kind']): Person[] {
  return scenario.people.filter(({ roles }) => roles.some((role) => role.kind === kind));
}

/** Whether somebody on patrol at a place counts for a station in the quarter of an hour from a local time on, or why not. */
export function countsOnPatrol(
  scenario: Scenario,
  person: string,
  station: string,
  localTime: string,
  place: string,
): true | CountReason {
  return countsOn('patrol', scenario, person, station, localTime, place);
}

export function countsOn(
  activity: string,
  scenario: Scenario,
  person: string,
  station: string,
  localTime: string,
  place: string,
): true | CountReason {
  const register = registerOf(scenario);
  const from = register.calendar.minuteOf(localTime);
  const answer = countability(
    register,
    personIn(register, person),
    one(scenario.stations, station),
    [from, from + 15],
    { kind: 'duty', activity, places: [place] },
  );
  return answer.counts ? true : answer.reason;
}

/** Everybody on call in all the time they gave, and officers on a duty with a pager for a station. */
export function offeredRota(
  scenario: Scenario,
  duties: readonly (readonly [
    person: string,
    date: string,
    duty: string,
    beat: string,
    station: string,
  ])[] = [],
): Rota {
  const register = registerOf(scenario);
  const base = rotaOf(
    scenario,
    duties.map(([person, date, duty, beat]) => [person, date, duty, beat] as const),
  );
  const carried = base.assignments.map((each, index) => ({
    ...each,
    spells: each.spells.map((spell) => ({ ...spell, pager: true, station: duties[index]![4] })),
  }));
  const offered = [...register.stations.values()].flatMap((station) =>
    offersAt(register, station).map(({ person, spell }) => ({
      person: person.record.id,
      date: spell.start.slice(0, 10),
      code: 'on',
      spells: [spell],
    })),
  );
  return { ...base, assignments: [...carried, ...offered] };
}
