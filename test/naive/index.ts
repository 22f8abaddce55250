/**
 * A second opinion on everything that binds: law, agreements, promises. It reads a rota as anybody could read it – its
 * scenario, and its spells with their real start and end – and shares no line with the solver or the compilation.
 */
import type { Person, Rota, Scenario } from '../../src/domain/index.ts';
import { type Day, diaryOf } from './diary.ts';
import type { Finding, Place } from './findings.ts';
import { outsideAvailability } from './rules/availability.ts';
import { notEligible } from './rules/eligibility.ts';
import { READINGS } from './rules/index.ts';
import { readinessUnderWork } from './rules/rest.ts';
import { departures } from './rules/locked.ts';
import { againstRestrictions } from './rules/restrictions.ts';
import { brokenPattern, unkept } from './rules/promised.ts';
import { aloneInHours } from './rules/never-alone.ts';
import { alonePaired, unaccompanied, untutored } from './rules/companions.ts';
import { missed, overbooked } from './rules/together.ts';
import { bindings } from './statements.ts';

export type { Finding } from './findings.ts';

/** Every place where a rota breaks what binds; empty if it breaks nothing. Never throws on a rota of a valid scenario. */
export function checkNaively(rota: Rota): Finding[] {
  const { scenario } = rota;
  const diaries = new Map(scenario.people.map((person) => [person, diaryOf(rota, person)]));
  const alone = [...diaries].flatMap(([person, diary]) => [
    ...told('overlap', 'always', person, READINGS['overlap']!(scenario, person.id, diary, {})),
    ...told('overlap', 'duty and readiness', person, readinessUnderWork(scenario, diary)),
    ...told('eligibility', 'always', person, notEligible(scenario, person, diary)),
    ...told('locked', 'always', person, departures(scenario, person, diary)),
    ...timely(scenario, person, diary),
    ...stated(rota, person, diary),
  ]);
  return [
    ...alone,
    ...unaccompanied(scenario, diaries),
    ...alonePaired(scenario, diaries),
    ...aloneInHours(scenario, diaries),
    ...untutored(scenario, diaries),
    ...overbooked(scenario, diaries),
    ...missed(scenario, diaries),
  ];
}

/** What time allows; a lock is a decision of its own about its day. */
function timely(scenario: Scenario, person: Person, diary: readonly Day[]): Finding[] {
  const locks = new Set(
    (scenario.locked ?? []).filter((one) => one.person === person.id).map(({ date }) => date),
  );
  return [
    ...told('availability', 'time', person, outsideAvailability(scenario, person, diary)),
    ...told('availability', 'restriction', person, againstRestrictions(scenario, person, diary)),
    ...told('availability', 'promised readiness', person, unkept(scenario, person, diary)),
    ...told('availability', 'fixed pattern', person, brokenPattern(scenario, person, diary)),
  ].filter(({ date }) => !locks.has(date));
}

function stated({ scenario }: Rota, person: Person, diary: readonly Day[]): Finding[] {
  return bindings(scenario, person).flatMap(({ rule, statement, params, on }) => {
    const places = READINGS[rule]?.(scenario, person.id, diary, params) ?? [];
    return told(
      rule,
      statement,
      person,
      places.filter(({ date }) => on(date)),
    );
  });
}

function told(rule: string, statement: string, person: Person, places: readonly Place[]): Finding[] {
  return places.map((place) => ({ rule, statement, person: person.id, ...place }));
}
