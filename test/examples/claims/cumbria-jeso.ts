import { expect } from 'vitest';
import { gapsOf, newcomerWorth } from '../../../src/cover/gaps.ts';
import { coverReport } from '../../../src/cover/report.ts';
import {
  countsOnPatrol,
  demandNamed,
  demandsOf,
  holds,
  offeredRota,
  one,
  personNamed,
  type Claims,
} from './asking.ts';

export const cumbriaJeso: Claims = {
  C1: (scenario) => {
    expect(one(scenario.skills, 'responder').service).toBe('medical');
    for (const id of ['J1', 'J2']) {
      expect(personNamed(scenario, id).skills).toContainEqual({ skill: 'responder', from: '2026-10-19' });
    }
    expect(demandNamed(scenario, 'medical-response')).toMatchObject({
      kind: 'skill-hours',
      from: '2026-10-19',
    });
  },
  C2: (scenario) => {
    const at = (time: string): unknown => countsOnPatrol(scenario, 'J1', 'walney', time, 'barrow');
    expect(at('2026-10-09T12:00')).toBe(true);
    expect(at('2026-10-11T23:45')).toBe(true);
    expect(at('2026-10-12T00:00')).toBe('OUT_OF_REACH');
    expect(at('2026-10-16T23:45')).toBe('OUT_OF_REACH');
    expect(at('2026-10-17T00:00')).toBe(true);
    expect(countsOnPatrol(scenario, 'J1', 'walney', '2026-10-14T12:00', 'walney')).toBe(true);
  },
  C3: (scenario) => {
    const at = (place: string, station: string): unknown =>
      countsOnPatrol(scenario, 'J2', station, '2026-10-07T12:00', place);
    expect(at('egremont', 'egremont')).toBe(true);
    expect(at('egremont', 'frizington')).toBe('OUT_OF_REACH');
    expect(at('frizington', 'frizington')).toBe(true);
    expect(at('frizington', 'egremont')).toBe('OUT_OF_REACH');
    expect(at('st-bees', 'egremont')).toBe('OUT_OF_REACH');
    expect(at('seascale', 'seascale')).toBe(true);
  },
  C4: (scenario) => {
    expect(scenario.vehicles).toHaveLength(3);
    for (const unit of scenario.vehicles ?? []) {
      expect(unit.capacity).toBe(1);
      expect(unit.base).toBeDefined();
      expect(unit.skills).toEqual(['jicu', 'jicu-driver']);
    }
    const booked = demandsOf(scenario, 'commitment').flatMap(({ vehicle }) => vehicle ?? []);
    expect(booked).toEqual(['jicu-1', 'jicu-2']);
  },
  C5: (scenario) => {
    for (const event of ['emergency-day', 'flood-exercise']) {
      const demand = demandNamed(scenario, event);
      const vehicle = demand.kind === 'commitment' ? one(scenario.vehicles, demand.vehicle ?? '') : undefined;
      expect(vehicle?.skills).toHaveLength(2);
      expect(demand).toMatchObject({ need: 3 });
    }
    expect(scenario.people.some((person) => holds(person, 'jicu') && holds(person, 'jicu-driver'))).toBe(
      false,
    );
  },
  C6: (scenario) => {
    const [visits] = demandsOf(scenario, 'visits-due');
    const patrolled = demandsOf(scenario, 'patrol-hours').flatMap(({ beats }) => beats);
    for (const { beat = '' } of visits?.due ?? []) expect(patrolled).toContain(beat);
    expect(scenario.duties?.some(({ skills }) => skills?.includes('swv'))).toBe(false);
  },
  C7: (scenario) => {
    const ranked = newcomerWorth(gapsOf(coverReport(offeredRota(scenario))));
    const minutes = ranked.map((each) => each.minutes);
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
    // No place is like another, and every kind of seat is wanted somewhere.
    expect(new Set(ranked.map(({ station }) => station)).size).toBeGreaterThan(1);
    expect(new Set(ranked.flatMap(({ seats }) => seats))).toEqual(new Set(['OIC', 'driver', 'BA']));
  },
  C8: (scenario) => {
    for (const id of ['J1', 'J2']) {
      const { roles } = personNamed(scenario, id);
      expect(roles.map(({ kind }) => kind)).toEqual(['pcso', 'on-call']);
      expect(roles.map(({ organisation }) => organisation)).toEqual(['CC', 'CFRS']);
      const worked = scenario.worked?.filter(({ person }) => person === id) ?? [];
      expect(worked).toHaveLength(80);
      const average = worked.reduce((sum, { minutes }) => sum + minutes, 0) / 16 / 60;
      expect(average).toBeCloseTo(39, 1);
    }
  },
};
