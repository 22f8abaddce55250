import type { Random } from '../../solver/random.ts';
import type { Person, Power, Skill } from '../../src/domain/index.ts';
import { addDays } from '../../src/time/dates.ts';
import { some } from './chance.ts';

export type SignOff = NonNullable<Person['skills']>[number];

export const FIRE_SKILLS: readonly Skill[] = [
  { id: 'oic', name: 'Officer in charge (incident command level 1)', service: 'fire' },
  { id: 'driver', name: 'Emergency response driver', service: 'fire' },
  { id: 'ba', name: 'Breathing apparatus wearer', service: 'fire' },
  { id: 'rider', name: 'Fit and signed off to ride', service: 'fire' },
];

export const HOME_VISITS: Skill = { id: 'swv', name: 'Safe and well visits', service: 'fire' };

export const POWERS: readonly Power[] = [
  { id: 'name-and-address', name: 'Require name and address for anti-social behaviour' },
  { id: 'traffic', name: 'Direct traffic' },
  { id: 'traffic-signs', name: 'Place traffic signs' },
  { id: 'entry', name: 'Enter premises to save life or limb' },
  { id: 'penalty-notice', name: 'Give fixed penalty notices' },
];

/** Months for which a sign-off holds, where it runs out: commonly agreed periods, not law. */
const VALID_MONTHS: Readonly<Record<string, number>> = {
  oic: 24,
  ba: 24,
  driver: 60,
  responder: 36,
  pst: 12,
};
const DAYS_A_MONTH = 30;

/** A skill signed off some time before `day`, so that it is still valid three months later. */
export function signOff(random: Random, skill: string, day: string): SignOff {
  const months = VALID_MONTHS[skill];
  if (months === undefined) return { skill };
  const from = addDays(day, -1 - random.below((months - 3) * DAYS_A_MONTH));
  return { skill, from, through: addDays(from, months * DAYS_A_MONTH) };
}

/** A skill whose sign-off runs out on a day, or at a minute of it. */
export function runsOut(skill: string, through: string): SignOff {
  return { skill, from: addDays(through.slice(0, 10), -(VALID_MONTHS[skill] ?? 0) * DAYS_A_MONTH), through };
}

/**
 * Fire skills of a crew: one in four (at least three) may be in charge, one in three (at least four) may drive, all but
 * one wear breathing apparatus, and one of those will only be signed off in the period.
 */
export function crewSkills(random: Random, count: number, from: string): SignOff[][] {
  const everyone = Array.from({ length: count }, (_, index) => index);
  const inCharge = some(random, everyone, Math.max(3, Math.round(count / 4)));
  const drivers = some(random, everyone, Math.max(4, Math.round(count / 3)));
  const others = everyone.filter((index) => !inCharge.includes(index) && !drivers.includes(index));
  const [newcomer, without] = some(random, others, 2);
  return everyone.map((index) => {
    const held: SignOff[] = [];
    if (inCharge.includes(index)) held.push(signOff(random, 'oic', from));
    if (drivers.includes(index)) held.push(signOff(random, 'driver', from));
    if (index === newcomer) held.push({ skill: 'ba', from: addDays(from, 14) });
    else if (index !== without) held.push(signOff(random, 'ba', from));
    held.push({ skill: 'rider' });
    return held;
  });
}
