import { expect } from 'vitest';
import { benefitsOf } from '../../../src/cover/benefit.ts';
import { registerOf } from '../../../src/cover/register.ts';
import { presencesByStation } from '../../../src/cover/riders.ts';
import {
  countsOn,
  countsOnPatrol,
  demandNamed,
  demandsOf,
  holds,
  offeredRota,
  one,
  personNamed,
  withRole,
  type Claims,
} from './asking.ts';

export const wiltshirePilot: Claims = {
  W1: (scenario) => {
    const pilot = one(scenario.agreements, 'salisbury-pilot');
    expect(pilot).toMatchObject({ parties: ['WP', 'DWFRS'], members: ['P1', 'P2'], stations: ['salisbury'] });
    expect(pilot.phases).toHaveLength(2);
    const at = (time: string): unknown => countsOnPatrol(scenario, 'P1', 'salisbury', time, 'salisbury');
    expect(at('2026-06-07T23:45')).toBe('AGREEMENT_NOT_IN_FORCE');
    expect(at('2026-06-02T12:00')).toBe('AGREEMENT_NOT_IN_FORCE');
    expect(at('2026-06-08T10:00')).toBe(true);
    expect(at('2026-07-10T12:00')).toBe(true);
  },
  W2: (scenario) => {
    const from = (place: string): unknown =>
      countsOnPatrol(scenario, 'P1', 'salisbury', '2026-07-01T12:00', place);
    expect(from('salisbury')).toBe(true);
    expect(from('salisbury-amesbury-road')).toBe('OUT_OF_REACH');
    expect(from('wilton')).toBe('OUT_OF_REACH');
  },
  W3: (scenario) => {
    const doing = (activity: string): unknown =>
      countsOn(activity, scenario, 'P1', 'salisbury', '2026-07-01T12:00', 'salisbury');
    expect(doing('patrol')).toBe(true);
    expect(doing('training')).toBe('NOT_RELEASABLE');
  },
  W4: (scenario) => {
    const [visits] = demandsOf(scenario, 'visits-due');
    expect(visits?.skill).toBe('swv');
    expect(visits?.due.every(({ date }) => date >= scenario.period.from)).toBe(true);
    expect(scenario.people.filter((person) => holds(person, 'swv')).map(({ id }) => id)).toEqual([
      'P1',
      'P2',
    ]);
  },
  W5: (scenario) => {
    expect(demandNamed(scenario, 'market-day')).toMatchObject({
      kind: 'commitment',
      need: 1,
      skills: ['swv'],
      powers: ['name-and-address'],
    });
  },
  W6: (scenario) => {
    const rota = offeredRota(scenario, [
      ['P1', '2026-06-10', 'D', 'SAL', 'salisbury'],
      ['P1', '2026-07-01', 'D', 'SAL', 'salisbury'],
    ]);
    const register = registerOf(scenario);
    const [trial, full] = benefitsOf(register, presencesByStation(register, rota));
    // 10:00–18:00 in the settling-in phase too: all of it counts in both.
    for (const { present, counted, gained, duty, lostToCalls, partners } of [trial!, full!]) {
      expect([present, counted, duty]).toEqual([480, 480, 480]);
      expect(gained.every(({ minutes }) => minutes >= 0 && minutes <= 480)).toBe(true);
      expect(lostToCalls).toBeCloseTo((480 * 0.8) / 37, 9);
      expect(partners.map(({ organisation, minutes }) => [organisation, minutes])).toEqual([
        ['WP', 240],
        ['DWFRS', 240],
      ]);
    }
  },
  W7: (scenario) => {
    for (const id of ['P1', 'P2']) {
      const fire =
        personNamed(scenario, id).skills?.filter(({ skill }) => ['driver', 'ba'].includes(skill)) ?? [];
      expect(fire).toHaveLength(2);
      for (const { from = '' } of fire) expect(from < '2026-06-08').toBe(true);
    }
  },
  W8: (scenario) => expect(withRole(scenario, 'pcso')).toHaveLength(2),
  W9: (scenario) => {
    const at = (time: string): unknown => countsOnPatrol(scenario, 'P1', 'salisbury', time, 'salisbury');
    expect(at('2026-06-28T09:00')).toBe('AGREEMENT_NOT_IN_FORCE');
    expect(at('2026-06-28T12:00')).toBe(true);
    expect(at('2026-06-29T09:00')).toBe(true);
  },
  W10: (scenario) => {
    const at = (time: string): unknown => countsOnPatrol(scenario, 'P2', 'salisbury', time, 'salisbury');
    expect(at('2026-07-04T11:45')).toBe(true);
    expect(at('2026-07-04T12:00')).toBe('NO_SKILL');
    expect(personNamed(scenario, 'P2').roles[0]?.through).toBeUndefined();
  },
};
