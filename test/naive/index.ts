/**
 * A second opinion on everything that binds: law, agreements, promises. It reads a rota as anybody could read it – its
 * scenario, and its spells with their real start and end – and shares no line with the solver or the compilation.
 */
import type { Person, Rota } from '../../src/domain/index.ts';
import { type Day, diaryOf } from './diary.ts';
import type { Finding, Place } from './findings.ts';
import { againstRestrictions, outsideAvailability } from './rules/availability.ts';
import { notEligible } from './rules/eligibility.ts';
import { READINGS } from './rules/index.ts';
import { departures } from './rules/locked.ts';
import { missed, overbooked, unaccompanied } from './rules/together.ts';
import { bindings } from './statements.ts';

export type { Finding } from './findings.ts';

/** Every place where a rota breaks what binds; empty if it breaks nothing. Never throws on a rota of a valid scenario. */
export function checkNaively(rota: Rota): Finding[] {
  const { scenario } = rota;
  const diaries = new Map(scenario.people.map((person) => [person, diaryOf(rota, person)]));
  const alone = [...diaries].flatMap(([person, diary]) => [
    ...told('overlap', 'always', person, READINGS['overlap']!(scenario, person.id, diary, {})),
    ...told('availability', 'always', person, outsideAvailability(scenario, person, diary)),
    ...told('availability', 'restriction', person, againstRestrictions(scenario, person, diary)),
    ...told('eligibility', 'always', person, notEligible(scenario, person, diary)),
    ...told('locked', 'always', person, departures(scenario, person, diary)),
    ...stated(rota, person, diary),
  ]);
  return [
    ...alone,
    ...unaccompanied(scenario, diaries),
    ...overbooked(scenario, diaries),
    ...missed(scenario, diaries),
  ];
}

function stated({ scenario }: Rota, person: Person, diary: readonly Day[]): Finding[] {
  return bindings(scenario, person).flatMap(({ rule, statement, params, on }) => {
    const places = READINGS[rule]?.(scenario, person.id, diary, params) ?? [];
    return told(
      rule,
      statement,
      person,
      places.filter(({ at }) => on(at.slice(0, 10))),
    );
  });
}

function told(rule: string, statement: string, person: Person, places: readonly Place[]): Finding[] {
  return places.map((place) => ({ rule, statement, person: person.id, ...place }));
}
