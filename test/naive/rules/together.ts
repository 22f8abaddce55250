/** What depends on several people at once: shared vehicles, and promises to be somewhere. */
import type { DateTime } from 'luxon';
import type { DemandOf, Person, Scenario } from '../../../src/domain/index.ts';
import { addDays, clockSpell } from '../clock.ts';
import type { Day } from '../diary.ts';
import type { Finding } from '../findings.ts';
import { happensOn } from '../when.ts';
import { holds, within } from './availability.ts';

export type Diaries = ReadonlyMap<Person, readonly Day[]>;

/** Planned duties during which more duties and commitments take a vehicle than there are of it. */
export function overbooked(scenario: Scenario, diaries: Diaries): Finding[] {
  return (scenario.vehicles ?? []).flatMap((vehicle) => {
    const uses = [...diaries].flatMap(([person, diary]) =>
      diary.flatMap(({ date, planned, work }) =>
        work
          .filter(({ duty }) => duty?.vehicle === vehicle.id)
          .map(({ start, end }) => ({ person, date, planned, start, end })),
      ),
    );
    const taken = (scenario.demands ?? [])
      .flatMap((demand) => (demand.kind === 'commitment' && demand.vehicle === vehicle.id ? [demand] : []))
      .flatMap((demand) =>
        occurrences(scenario, demand).filter((one) => !isStoodDown(scenario, demand, one)),
      );
    const inUse = [...uses, ...taken];
    return uses.flatMap(({ person, date, start, end, planned }) => {
      const edges = [start, ...inUse.map((use) => use.start)].filter((edge) => start <= edge && edge < end);
      const excess = Math.max(
        ...edges.map((edge) => {
          const exists = within(scenario, vehicle, edge, edge.plus({ minutes: 1 }));
          const users = inUse.filter((use) => use.start <= edge && edge < use.end).length;
          return users - (exists ? (vehicle.capacity ?? 1) : 0);
        }),
      );
      if (!planned || excess <= 0) return [];
      return [
        { rule: 'vehicle', statement: vehicle.id, person: person.id, date, at: start.toISO()!, excess },
      ];
    });
  });
}

/** Named people who are not on duty for the whole of a commitment that must hold. */
export function missed(scenario: Scenario, diaries: Diaries): Finding[] {
  return (scenario.demands ?? []).flatMap((demand) => {
    if (demand.kind !== 'commitment' || demand.people === undefined || demand.strength !== 'hard') return [];
    const named = [...diaries].filter(([person]) => demand.people?.includes(person.id) === true);
    return occurrences(scenario, demand).flatMap(({ date, start, end }) => {
      const present = ([person, diary]: [Person, readonly Day[]]): boolean =>
        diary.some(({ work }) =>
          work.some(
            (spell) =>
              spell.start <= start &&
              end <= spell.end &&
              (demand.duties?.some((name) => name === spell.duty?.id || name === spell.duty?.family) ??
                true) &&
              holds(scenario, person, spell.duty?.roles ?? [], start, end),
          ),
        );
      const absent = named.filter((one) => !present(one));
      const excess = demand.need - (named.length - absent.length);
      if (excess <= 0) return [];
      const at = start.toISO()!;
      return absent.map(([{ id }]) => ({
        rule: 'commitment',
        statement: demand.id,
        person: id,
        date,
        at,
        excess,
      }));
    });
  });
}

/** Whether more than half of the minutes of something lie in a time in which it is not asked for. */
function isStoodDown(
  scenario: Scenario,
  { id, strength }: DemandOf<'commitment'>,
  { start, end }: { readonly start: DateTime; readonly end: DateTime },
): boolean {
  if (strength === 'hard') return false;
  return (scenario.standDowns ?? []).some((standDown) => {
    if (standDown.demands?.includes(id) === true) return false;
    let inside = 0;
    let all = 0;
    for (let minute = start; minute < end; minute = minute.plus({ minutes: 1 }), all++)
      if (within(scenario, standDown, minute, minute.plus({ minutes: 1 }))) inside++;
    return inside > all - inside;
  });
}

/** The spells of a commitment on the dates of the period. */
export function occurrences(
  scenario: Scenario,
  demand: DemandOf<'commitment'>,
): { readonly date: string; readonly start: DateTime; readonly end: DateTime }[] {
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
      return { date, start, end };
    });
}
