/** Hours in which nobody is alone in a beat. */
import { DateTime } from 'luxon';
import type { DemandOf, Scenario } from '../../../src/domain/index.ts';
import { addDays, clockSpell } from '../clock.ts';
import type { Finding } from '../findings.ts';
import { happensOn } from '../when.ts';
import { covers, type Presence, presences, rolesFor } from './companions.ts';
import type { Diaries } from './together.ts';
import { within } from './availability.ts';

/** Planned duties, as far as they lie in the hours, without one other person in the beat for all of that part. */
export function aloneInHours(scenario: Scenario, diaries: Diaries): Finding[] {
  const all = presences(diaries);
  return (scenario.demands ?? []).flatMap((demand) => {
    if (demand.kind !== 'never-alone' || demand.strength === 'soft') return [];
    return all
      .filter(({ planned, beat }) => planned && demand.beats?.includes(beat) !== false)
      .flatMap((one) => partsIn(scenario, demand, one).map((part) => ({ ...one, ...part })))
      .filter((one) => isMeant(scenario, demand, one))
      .filter((one) => !all.some((other) => other.person !== one.person && covers(scenario, other, one)))
      .map(({ person, date, start }) => ({
        rule: 'never-alone',
        statement: demand.id,
        person: person.id,
        date,
        at: start.toISO()!,
        excess: 1,
      }));
  });
}

interface Part {
  readonly start: DateTime;
  readonly end: DateTime;
}

/** The unbroken parts of a duty in the hours of the days around it: one night may touch the next. */
function partsIn(scenario: Scenario, demand: DemandOf<'never-alone'>, { start, end }: Part): Part[] {
  const first = start.toISODate()!;
  const parts: { start: DateTime; end: DateTime }[] = [];
  for (let day = -2; day <= 2; day++) {
    const date = addDays(first, day);
    if (!isOn(scenario, demand, date)) continue;
    const [from, to] = clockSpell(scenario, date, demand.start, demand.end);
    const part = { start: DateTime.max(from, start), end: DateTime.min(to, end) };
    const last = parts.at(-1);
    if (part.start >= part.end) continue;
    if (last !== undefined && part.start <= last.end) last.end = part.end;
    else parts.push(part);
  }
  return parts;
}

function isOn(scenario: Scenario, demand: DemandOf<'never-alone'>, date: string): boolean {
  const since = demand.from?.slice(0, 10);
  const until = demand.through?.slice(0, 10);
  return (
    (since === undefined || since <= date) &&
    (until === undefined || date <= until) &&
    happensOn(demand.when ?? {}, date, since, scenario.organisations[0])
  );
}

/** Whether somebody is there in a role that must not be alone. */
function isMeant(scenario: Scenario, { roles }: DemandOf<'never-alone'>, one: Presence): boolean {
  return (
    within(scenario, one.person, one.start, one.end) &&
    rolesFor(scenario, one).some(({ kind }) => roles?.includes(kind) ?? true)
  );
}
